/**
 * Entries of a form: things that several fields describe together, such as a party, a bank or a line of goods. Two
 * entries whose fields have the same names are alike, whatever form they stand in, so that one that was written once
 * can be used again.
 */
import type { Content, Field, Kind, Lines, Localised, Section, Value } from './types.ts';
import { isEmpty } from './values.ts';

export interface Entry {
  readonly section: Section;
  /** Path of its first field; or of the lines, where each line is such an entry. */
  readonly path: string;
  readonly label: Localised;
  /** Its fields by the names that alike entries share: `name`, `country`. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The lines, where each line is such an entry. */
  readonly lines?: Lines;
}

/** Returns all entries of a form: its groups of fields, and its lines. */
export const entriesOf = (kind: Kind): Entry[] =>
  kind.sections.flatMap((section) => [
    ...groupsIn(section),
    ...(section.lines ?? []).map((lines) => ({
      section,
      path: lines.path,
      label: lines.label,
      fields: new Map(lines.fields.map((field) => [field.path, field])),
      lines,
    })),
  ]);

function groupsIn(section: Section): Entry[] {
  const groups = Map.groupBy(section.fields, ({ group }) => group);
  return [...groups].flatMap(([label, fields]) => {
    const [first] = fields;
    if (!label || !first || fields.length === 1) return [];
    const prefix = prefixLength(fields.map(({ path }) => path));
    return {
      section,
      path: first.path,
      label,
      fields: new Map(fields.map((field) => [field.path.slice(prefix), field])),
    };
  });
}

/** Returns the length of the prefix that paths share, up to and with their last common `_`. */
function prefixLength(paths: readonly string[]): number {
  const [first = ''] = paths;
  const same = [...first].findIndex((letter, index) => paths.some((path) => path[index] !== letter));
  return first.lastIndexOf('_', same < 0 ? first.length : same) + 1;
}

/** Returns the entry of a form at a path; undefined where there is none. */
export const entryAt = (kind: Kind, path: string): Entry | undefined =>
  entriesOf(kind).find((entry) => entry.path === path);

/** Tells whether the values of one entry can be used in the other. */
export const areAlike = (one: Entry, other: Entry): boolean =>
  one.fields.size === other.fields.size && [...one.fields.keys()].every((name) => other.fields.has(name));

/** Returns the values of an entry by the names of its fields, without empty ones. */
export const valuesOf = ({ fields }: Entry, content: Content): Content =>
  Object.fromEntries(
    [...fields].flatMap(([name, { path }]): [string, Value][] => {
      const value = content[path] ?? '';
      return isEmpty(value) ? [] : [[name, value]];
    }),
  );
