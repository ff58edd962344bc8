/**
 * Lines of a form while it is written. A line exists by a row of its own, which holds its place; so two who add
 * lines at once lose nothing, and a line that was removed can be restored with all its fields.
 */

import { linePath } from '../../domain/forms/content.ts';
import { moveTo, type PlacedLine } from '../../domain/forms/line-order.ts';
import type { Lines } from '../../domain/forms/types.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { changeDraft, type DraftAt, type DraftKey, type DraftWriter } from './drafts.ts';

/** A line as it stands in the newest draft of a case; null where it never was there. */
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

/** Number of a line among those that stand, from 1, and how many there are. */
export interface LineNumber {
  number: number;
  of: number;
}

export async function numberOf(
  sql: Queries,
  { number, generation }: DraftAt,
  path: string,
): Promise<LineNumber> {
  const [row] = await sql<LineNumber[]>`
    select number, count as of from (
      select path, row_number() over standing as number, count(*) over () as count
      from draft_fields
      where case_number = ${number} and generation = ${generation}
        and is_line(path) and split_part(path, '.', 1) = split_part(${path}, '.', 1) and (value #>> '{}')::int > 0
      window standing as (order by (value #>> '{}')::int, path collate "C")) as line
    where path = ${path}`;
  return { number: Number(row?.number ?? 0), of: Number(row?.of ?? 0) };
}

/** Lines of a form, and how many there may be. */
export type LineList = Pick<Lines, 'path' | 'max'>;

/** `closed`: the draft was sent or discarded meanwhile. `full`: there are as many lines as there may be. */
export type LinesOutcome = 'done' | 'closed' | 'full';

/** Inserts a line at the end, empty or with the fields of another; an id that stands already is inserted once. */
export const insertLine = (
  sql: Sql,
  draft: DraftWriter,
  lines: LineList,
  { id, from }: { id: string; from?: string | undefined },
): Promise<LinesOutcome> =>
  changeDraft(sql, draft, async (tx, revision): Promise<'done' | 'full'> => {
    const { number, generation, person } = draft;
    const path = linePath(lines, id);
    const { standing, last } = await countLines(tx, draft, lines);
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

async function copyFields(
  tx: Transaction,
  { number, generation, person }: DraftWriter,
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

/** Marks a line as removed, or as standing again, as often as it is asked; its fields are kept either way. */
export const markLine = (
  sql: Sql,
  draft: DraftWriter,
  path: string,
  mark: 'removed' | 'standing',
): Promise<'done' | 'closed'> =>
  changeDraft(sql, draft, async (tx, revision): Promise<'done'> => {
    const { number, generation, person } = draft;
    await tx`
      update draft_fields
      set value = to_jsonb(${mark === 'removed' ? '-' : ''}::text || ltrim(value #>> '{}', '-')),
        revision = ${revision}, saved_by = ${person}, saved_at = clock_timestamp()
      where case_number = ${number} and generation = ${generation} and path = ${path}`;
    return 'done';
  });

/**
 * Puts a line at a number among those that stand. Asked again, it stays there; two who do so at once move lines one
 * after the other.
 */
export const placeLine = (
  sql: Sql,
  draft: DraftWriter,
  path: string,
  number: number,
): Promise<'done' | 'closed'> =>
  changeDraft(sql, draft, async (tx, revision): Promise<'done'> => {
    const places = moveTo(await linesBeside(tx, draft, path), path, number);
    await tx`
      update draft_fields f set value = to_jsonb(place.value), revision = ${revision}, saved_by = ${draft.person},
        saved_at = clock_timestamp()
      from jsonb_to_recordset(${json(tx, places)}) as place (path text, value text)
      where case_number = ${draft.number} and generation = ${draft.generation} and f.path = place.path`;
    return 'done';
  });

/** A line and those beside it, in their order, also those that were removed. */
const linesBeside = (tx: Transaction, { number, generation }: DraftKey, path: string) => tx<PlacedLine[]>`
  select path, value #>> '{}' as value from draft_fields
  where case_number = ${number} and generation = ${generation}
    and is_line(path) and split_part(path, '.', 1) = split_part(${path}, '.', 1)
  order by abs((value #>> '{}')::int), path collate "C"`;

/** Number of the lines that stand, and the highest place that one ever had. */
export async function countLines(
  sql: Queries,
  { number, generation }: DraftAt,
  { path }: Pick<LineList, 'path'>,
): Promise<{ standing: number; last: number }> {
  const [row] = await sql<{ standing: number; last: number }[]>`
    select count(*) filter (where place > 0)::int as standing, coalesce(max(abs(place)), 0) as last
    from draft_fields, lateral (select (value #>> '{}')::int as place) as line
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path}`;
  return row!;
}
