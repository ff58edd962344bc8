/** Progress of a form of which not all was read, and the sections whose progress the value of one field can move. */
import { checkForm, type FormFacts, type FormProblem } from './check.ts';
import { decidingPaths, namedBy } from './conditions.ts';
import type { Content, Field, Kind, Section, Value } from './types.ts';
import { checkField, isEmpty, judgedBy } from './values.ts';

/** Lists of a form's lines that were not read, by their paths: there can be thousands of lines in one. */
export type Unread = ReadonlySet<string>;

/** Returns all that keeps a form from being sent, but for the lines that were not read. */
export const checkRead = (
  kind: Kind,
  content: Content,
  facts: FormFacts,
  unread: Unread,
): readonly FormProblem[] =>
  checkForm(
    {
      ...kind,
      sections: kind.sections.map(({ lines = [], ...section }) => ({
        ...section,
        lines: lines.filter(({ path }) => !unread.has(path)),
      })),
    },
    content,
    facts,
  );

/** Tells whether the progress of a section hangs on lines that were not read. */
export const hangsOn = ({ lines = [] }: Section, unread: Unread): boolean =>
  lines.some(({ path }) => unread.has(path));

/**
 * Tells whether a change of a field's value can move the progress of any section. Mostly it cannot: a text that was
 * there is a little longer.
 * @param before the value until now; undefined where there was none
 * @param today the date in Oslo, as ISO 8601
 */
export function movesProgress(
  kind: Kind,
  field: Field,
  before: Value | undefined,
  after: Value,
  today: string,
): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  if (isNamedByValue(kind, field.path) || isJudgedBeside(field)) return true;
  const standing = (value: Value = '') =>
    isEmpty(value) ? 'empty' : (checkField(field, value, { content: {}, today }) ?? 'right');
  return standing(before) !== standing(after);
}

/** Tells whether the fields beside it, or facts outside the form, say if a field's value is right. */
const isJudgedBeside = (field: Field): boolean => field.type === 'own_case' || judgedBy(field) !== null;

/** Tells whether a rule names a field and asks for more than that it is filled in. */
const isNamedByValue = (kind: Kind, path: string): boolean =>
  decidingPaths(kind).has(path) ||
  kind.sections.some(
    (section) =>
      section.fields.some((field) => judgedBy(field) === path) ||
      conditionsIn(section).some((condition) => 'field' in condition && condition.field === path),
  );

/** Returns the sections whose progress a field counts for: its own, and those in which a rule names it. */
export const sectionsWith = (kind: Kind, path: string): readonly Section[] =>
  kind.sections.filter(
    (section) =>
      section.fields.some((field) => field.path === path || judgedBy(field) === path) ||
      conditionsIn(section).some((condition) => namedBy(condition) === path),
  );

const conditionsIn = ({ fields, files = [], lines = [] }: Section) =>
  [...fields, ...files, ...lines].flatMap(({ required }) => (typeof required === 'object' ? [required] : []));
