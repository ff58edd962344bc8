/** Content that people could write in a form of any kind, from the kind's own data: the same for the same seed. */
import { createHash } from 'node:crypto';
import { isRequired, sectionsOf } from '../../domain/forms/conditions.ts';
import { FILE, linePath } from '../../domain/forms/content.ts';
import { countriesIn } from '../../domain/forms/countries.ts';
import { decimalsOf } from '../../domain/forms/numbers.ts';
import type { Content, Field, FieldType, Files, Kind, Lines, Value } from '../../domain/forms/types.ts';
import { judgedBy } from '../../domain/forms/values.ts';

/** Facts that the kind cannot know by itself. */
export interface Given {
  /** Seeds that follow each other take the options of every choice in turn. */
  seed: number;
  /** The date in Oslo, as ISO 8601. */
  today: string;
  /** The file that lies at a place, the first or a later one there; without it, no place has any. */
  file?: (place: Files, number: number) => string;
  /** The number of another case that the writer may see. */
  ownCase?: string;
}

/** Makes the least that can be sent: what is required under the choices made, and nothing else. */
export const leastContent = (kind: Kind, given: Given): Content =>
  contentOf(kind, { ...given, wanted: isRequired, many: 1 });

/**
 * Fills in everything that can be filled in under the choices made.
 * @param many lines and files at each place that takes several
 */
export const fullContent = (kind: Kind, given: Given, many = 2): Content =>
  contentOf(kind, { ...given, wanted: () => true, many });

interface Plan extends Given {
  wanted: (part: Field | Files | Lines, content: Content) => boolean;
  many: number;
}
type Writable = Record<string, Value>;

/** Goes over the form until nothing more is wanted: what one answer asks for may stand before it. */
function contentOf(kind: Kind, plan: Plan): Content {
  const content: Writable = {};
  for (let before = -1; before < Object.keys(content).length; ) {
    before = Object.keys(content).length;
    for (const { fields, files = [], lines = [] } of sectionsOf(kind, content)) {
      fillFields(fields, content, plan);
      for (const place of files) if (isOpen(place, content, plan)) putFiles(place, content, plan);
      for (const some of lines) if (isOpen(some, content, plan)) putLines(some, content, plan);
    }
  }
  return content;
}

function fillFields(fields: readonly Field[], content: Writable, plan: Plan): void {
  // what others are judged by comes first
  const ordered = [...fields].sort((one, other) => Number(!!judgedBy(one)) - Number(!!judgedBy(other)));
  for (const field of ordered) {
    if (content[field.path] !== undefined || !plan.wanted(field, content)) continue;
    const value = valueFor(field, content, plan);
    if (value !== null) content[field.path] = value;
  }
}

const isOpen = (some: Files | Lines, content: Content, plan: Plan): boolean =>
  content[lineAt(some, 1, plan)] === undefined && plan.wanted(some, content);

function putFiles(place: Files, content: Writable, plan: Plan): void {
  if (!plan.file) return;
  for (let number = 1; number <= Math.min(plan.many, place.max); number++) {
    content[lineAt(place, number, plan)] = String(number);
    content[`${lineAt(place, number, plan)}.${FILE}`] = plan.file(place, number);
  }
}

function putLines(lines: Lines, content: Writable, plan: Plan): void {
  for (let number = 1; number <= Math.min(plan.many, lines.max); number++) {
    const at = lineAt(lines, number, plan);
    const values: Writable = {};
    for (let before = -1; before < Object.keys(values).length; ) {
      before = Object.keys(values).length;
      fillFields(lines.fields, values, { ...plan, seed: plan.seed + number - 1 });
    }
    content[at] = String(number);
    for (const [path, value] of Object.entries(values)) content[`${at}.${path}`] = value;
  }
}

function lineAt(some: Files | Lines, number: number, { seed }: Given): string {
  const id = createHash('sha256').update(`${seed} ${some.path} ${number}`).digest('hex').slice(0, 12);
  return linePath(some, id);
}

