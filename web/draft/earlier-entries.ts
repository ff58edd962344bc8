/** What earlier cases hold that fits into a form: read with the visitor's own rights, each thing once. */

import { createHash } from 'node:crypto';
import { earlierGroups, earlierLines } from '../../db/draft/earlier.ts';
import { areAlike, type Entry, entriesOf, valuesOf } from '../../domain/forms/entries.ts';
import type { Content } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { KINDS } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Earlier } from './earlier-page.tsx';

/** What can be used here, each once, the newest first. */
export async function readEarlier(
  { sql }: Services,
  visitor: Visitor,
  { row }: RoutedCase,
  entry: Entry,
): Promise<Earlier[]> {
  const alike = KINDS.flatMap((kind) =>
    entriesOf(kind)
      .filter((one) => areAlike(one, entry))
      .map((one) => ({ kind: kind.id, entry: one })),
  );
  const acting = actingOf(visitor);
  const [groups, lines] = await Promise.all([
    earlierGroups(
      sql,
      acting,
      alike.filter(({ entry }) => !entry.lines),
    ),
    earlierLines(
      sql,
      acting,
      alike.filter(({ entry }) => entry.lines),
      [...entry.fields.keys()],
    ),
  ]);
  const found = [...groups, ...lines]
    // of the lines of this very form, each can be copied where it stands
    .filter(({ number, at }) => number !== row.number || at !== entry.at)
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .map(({ number, kind, at, content }) => {
      const source = alike.find((one) => one.kind === kind && one.entry.at === at)!.entry;
      const values = fitting(entry, valuesOf(source, content));
      return { id: digest(values), number, kind, label: source.label, values };
    })
    // what is only named is typed again as fast
    .filter(({ values }) => Object.keys(values).length > 1);
  return [...Map.groupBy(found, ({ id }) => id).values()].map(([newest]) => newest!);
}

/** What the fields here take of what stands there. */
const fitting = ({ fields }: Entry, values: Content): Content =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const near = { content: values, today: dateInOslo(Date.now()) };
      return checkField(fields.get(name)!, value, near) === null;
    }),
  );

/** The same values have the same one, in whatever case they stand. */
const digest = (values: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64url')
    .slice(0, 16);
