/** What of a section was filled in, and what was left empty. */
import { filesOf, linesOf } from './content.ts';
import { byGroup } from './field-groups.ts';
import type { Content, Field, Files, Lines, Said, Section } from './types.ts';
import { isEmpty } from './values.ts';

interface Filled {
  fields: Field[];
  files: Files[];
  lines: Lines[];
}

/** What there is to read of a section: fields with a value, places where files lie, lists with lines. */
export const filledIn = ({ fields, files = [], lines = [] }: Section, content: Content): Filled => ({
  fields: fields.filter((field) => isFilled(field, content)),
  files: files.filter((place) => filesOf(content, place).length > 0),
  lines: lines.filter((some) => linesOf(content, some).length > 0),
});

const isFilled = ({ path }: Field, content: Content): boolean => !isEmpty(content[path] ?? '');

/**
 * The names of all the rest that was asked: a group of which nothing was filled in is named once, by its own name, and
 * what only another answer would have asked for is not named.
 */
export function leftEmpty(section: Section, content: Content, language: keyof Said): string[] {
  const there = filledIn(section, content);
  const filled = new Set<Part>([...there.fields, ...there.files, ...there.lines]);
  const isLeft = (part: Part) => !filled.has(part) && typeof part.required !== 'object';
  const nameOf = ({ label }: Part) => label[language];
  const names = byGroup(section.fields, (field) => field).flatMap(({ group, items }) => {
    const left = items.filter(isLeft).map(nameOf);
    if (!group || left.length === 0) return left;
    return [left.length === items.length ? group[language] : `${group[language]} (${left.join(', ')})`];
  });
  return [...names, ...[...(section.files ?? []), ...(section.lines ?? [])].filter(isLeft).map(nameOf)];
}

type Part = Field | Files | Lines;
