/** What may be saved in a field, and what a form needs before it can be sent: both made from the fields' data. */
import { z } from 'zod';
import { CASE_NUMBER } from '../ids.ts';
import type { Content, Field, FieldType, Kind, Section, Value } from './types.ts';

/** What is wrong with a value; each has a sentence in `text/`. */
export type Problem = 'required' | 'choose' | 'confirm' | 'too_long' | 'control' | 'date' | 'own_case';

/** What is known outside the form: the numbers of cases that the writer may see. */
export interface Facts {
  ownCases: ReadonlySet<string>;
}

/** Characters that no keyboard gives: all control characters but tab and newline. */
const CONTROL = /(?![\t\n])\p{Cc}/u;

const say = (problem: Problem) => ({ error: problem });
const words = (max: number) =>
  z
    .string()
    .max(max, say('too_long'))
    .refine((text) => !CONTROL.test(text), say('control'));
const blankOr = (schema: z.ZodType, problem: Problem) =>
  z.string().refine((text) => text === '' || schema.safeParse(text).success, say(problem));
const oneOf = (field: Extract<Field, { options: unknown }>) =>
  z.enum(
    field.options.map((option) => option.id),
    say('choose'),
  );

/** One schema for each type of field. An empty value can always be saved. */
const SCHEMAS: { readonly [T in FieldType]: (field: Extract<Field, { type: T }>) => z.ZodType<Value> } = {
  text: (field) => words(field.max).refine((text) => !text.includes('\n'), say('control')),
  long_text: (field) => words(field.max),
  choice: (field) => blankOr(oneOf(field), 'choose'),
  ticks: (field) => z.array(oneOf(field)),
  confirmation: () => z.boolean(),
  date: () => blankOr(z.iso.date(), 'date'),
  own_case: () => blankOr(z.string().regex(CASE_NUMBER), 'own_case'),
};

/** Whether this may be saved in the field; null where it may. */
export function checkField(field: Field, value: Value): Problem | null {
  const { error } = schemaOf(field).safeParse(value);
  return error ? (error.issues[0]?.message as Problem) : null;
}

/** Made once for each field: making a schema costs more than a hundred checks with it. */
function schemaOf(field: Field): z.ZodType<Value> {
  const made = MADE.get(field) ?? (SCHEMAS[field.type] as (field: Field) => z.ZodType<Value>)(field);
  MADE.set(field, made);
  return made;
}
const MADE = new WeakMap<Field, z.ZodType<Value>>();

/** A problem, and where in the form it is. */
export interface Found {
  section: Section;
  field: Field;
  problem: Problem;
}

/** All that keeps a form from being sent, in the order of its fields. */
export const checkForm = (kind: Kind, content: Content, facts: Facts): Found[] =>
  kind.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const problem = problemOf(field, content[field.path], facts);
      return problem ? [{ section, field, problem }] : [];
    }),
  );

const MISSING: { readonly [T in FieldType]: Problem } = {
  text: 'required',
  long_text: 'required',
  choice: 'choose',
  ticks: 'choose',
  confirmation: 'confirm',
  date: 'date',
  own_case: 'required',
};

function problemOf(field: Field, value: Value | undefined, facts: Facts): Problem | null {
  if (value === undefined || isEmpty(value)) return field.required ? MISSING[field.type] : null;
  return checkField(field, value) ?? (isKnown(field, value, facts) ? null : 'own_case');
}

/** Whether a value that points to something outside the form points to what the writer may see. */
export const isKnown = (field: Field, value: Value, facts: Facts): boolean =>
  field.type !== 'own_case' || value === '' || facts.ownCases.has(String(value));

/** Nothing to read: spaces alone are nothing. */
export const isEmpty = (value: Value): boolean =>
  typeof value === 'boolean' ? !value : typeof value === 'string' ? value.trim() === '' : value.length === 0;

export const SECTION_STATES = ['empty', 'begun', 'complete'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** How far a section has come, which its tab says in words. */
export function sectionState(section: Section, content: Content): SectionState {
  const filled = section.fields.filter(({ path }) => !isEmpty(content[path] ?? ''));
  if (section.fields.every((field) => !field.required || filled.includes(field))) return 'complete';
  return filled.length > 0 ? 'begun' : 'empty';
}
