/** Forms of older editions: changes since then, paths that have moved, and questions that are no longer asked. */
import { askedFor } from './conditions.ts';
import { linesOf } from './content.ts';
import type { Content, FormChange, Kind, Section } from './types.ts';
import { isEmpty } from './values.ts';

/** Returns the changes of a form since an edition. */
export const changesSince = (kind: Kind, edition: number): readonly FormChange[] =>
  (kind.changes ?? []).filter((change) => change.edition > edition);

/** Returns the paths that have moved since an edition: from the path of then to the path of today. */
export function movedSince(kind: Kind, edition: number): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const { from, to } of changesSince(kind, edition).flatMap((change) => change.moved ?? [])) {
    for (const [original, current] of moved) if (current === from) moved.set(original, to);
    moved.set(from, to);
  }
  return moved;
}

/** Returns the content of a form of an older edition with every value at its path of today. */
export function toCurrentEdition(kind: Kind, edition: number, content: Content): Content {
  const moved = movedSince(kind, edition);
  if (moved.size === 0) return content;
  return Object.fromEntries(
    Object.entries(content).map(([path, value]) => {
      const [name = '', ...rest] = path.split('.');
      return [[moved.get(name) ?? name, ...rest].join('.'), value];
    }),
  );
}

/** Returns all that older editions asked for and this one does not, as a section beside the others. */
export function retiredSection({ changes = [] }: Kind): Section {
  const retired = changes.flatMap((change) => change.gone ?? []);
  return {
    id: 'tidligere',
    name: { nb: 'Ble spurt om tidligere', nn: 'Vart spurt om tidlegare', en: 'Asked for earlier' },
    fields: retired.flatMap(({ fields }) => fields),
    files: retired.flatMap(({ files = [] }) => files),
    lines: retired.flatMap(({ lines = [] }) => lines),
  };
}

/** Returns the part of the retired section that was answered in a form; null where nothing was. */
export function answeredRetired(kind: Kind, content: Content): Section | null {
  const { fields, files = [], lines = [], ...section } = retiredSection(kind);
  const answered = {
    ...section,
    fields: fields.filter(({ path }) => !isEmpty(content[path] ?? '')),
    files: files.filter((place) => linesOf(content, place).length > 0),
    lines: lines.filter((place) => linesOf(content, place).length > 0),
  };
  return answered.fields.length + answered.files.length + answered.lines.length > 0 ? answered : null;
}

/** Returns the answers of a form of any edition to what today's edition asks. */
export const currentAnswers = (kind: Kind, edition: number, content: Content): Content =>
  askedFor(kind, toCurrentEdition(kind, edition, content));
