/** What may be saved in a field, and what a form needs before it can be sent: both made from the fields' data. */
import { fieldsOfLine, type Line, linesOf } from './content.ts';
import type { Condition, Content, Field, FieldType, Kind, Lines, Section, Value } from './types.ts';
import { checkField, type Problem } from './values.ts';

/** What is known outside the form. */
export interface Facts {
  /** The numbers of cases that the writer may see. */
  ownCases: ReadonlySet<string>;
  /** The date in Oslo, as ISO 8601. */
  today: string;
}

/** A problem, and where in the form it is. */
export interface Found {
  section: Section;
  /** The field, or the lines of which there are none or too many. */
  at: Pick<Field | Lines, 'path' | 'label'>;
  problem: Problem;
  /** The line that the field is of, and its number from 1. */
  line?: { lines: Lines; id: string; number: number };
}

/** All that keeps a form from being sent, in the order of its fields. */
export const checkForm = (kind: Kind, content: Content, facts: Facts): Found[] =>
  kind.sections.flatMap((section) => checkSection(section, content, facts));

function checkSection(section: Section, content: Content, facts: Facts): Found[] {
  const ofFields = section.fields.flatMap((field) => {
    const problem = problemOf(field, content, facts);
    return problem ? [{ section, at: field, problem }] : [];
  });
  const ofLines = (section.lines ?? []).flatMap((lines) => checkLines(section, lines, content, facts));
  return [...ofFields, ...ofLines];
}

function checkLines(section: Section, lines: Lines, content: Content, facts: Facts): Found[] {
  const standing = linesOf(content, lines);
  if (isRequired(lines, content) && standing.length === 0)
    return [{ section, at: lines, problem: 'no_lines' }];
  if (standing.length > lines.max) return [{ section, at: lines, problem: 'too_many_lines' }];
  return standing.flatMap((line, at) =>
    lineProblems(lines, line, facts).map(({ field, problem }) => ({
      section,
      at: fieldsOfLine(lines, line.id)[lines.fields.indexOf(field)]!,
      problem,
      line: { lines, id: line.id, number: at + 1 },
    })),
  );
}

/** What is missing or wrong in one line. */
export const lineProblems = (
  lines: Lines,
  { values }: Line,
  facts: Facts,
): { field: Field; problem: Problem }[] =>
  lines.fields.flatMap((field) => {
    const problem = problemOf(field, values, facts);
    return problem ? [{ field, problem }] : [];
  });

const MISSING: { readonly [T in FieldType]: Problem } = {
  text: 'required',
  long_text: 'required',
  choice: 'choose',
  ticks: 'choose',
  confirmation: 'confirm',
  date: 'date',
  own_case: 'required',
  country: 'choose',
  currency: 'choose',
  money: 'required',
  quantity: 'required',
  list_code: 'required',
  tariff_number: 'required',
  organisation_number: 'required',
};

function problemOf(field: Field, content: Content, facts: Facts): Problem | null {
  const value = content[field.path];
  if (value === undefined || isEmpty(value)) return isRequired(field, content) ? MISSING[field.type] : null;
  return (
    checkField(field, value, { content, today: facts.today }) ??
    (isKnown(field, value, facts) ? null : 'own_case')
  );
}

/** Whether a field must be filled in, as its form or line stands. */
export const isRequired = (
  { required = false }: Pick<Field | Lines, 'required'>,
  content: Content,
): boolean => (typeof required === 'boolean' ? required : holds(required, content));

/** Whether the form, or the line, is as a condition says. */
export const holds = (condition: Condition, content: Content): boolean =>
  'without' in condition
    ? linesOf(content, { path: condition.without }).length === 0
    : [content[condition.field] ?? ''].flat().some((value) => condition.is.includes(String(value)));

/** Whether a value that points to something outside the form points to what the writer may see. */
export const isKnown = (field: Field, value: Value, facts: Facts): boolean =>
  field.type !== 'own_case' || value === '' || facts.ownCases.has(String(value));

/** Nothing to read: spaces alone are nothing. */
export const isEmpty = (value: Value): boolean =>
  typeof value === 'boolean' ? !value : typeof value === 'string' ? value.trim() === '' : value.length === 0;

export const SECTION_STATES = ['empty', 'begun', 'complete'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/**
 * How far a section has come, which its tab says in words.
 * @param found what keeps the form from being sent
 */
export function sectionState(section: Section, content: Content, found: readonly Found[]): SectionState {
  if (found.every((one) => one.section !== section)) return 'complete';
  const filled = section.fields.some(({ path }) => !isEmpty(content[path] ?? ''));
  const begun = filled || (section.lines ?? []).some((lines) => linesOf(content, lines).length > 0);
  return begun ? 'begun' : 'empty';
}