/** Makes a value that fits a field and what stands beside it; null where there is none to be had. */
const valueFor = (field: Field, beside: Content, given: Given): Value | null =>
  (VALUES[field.type] as Make<Field>)(field, beside, given);

type Of<T extends FieldType> = Extract<Field, { type: T }>;
type Make<F extends Field> = (field: F, beside: Content, given: Given) => Value | null;

const VALUES: { readonly [T in FieldType]: Make<Of<T>> } = {
  text: (field, _, given) => words(field, given),
  long_text: (field, _, given) => `${words(field, given)}\nOg «mer» <under> & etter`.slice(0, field.max),
  choice: ({ options }, _, given) => nth(options, given).id,
  ticks: ({ options }, _, given) => [nth(options, given).id],
  confirmation: () => true,
  date: ({ notBefore, follows }, beside, { seed, today }) =>
    notBefore || follows
      ? dayFrom(later(today, String(beside[follows ?? ''] ?? '')), 30 + seed)
      : dayFrom(today, -30 - seed),
  own_case: (_field, _, { ownCase }) => ownCase ?? null,
  country: (_field, _, given) => nth(countriesIn('en'), given).code,
  currency: (_field, _, given) => nth(['NOK', 'EUR', 'JPY', 'USD'], given),
  money: ({ currency }, beside, { seed }) =>
    amount(typeof currency === 'string' ? currency : beside[currency.in], seed),
  quantity: (_field, _, { seed }) => String(seed + 2),
  list_code: ({ list }, beside) => CODES[String(beside[list])] ?? CODES.i!,
  tariff_number: () => '8526.10.00',
  organisation_number: () => '974760673',
};

const CODES: Readonly<Record<string, string>> = { i: 'ML10.a', ii: '6A003', iii: 'K01', catch_all: 'K02' };

const words = ({ path, max }: Of<'text' | 'long_text'>, { seed }: Given): string =>
  `Æ${seed} ${path}`.slice(0, max).trimEnd();

const nth = <T>(list: readonly T[], { seed }: Given): T => list[seed % list.length]!;

const later = (one: string, other: string): string => (one > other ? one : other);

export const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** Makes an amount with as many decimals as its currency has: none where the currency is not known. */
const amount = (currency: Value | undefined, seed: number): string => {
  const decimals = currency ? decimalsOf(String(currency)) : 0;
  return `${1_250_000 + seed}${decimals ? `.${'5'.padEnd(decimals, '0')}` : ''}`;
};

/** A thing that a form cannot do without, and the form without it. */
export interface Lacking {
  path: string;
  content: Content;
}

/** Returns a form as often as there is something required in it, each time without just that. */
export function lackingEach(kind: Kind, content: Content): Lacking[] {
  const there = sectionsOf(kind, content);
  const whole = there.flatMap(({ fields, files = [], lines = [] }) => [...fields, ...files, ...lines]);
  const ofForm = whole.filter((part) => isRequired(part, content)).map(({ path }) => path);
  const ofLines = there.flatMap(({ lines = [] }) => lines.flatMap((some) => requiredIn(some, content)));
  return [...ofForm, ...ofLines].map((path) => ({ path, content: without(content, path) }));
}

/** Returns the paths of what the first line requires. */
function requiredIn(lines: Lines, content: Content): string[] {
  const at = Object.keys(content).find((path) => path.startsWith(`${lines.path}.`));
  if (!at) return [];
  const values = Object.fromEntries(
    Object.entries(content)
      .filter(([path]) => path.startsWith(`${at}.`))
      .map(([path, value]) => [path.slice(at.length + 1), value]),
  );
  return lines.fields.filter((field) => isRequired(field, values)).map(({ path }) => `${at}.${path}`);
}

const without = (content: Content, path: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([at]) => at !== path && !at.startsWith(`${path}.`)));
