/**
 * Rules for the value of a field, by its type: for the value alone, and for its agreement with the fields beside
 * it.
 */
import { z } from 'zod';
import { findUnwritable } from '../shared/characters.ts';
import { CASE_NUMBER } from '../shared/ids.ts';
import { isCountry } from './countries.ts';
import { isCurrency } from './currencies.ts';
import { type CodeProblem, codeProblem } from './list-codes.ts';
import {
  decimalsOf,
  digitsOf,
  isDecimal,
  isNegative,
  isOrganisationNumber,
  isWhole,
  isZero,
} from './numbers.ts';
import type { Content, Field, FieldType, Value } from './types.ts';

/** Problems of values; each has a sentence in `text/`. */
export type ValueProblem =
  | 'required'
  | 'choose'
  | 'confirm'
  | 'too_long'
  | 'control'
  | 'unwritable'
  | 'date'
  | 'date_past'
  | 'date_before'
  | 'own_case'
  | 'number'
  | 'number_too_large'
  | 'decimals'
  | 'not_positive'
  | 'negative'
  | 'whole'
  | CodeProblem
  | 'tariff_number'
  | 'organisation_number'
  | 'no_lines'
  | 'too_many_lines'
  | 'no_files'
  | 'too_many_files'
  | 'waiting_file'
  | 'infected_file'
  | 'refused_file'
  | 'removed_file';

/** Tells whether there is nothing to read in a value; spaces alone are nothing. */
export const isEmpty = (value: Value): boolean =>
  typeof value === 'boolean' ? !value : typeof value === 'string' ? value.trim() === '' : value.length === 0;

/** Content beside a field, by the paths that the field names, and the day of the check. */
export interface ValueContext {
  content: Content;
  /** The date in Oslo, as ISO 8601. */
  today: string;
}

/**
 * Returns the problem that keeps a value from being saved in a field, or null. An empty value may always be saved.
 */
export function checkField(field: Field, value: Value, context: ValueContext): ValueProblem | null {
  const { error } = schemaOf(field).safeParse(value);
  if (error) return error.issues[0]?.message as ValueProblem;
  const agrees = AGREEMENTS[field.type] as Agreement<Field> | undefined;
  return value === '' ? null : (agrees?.(field, String(value), context) ?? null);
}

/** Returns the schema of a field, made once: making one costs more than a hundred checks with it. */
function schemaOf(field: Field): z.ZodType<Value> {
  const made = MADE.get(field) ?? (SCHEMAS[field.type] as (field: Field) => z.ZodType<Value>)(field);
  MADE.set(field, made);
  return made;
}
const MADE = new WeakMap<Field, z.ZodType<Value>>();

/** Characters that no keyboard gives: all control characters but tab and newline. */
const CONTROL = /(?![\t\n])\p{Cc}/u;

type Of<T extends FieldType> = Extract<Field, { type: T }>;
const code = (problem: ValueProblem) => ({ error: problem });
const textUpTo = (max: number) =>
  z
    .string()
    .max(max, code('too_long'))
    .refine((text) => !CONTROL.test(text), code('control'))
    .refine((text) => findUnwritable(text) === null, code('unwritable'));
const blankOr = (schema: z.ZodType, problem: ValueProblem) =>
  z.string().refine((text) => text === '' || schema.safeParse(text).success, code(problem));
const blankOrFit = (fits: (text: string) => boolean, problem: ValueProblem) =>
  z.string().refine((text) => text === '' || fits(text), code(problem));
const oneOf = (field: Of<'choice' | 'ticks'>) =>
  z.enum(
    field.options.map((option) => option.id),
    code('choose'),
  );
/** Most digits before the point: no number of goods and no amount has more. */
const MOST_DIGITS = 15;
const decimal = (mostDecimals: number) =>
  blankOrFit(isDecimal, 'number')
    .refine((text) => digitsOf(text).before <= MOST_DIGITS, code('number_too_large'))
    .refine((text) => digitsOf(text).after <= mostDecimals, code('decimals'));
const QUANTITY_DECIMALS = 6;
/** Most decimals that a currency has. */
const MOST_DECIMALS = 4;

/** One schema for each type of field. */
const SCHEMAS: { readonly [T in FieldType]: (field: Of<T>) => z.ZodType<Value> } = {
  text: (field) => textUpTo(field.max).refine((text) => !text.includes('\n'), code('control')),
  long_text: (field) => textUpTo(field.max),
  choice: (field) => blankOr(oneOf(field), 'choose'),
  ticks: (field) => z.array(oneOf(field)),
  confirmation: () => z.boolean(),
  date: () => blankOr(z.iso.date(), 'date'),
  own_case: () => blankOr(z.string().regex(CASE_NUMBER), 'own_case'),
  country: () => blankOrFit(isCountry, 'choose'),
  currency: () => blankOrFit(isCurrency, 'choose'),
  money: ({ currency }) =>
    decimal(typeof currency === 'string' ? decimalsOf(currency) : MOST_DECIMALS).refine(
      (text) => !isNegative(text),
      code('negative'),
    ),
  quantity: () =>
    decimal(QUANTITY_DECIMALS).refine(
      (text) => text === '' || !(isNegative(text) || isZero(text)),
      code('not_positive'),
    ),
  list_code: () => textUpTo(30),
  tariff_number: () => blankOrFit((text) => TARIFF_NUMBER.test(text), 'tariff_number'),
  organisation_number: () => blankOrFit(isOrganisationNumber, 'organisation_number'),
};

/** `8526.10.00`, with the dots or without. */
const TARIFF_NUMBER = /^\d{4}\.?\d{2}\.?\d{2}$/;

type Agreement<F extends Field> = (field: F, text: string, context: ValueContext) => ValueProblem | null;

/** Rules between the value of a field and the fields beside it. */
const AGREEMENTS: { readonly [T in FieldType]?: Agreement<Of<T>> } = {
  date: ({ notBefore, follows }, text, { content, today }) => {
    if (notBefore === 'today' && text < today) return 'date_past';
    return follows && text < String(content[follows] ?? '') ? 'date_before' : null;
  },
  money: ({ currency }, text, { content }) =>
    typeof currency === 'object' && digitsOf(text).after > decimalsIn(content[currency.in])
      ? 'decimals'
      : null,
  quantity: ({ unit, whole }, text, { content }) =>
    whole.includes(String(content[unit] ?? '')) && !isWhole(text) ? 'whole' : null,
  list_code: ({ list }, text, { content }) => codeProblem(String(content[list] ?? ''), text),
};

const decimalsIn = (currency: Value | undefined): number =>
  isCurrency(String(currency ?? '')) ? decimalsOf(String(currency)) : MOST_DECIMALS;

/** Returns the path of the field beside it by which a field's value is judged; null where there is none. */
export const judgedBy = (field: Field): string | null => JUDGED_BY[field.type]?.(field as never) ?? null;

const JUDGED_BY: { readonly [T in FieldType]?: (field: Of<T>) => string | null } = {
  date: ({ follows }) => follows ?? null,
  quantity: ({ unit }) => unit,
  list_code: ({ list }) => list,
  money: ({ currency }) => (typeof currency === 'object' ? currency.in : null),
};
