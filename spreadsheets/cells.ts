/** Cells as people fill them in, and the values of fields that they stand for. */
import { countriesIn } from '../domain/forms/countries.ts';
import { currenciesIn } from '../domain/forms/currencies.ts';
import { plainDecimal } from '../domain/forms/numbers.ts';
import type { Field, FieldType, Option, Said, Value } from '../domain/forms/types.ts';
import type { Cell } from './table.ts';

const LANGUAGES: readonly (keyof Said)[] = ['nb', 'nn', 'en'];

/** What a cell says in a field; what the field does not know is left as it was typed, for its check to refuse. */
export const readCell = (field: Field, cell: Cell): Value =>
  (READ[field.type] as (text: string, field: Field) => Value)(textOf(cell), field);

/** A cell as somebody would type it. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? NUMBERS.format(cell) : String(cell).trim();
}

/** Spreadsheets count with fifteen digits; what comes after them is the remainder of a binary fraction. */
const NUMBERS = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });

type Of<T extends FieldType> = Extract<Field, { type: T }>;
type Read<T extends FieldType> = (text: string, field: Of<T>) => Value;

const asTyped = (text: string): string => text;
/** Codes and numbers that people write in groups. */
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');
const decimal = (text: string): string => plainDecimal(ungrouped(text));

const READ: { readonly [T in FieldType]: Read<T> } = {
  text: asTyped,
  long_text: (text) => text.replaceAll(/\r\n?/g, '\n'),
  choice: (text, field) => named(text, field, optionsOf),
  ticks: (text, field) =>
    text === '' ? [] : text.split(/[;\n]/).map((one) => named(one, field, optionsOf).trim()),
  confirmation: (text) => YES.has(folded(text)),
  date: (text) => text.replace(DAY_FIRST, (_, day, month, year) => isoDate(year, month, day)),
  own_case: asTyped,
  country: (text, field) => named(text, field, () => COUNTRY_NAMES),
  currency: (text, field) => named(text, field, () => CURRENCY_NAMES),
  money: decimal,
  quantity: decimal,
  list_code: unspaced,
  tariff_number: unspaced,
  organisation_number: unspaced,
};

const YES: ReadonlySet<string> = new Set(['ja', 'yes', 'x', 'true', '1']);

/** `26.8.2026`, as Norwegian dates are written. */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Digits in groups of three by one sign, and another before the decimals: `1.250.000,50` and `1,250,000.50`. */
function ungrouped(text: string): string {
  const [, grouping] = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+$/.exec(text) ?? [];
  const [, sole] = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.exec(text) ?? [];
  return grouping || sole ? text.replaceAll((grouping ?? sole)!, '') : text;
}

type Names = readonly (readonly [name: string, id: string])[];

/** The id that a name stands for, in whatever language and letters; the text itself where nothing has that name. */
function named<F extends Field>(text: string, field: F, namesOf: (field: F) => Names): string {
  const known =
    KNOWN.get(field) ??
    new Map(
      namesOf(field)
        .map(([name, id]) => [folded(name), id] as const)
        .reverse(),
    );
  KNOWN.set(field, known);
  return known.get(folded(text)) ?? text;
}
const KNOWN = new WeakMap<Field, ReadonlyMap<string, string>>();

/** How a name is compared: whatever its capitals, spaces and composed letters. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Ids come first: no name may be taken for another thing's id. */
const optionsOf = ({ options }: { options: readonly Option[] }): Names => [
  ...options.map(({ id }) => [id, id] as const),
  ...options.flatMap(({ id, label }) => LANGUAGES.map((language) => [label[language], id] as const)),
];

const listed = (listIn: (language: keyof Said) => readonly { code: string; name: string }[]): Names => [
  ...listIn('nb').map(({ code }) => [code, code] as const),
  ...LANGUAGES.flatMap((language) => listIn(language).map(({ code, name }) => [name, code] as const)),
];
const COUNTRY_NAMES = listed(countriesIn);
const CURRENCY_NAMES = listed(currenciesIn);
