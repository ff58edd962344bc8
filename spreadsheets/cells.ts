/** Reads cells as people fill them in, and finds the values of fields that they stand for. */
import { countriesIn } from '../domain/forms/countries.ts';
import { currenciesIn } from '../domain/forms/currencies.ts';
import { plainDecimal } from '../domain/forms/numbers.ts';
import type { Field, FieldType, Option, Value } from '../domain/forms/types.ts';
import { cleanText } from '../domain/shared/characters.ts';
import { LANGUAGES, type Language } from '../domain/shared/language.ts';
import type { Cell } from './table.ts';

/**
 * Returns the value of a cell in a field. A text that the field does not know stays as typed, for its check to
 * refuse.
 */
export const readCell = (field: Field, cell: Cell): Value =>
  (READ[field.type] as (text: string, field: Field) => Value)(textOf(cell), field);

/** Returns a cell as somebody would type it. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? NUMBERS.format(cell) : cleanText(String(cell)).trim();
}

/** Format of numbers: spreadsheets count with fifteen digits, and later ones are remainders of a binary fraction. */
const NUMBERS = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });

type Of<T extends FieldType> = Extract<Field, { type: T }>;
type Read<T extends FieldType> = (text: string, field: Of<T>) => Value;

const asTyped = (text: string): string => text;
/** Removes the spaces of codes and numbers that people write in groups. */
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');
const decimal = (text: string): string => plainDecimal(ungrouped(text));

const READ: { readonly [T in FieldType]: Read<T> } = {
  text: asTyped,
  long_text: asTyped,
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

/** Norwegian form of dates: `26.8.2026`. */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/**
 * Removes the sign that groups digits by three, where another precedes the decimals: `1.250.000,50`,
 * `1,250,000.50`.
 */
function ungrouped(text: string): string {
  const [, grouping] = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+$/.exec(text) ?? [];
  const [, sole] = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.exec(text) ?? [];
  return grouping || sole ? text.replaceAll((grouping ?? sole)!, '') : text;
}

type Names = readonly (readonly [name: string, id: string])[];

/**
 * Returns the id that a name stands for, in any language and letters; the text itself where nothing has that name.
 */
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

/** Returns a name as it is compared: without regard to capitals, spaces and composed letters. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Ids come before names, so that no name is taken for another option's id. */
const optionsOf = ({ options }: { options: readonly Option[] }): Names => [
  ...options.map(({ id }) => [id, id] as const),
  ...options.flatMap(({ id, label }) => LANGUAGES.map((language) => [label[language], id] as const)),
];

const listed = (listIn: (language: Language) => readonly { code: string; name: string }[]): Names => [
  ...listIn('nb').map(({ code }) => [code, code] as const),
  ...LANGUAGES.flatMap((language) => listIn(language).map(({ code, name }) => [name, code] as const)),
];
const COUNTRY_NAMES = listed(countriesIn);
const CURRENCY_NAMES = listed(currenciesIn);
