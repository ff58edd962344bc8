/** The filled and the empty parts of a section. */
import type { Language } from '../shared/language.ts';
import { filesOf, linesOf } from './content.ts';
import { byGroup } from './field-groups.ts';
import type { Content, Field, Files, Lines, Section } from './types.ts';
import { isEmpty } from './values.ts';

interface Filled {
  fields: Field[];
  files: Files[];
  lines: Lines[];
}

/** Returns what there is to read of a section: fields with a value, places with files, lists with lines. */
export const filledIn = ({ fields, files = [], lines = [] }: Section, content: Content): Filled => ({
  fields: fields.filter((field) => isFilled(field, content)),
  files: files.filter((place) => filesOf(content, place).length > 0),
  lines: lines.filter((list) => linesOf(content, list).length > 0),
});

const isFilled = ({ path }: Field, content: Content): boolean => !isEmpty(content[path] ?? '');

/**
 * Returns the labels of all that was asked and left empty. A group of which nothing was filled in is named once, by
 * its own name. What is required on a condition only is not named.
 */
export function leftEmpty(section: Section, content: Content, language: Language): string[] {
  const { fields, files, lines } = filledIn(section, content);
  const filled = new Set<Part>([...fields, ...files, ...lines]);
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
