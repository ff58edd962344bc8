/**
 * Lines of a form while it is written. A line exists by a row of its own, which holds its place; so two who add
 * lines at once lose nothing, and a line that was removed can be brought back with all its fields.
 */

import { linePath } from '../../domain/forms/content.ts';
import { moveTo, type Place } from '../../domain/forms/line-order.ts';
import type { Lines } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { type DraftKey, openDraft, touchDraft } from './drafts.ts';

/** How a line stands in the newest draft of a case; null where it never was there. */
export async function readLine(
  sql: Queries,
  number: string,
  path: string,
): Promise<{ closed: boolean; removed: boolean } | null> {
  const [line] = await sql<{ closed: boolean; removed: boolean }[]>`
    select closed_at is not null as closed, value #>> '{}' like '-%' as removed
    from draft_fields join drafts using (case_number, generation)
    where case_number = ${number} and path = ${path} order by generation desc limit 1`;
  return line ?? null;
}

/** A line's number among those that stand, from 1, and how many there are. */
export async function numberOf(
  sql: Queries,
  { number, generation }: DraftKey,
  path: string,
): Promise<{ number: number; of: number }> {
  const [row] = await sql<{ number: number; of: number }[]>`
    select number, count as of from (
      select path, row_number() over standing as number, count(*) over () as count
      from draft_fields
      where case_number = ${number} and generation = ${generation}
        and is_line(path) and split_part(path, '.', 1) = split_part(${path}, '.', 1) and (value #>> '{}')::int > 0
      window standing as (order by (value #>> '{}')::int, path collate "C")) as line
    where path = ${path}`;
  return { number: Number(row?.number ?? 0), of: Number(row?.of ?? 0) };
}

export type LinesOutcome =
  | 'done'
  /** The draft was sent or deleted meanwhile. */
  | 'closed'
  /** There are as many lines as there may be. */
  | 'full';

export type Writer = DraftKey & { person: Id };
export type WhichLines = Pick<Lines, 'path' | 'max'>;

/** Adds a line at the end, empty or with the fields of another; an id that stands already is added once. */
export const addLine = (
  sql: Sql,
  draft: Writer,
  lines: WhichLines,
  { id, from }: { id: string; from?: string },
): Promise<LinesOutcome> =>
  changed(sql, draft, async (tx, revision) => {
    const { number, generation, person } = draft;
    const path = linePath(lines, id);
    const { standing, last } = await placesOf(tx, draft, lines);
    const before = await tx`
      select from draft_fields where case_number = ${number} and generation = ${generation} and path = ${path}`;
    if (before.length > 0) return 'done';
    if (standing >= lines.max) return 'full';
    await tx`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      values (${number}, ${generation}, ${path}, ${json(tx, String(last + 1))}, ${revision}, ${person})`;
    if (from !== undefined) await copyFields(tx, draft, revision, linePath(lines, from), path);
    return 'done';
  });

/** Takes a line out of the form; its fields are kept. */
export const removeLine = (sql: Sql, draft: Writer, path: string): Promise<LinesOutcome> =>
  changed(sql, draft, (tx, revision) => place(tx, draft, revision, path, '-'));

/** Brings a line back that was removed. */
export const restoreLine = (sql: Sql, draft: Writer, path: string): Promise<LinesOutcome> =>
  changed(sql, draft, (tx, revision) => place(tx, draft, revision, path, ''));

/**
 * Moves a line so that it has this number among those that stand. Asked again, it stays there; two who move lines at
 * once move them one after the other.
 */
export const moveLine = (sql: Sql, draft: Writer, path: string, number: number): Promise<LinesOutcome> =>
  changed(sql, draft, async (tx, revision) => {
    const places = moveTo(await linesBeside(tx, draft, path), path, number);
    await tx`
      update draft_fields f set value = to_jsonb(place.value), revision = ${revision}, saved_by = ${draft.person},
        saved_at = clock_timestamp()
      from jsonb_to_recordset(${json(tx, places)}) as place (path text, value text)
      where case_number = ${draft.number} and generation = ${draft.generation} and f.path = place.path`;
    return 'done';
  });

/** A line and those beside it, in their order, also those that were removed. */
const linesBeside = (tx: Transaction, { number, generation }: DraftKey, path: string) => tx<Place[]>`
  select path, value #>> '{}' as value from draft_fields
  where case_number = ${number} and generation = ${generation}
    and is_line(path) and split_part(path, '.', 1) = split_part(${path}, '.', 1)
  order by abs((value #>> '{}')::int), path collate "C"`;

/** Changes lines while nobody else does; `closed` where the draft was sent or deleted meanwhile. */
export const changed = <O extends string>(
  sql: Sql,
  draft: Writer,
  change: (tx: Transaction, revision: number) => Promise<O>,
): Promise<O | 'closed'> =>
  // as a tuple, since the type of a transaction's result takes a union apart
  sql
    .begin(async (tx): Promise<[O | 'closed']> => {
      const revision = await openDraft(tx, draft);
      if (revision === null) return ['closed'];
      const outcome = await change(tx, revision);
      if (outcome === 'done') await touchDraft(tx, draft, revision);
      return [outcome];
    })
    .then(([outcome]) => outcome as O | 'closed');

/** How many lines stand, and the highest place that one ever had. */
export async function placesOf(
  sql: Queries,
  { number, generation }: DraftKey,
  { path }: WhichLines,
): Promise<{ standing: number; last: number }> {
  const [row] = await sql<{ standing: number; last: number }[]>`
    select count(*) filter (where place > 0)::int as standing, coalesce(max(abs(place)), 0) as last
    from draft_fields, lateral (select (value #>> '{}')::int as place) as line
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path}`;
  return row!;
}

async function copyFields(
  tx: Transaction,
  { number, generation, person }: Writer,
  revision: number,
  from: string,
  to: string,
): Promise<void> {
  await tx`
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select case_number, generation, ${to} || substr(path, ${from.length + 1}), value, ${revision}, ${person}
    from draft_fields
    where case_number = ${number} and generation = ${generation} and starts_with(path, ${`${from}.`})`;
}

/** Gives a line its place with a sign before it, as often as it is asked. */
async function place(
  tx: Transaction,
  { number, generation, person }: Writer,
  revision: number,
  path: string,
  sign: '-' | '',
): Promise<LinesOutcome> {
  await tx`
    update draft_fields
    set value = to_jsonb(${sign}::text || ltrim(value #>> '{}', '-')), revision = ${revision}, saved_by = ${person},
      saved_at = clock_timestamp()
    where case_number = ${number} and generation = ${generation} and path = ${path}`;
  return 'done';
}
