/** Forms of older editions: what changed since, where it stands now what they hold, and what is not asked any more. */
import { askedFor } from './conditions.ts';
import { linesOf } from './content.ts';
import type { Content, FormChange, Kind, Section } from './types.ts';
import { isEmpty } from './values.ts';

/** What changed in a form since an edition. */
export const changesSince = (kind: Kind, edition: number): readonly FormChange[] =>
  (kind.changes ?? []).filter((change) => change.edition > edition);

/** Where it stands today what a form of an older edition held at other places. */
export function movedSince(kind: Kind, edition: number): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const { from, to } of changesSince(kind, edition).flatMap((change) => change.moved ?? [])) {
    for (const [first, then] of moved) if (then === from) moved.set(first, to);
    moved.set(from, to);
  }
  return moved;
}

/** What a form of an older edition holds, each at its place of today. */
export function broughtUp(kind: Kind, edition: number, content: Content): Content {
  const moved = movedSince(kind, edition);
  if (moved.size === 0) return content;
  return Object.fromEntries(
    Object.entries(content).map(([path, value]) => {
      const [name = '', ...rest] = path.split('.');
      return [[moved.get(name) ?? name, ...rest].join('.'), value];
    }),
  );
}

/** All that older editions asked for and this one does not, as a section beside the others. */
export function goneFrom({ changes = [] }: Kind): Section {
  const gone = changes.flatMap((change) => change.gone ?? []);
  return {
    id: 'tidligere',
    name: { nb: 'Ble spurt om tidligere', nn: 'Vart spurt om tidlegare', en: 'Asked for earlier' },
    fields: gone.flatMap(({ fields }) => fields),
    files: gone.flatMap(({ files = [] }) => files),
    lines: gone.flatMap(({ lines = [] }) => lines),
  };
}

/** Of that, what was answered in a form; null where nothing was. */
export function answeredOfGone(kind: Kind, content: Content): Section | null {
  const { fields, files = [], lines = [], ...section } = goneFrom(kind);
  const answered = {
    ...section,
    fields: fields.filter(({ path }) => !isEmpty(content[path] ?? '')),
    files: files.filter((place) => linesOf(content, place).length > 0),
    lines: lines.filter((place) => linesOf(content, place).length > 0),
  };
  return answered.fields.length + answered.files.length + answered.lines.length > 0 ? answered : null;
}

/** The answers to what today's form asks, of a form of any edition. */
export const answersNow = (kind: Kind, edition: number, content: Content): Content =>
  askedFor(kind, broughtUp(kind, edition, content));
