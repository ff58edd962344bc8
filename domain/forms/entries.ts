/**
 * What forms tell by several fields together: a party, a bank, a line of goods. Those of the same names of fields are
 * alike, whatever form they stand in, so one that was written once can be used again.
 */
import type { Content, Field, Kind, Lines, Said, Section, Value } from './types.ts';
import { isEmpty } from './values.ts';

export interface Entry {
  readonly section: Section;
  /** Where it stands: the path of the first of its fields, or of the lines of which each is one. */
  readonly at: string;
  readonly label: Said;
  /** Its fields by their names, which alike ones share: `name`, `country`. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The lines of which each is one. */
  readonly lines?: Lines;
}

/** All that a form has: its groups of fields, and its lines. */
export const entriesOf = (kind: Kind): Entry[] =>
  kind.sections.flatMap((section) => [
    ...groupsIn(section),
    ...(section.lines ?? []).map((lines) => ({
      section,
      at: lines.path,
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
    const prefix = beginning(fields.map(({ path }) => path));
    return {
      section,
      at: first.path,
      label,
      fields: new Map(fields.map((field) => [field.path.slice(prefix), field])),
    };
  });
}

/** How far paths are the same, up to their last common `_`. */
function beginning(paths: readonly string[]): number {
  const [first = ''] = paths;
  const same = [...first].findIndex((letter, at) => paths.some((path) => path[at] !== letter));
  return first.lastIndexOf('_', same < 0 ? first.length : same) + 1;
}

/** What a form has at a path; undefined where that is no group and no lines. */
export const entryAt = (kind: Kind, at: string): Entry | undefined =>
  entriesOf(kind).find((entry) => entry.at === at);

/** Whether what was written in one can be used in the other. */
export const areAlike = (one: Entry, other: Entry): boolean =>
  one.fields.size === other.fields.size && [...one.fields.keys()].every((name) => other.fields.has(name));

/** What one holds, by the names of its fields; nothing is left out where it is empty. */
export const valuesOf = ({ fields }: Entry, content: Content): Content =>
  Object.fromEntries(
    [...fields].flatMap(([name, { path }]): [string, Value][] => {
      const value = content[path] ?? '';
      return isEmpty(value) ? [] : [[name, value]];
    }),
  );
