/** Conditions on answers: they decide which sections a form has, and which fields must be filled in. */
import { filesOf } from './content.ts';
import type { Condition, Content, Field, Files, Kind, Lines, Section } from './types.ts';
import { isEmpty } from './values.ts';

/** Returns the sections that the form has by its answers. */
export const sectionsOf = (kind: Kind, content: Content): readonly Section[] =>
  kind.sections.filter(({ when }) => !when || holds(when, content));

/** Returns the paths of the fields whose answers decide which sections the form has. */
export const decidingPaths = (kind: Kind): ReadonlySet<string> =>
  new Set(kind.sections.flatMap(({ when }) => when?.field ?? []));

/**
 * Returns the content that the form asks for by its answers: without sections that are not there, and without what
 * only older editions had.
 */
export const askedFor = (kind: Kind, content: Content): Content => onlyOf(sectionsOf(kind, content), content);

/**
 * Returns the content of some sections. Mostly it is all there is, and is not copied then: it can be thousands of
 * lines.
 */
export function onlyOf(sections: readonly Section[], content: Content): Content {
  const names = new Set(sections.flatMap(pathsOf));
  const isThere = (path: string) => names.has(path.split('.', 1)[0]!);
  if (Object.keys(content).every(isThere)) return content;
  return Object.fromEntries(Object.entries(content).filter(([path]) => isThere(path)));
}

const pathsOf = ({ fields, files = [], lines = [] }: Section): string[] =>
  [...fields, ...files, ...lines].map(({ path }) => path);

/** Tells whether a field, a place for files or lines must be filled in, by the answers of its form or line. */
export const isRequired = (
  { required = false }: Pick<Field | Files | Lines, 'required'>,
  content: Content,
): boolean => (typeof required === 'boolean' ? required : holds(required, content));

/** Tells whether the answers of a form or line meet a condition. */
function holds(condition: Condition, content: Content): boolean {
  if ('given' in condition) return !isEmpty(content[condition.given] ?? '');
  if ('without' in condition) return filesOf(content, { path: condition.without }).length === 0;
  return [content[condition.field] ?? ''].flat().some((value) => condition.is.includes(String(value)));
}

/** Returns the path that a condition names. */
export function namedBy(condition: Condition): string {
  if ('field' in condition) return condition.field;
  return 'given' in condition ? condition.given : condition.without;
}
