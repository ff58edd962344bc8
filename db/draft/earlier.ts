/** Earlier entries: parties and lines in other cases that somebody sees and that fit into a form, each of them once. */

import { createHash } from 'node:crypto';
import { areAlike, type Entry, entriesOf, valuesOf } from '../../domain/forms/entries.ts';
import type { Content, Localised } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { KINDS } from '../../kinds.ts';
import type { Queries } from '../sql.ts';
import { type EntryOfKind, earlierGroups, earlierLines } from './earlier-rows.ts';

export interface EarlierEntry {
  /** Id that is the same for the same values, in whatever case they stand. */
  id: string;
  number: string;
  kind: string;
  /** Its name in that case. */
  label: Localised;
  /** Values by the names of its fields. */
  values: Content;
}

/** The entries that can be used in a form, each once, the newest first. @param number of the form's case */
export async function readEarlier(
  sql: Queries,
  acting: Acting,
  number: string,
  entry: Entry,
): Promise<EarlierEntry[]> {
  const alike = entriesLike(entry);
  const [groups, lines] = await Promise.all([
    earlierGroups(
      sql,
      acting,
      alike.filter((one) => !one.entry.lines),
    ),
    earlierLines(
      sql,
      acting,
      alike.filter((one) => one.entry.lines),
      [...entry.fields.keys()],
    ),
  ]);
  const found = [...groups, ...lines]
    // of the lines of this very form, each can be copied where it stands
    .filter((row) => row.number !== number || row.path !== entry.path)
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .map(({ number, kind, path, content }) => {
      const source = alike.find((one) => one.kind === kind && one.entry.path === path)!.entry;
      const values = fitting(entry, valuesOf(source, content));
      return { id: digest(values), number, kind, label: source.label, values };
    })
    // what is only named is typed again as fast
    .filter(({ values }) => Object.keys(values).length > 1);
  return [...Map.groupBy(found, ({ id }) => id).values()].map(([newest]) => newest!);
}

const entriesLike = (entry: Entry): EntryOfKind[] =>
  KINDS.flatMap((kind) =>
    entriesOf(kind)
      .filter((one) => areAlike(one, entry))
      .map((one) => ({ kind: kind.id, entry: one })),
  );

/** The values that the fields here take. */
const fitting = ({ fields }: Entry, values: Content): Content =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const near = { content: values, today: dateInOslo(Date.now()) };
      return checkField(fields.get(name)!, value, near) === null;
    }),
  );

const digest = (values: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64url')
    .slice(0, 16);
