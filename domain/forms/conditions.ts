/** What depends on answers: whether a section is in the form at all, and whether something must be filled in. */
import { filesOf } from './content.ts';
import type { Condition, Content, Field, Files, Kind, Lines, Section } from './types.ts';
import { isEmpty } from './values.ts';

/** The sections that are in the form, as its answers stand. */
export const sectionsOf = (kind: Kind, content: Content): readonly Section[] =>
  kind.sections.filter(({ when }) => !when || holds(when, content));

/** The paths of the fields on which it depends which sections there are. */
export const decidingPaths = (kind: Kind): ReadonlySet<string> =>
  new Set(kind.sections.flatMap(({ when }) => when?.field ?? []));

/** What the form asks for as it stands: without what sections hold that are not there, or what only older editions had. */
export const askedFor = (kind: Kind, content: Content): Content => onlyOf(sectionsOf(kind, content), content);

/** What a form holds in some sections: mostly all of it, which is not copied then, since it can be thousands of lines. */
export function onlyOf(sections: readonly Section[], content: Content): Content {
  const names = new Set(sections.flatMap(pathsOf));
  const isThere = (path: string) => names.has(path.split('.', 1)[0]!);
  if (Object.keys(content).every(isThere)) return content;
  return Object.fromEntries(Object.entries(content).filter(([path]) => isThere(path)));
}

const pathsOf = ({ fields, files = [], lines = [] }: Section): string[] =>
  [...fields, ...files, ...lines].map(({ path }) => path);

/** Whether something must be filled in, as its form or line stands. */
export const isRequired = (
  { required = false }: Pick<Field | Files | Lines, 'required'>,
  content: Content,
): boolean => (typeof required === 'boolean' ? required : holds(required, content));

/** Whether the form, or the line, is as a condition says. */
export function holds(condition: Condition, content: Content): boolean {
  if ('given' in condition) return !isEmpty(content[condition.given] ?? '');
  if ('without' in condition) return filesOf(content, { path: condition.without }).length === 0;
  return [content[condition.field] ?? ''].flat().some((value) => condition.is.includes(String(value)));
}

/** The path that a condition names. */
export function namedBy(condition: Condition): string {
  if ('field' in condition) return condition.field;
  return 'given' in condition ? condition.given : condition.without;
}
