/** Rows of earlier cases that somebody sees, for what they wrote there to be used again: of the newest cases alone. */

import type { Entry } from '../../domain/forms/entries.ts';
import { NEWEST_CASES } from '../../domain/forms/policy.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { VIEWS } from '../cases/lists.ts';
import { firstVisible, together } from '../cases/visible-cases.ts';
import { json, type Queries } from '../sql.ts';

/** An entry of a form of some kind. */
export interface EntryOfKind {
  /** Id of the kind. */
  kind: string;
  entry: Entry;
}

/** A place in an earlier case, and what stands there by the paths of the form, or within the line. */
interface EarlierRow {
  number: string;
  kind: string;
  createdAt: Date;
  /** Path of the entry. */
  path: string;
  content: Content;
}

/** Limits on how far back it is looked, however many cases there are. */
const NEWEST_DRAFTS_OF_EACH = 3;
const MOST_LINES = 2000;

/** Groups of fields, the newest first. */
export async function earlierGroups(
  sql: Queries,
  acting: Acting,
  entries: readonly EntryOfKind[],
): Promise<EarlierRow[]> {
  const paths = entries.flatMap(({ entry }) => [...entry.fields.values()].map(({ path }) => path));
  const rows = await sql<Omit<EarlierRow, 'path'>[]>`
    with latest as (${latest(sql, acting)})
    select l.number, l.kind, l.created_at, jsonb_object_agg(f.path, f.value) as content
    from latest l
    join draft_fields f on f.case_number = l.number and f.generation = l.generation and f.path = any(${paths})
    group by l.number, l.kind, l.created_at, l.generation
    order by l.created_at desc, l.number desc, l.generation desc`;
  return rows.flatMap((row) =>
    entries.filter(({ kind }) => kind === row.kind).map(({ entry }) => ({ ...row, path: entry.path })),
  );
}

/** Lines, the newest first. @param names of their fields */
export async function earlierLines(
  sql: Queries,
  acting: Acting,
  entries: readonly EntryOfKind[],
  names: readonly string[],
): Promise<EarlierRow[]> {
  const wanted = entries.map(({ kind, entry }) => ({ kind, entry: entry.path }));
  return sql<EarlierRow[]>`
    with latest as (${latest(sql, acting)}),
    line as (
      select l.number, l.kind, l.created_at, l.generation, split_part(d.path, '.', 1) as entry, d.path,
        (d.value #>> '{}')::int as place
      from latest l
      join draft_fields d on d.case_number = l.number and d.generation = l.generation and is_line(d.path)
      join jsonb_to_recordset(${json(sql, wanted)}) as wanted (kind text, entry text)
        on wanted.kind = l.kind and wanted.entry = split_part(d.path, '.', 1)
      where (d.value #>> '{}') not like '-%'
      order by l.created_at desc, l.number desc, l.generation desc, place
      limit ${MOST_LINES})
    select line.number, line.kind, line.created_at, line.entry as path, held.content
    from line cross join lateral (
      select jsonb_object_agg(substr(f.path, length(line.path) + 2), f.value) as content
      from draft_fields f
      where f.case_number = line.number and f.generation = line.generation
        and f.path = any(array(select line.path || '.' || name from unnest(${sql.array([...names])}::text[]) as name))) held
    where held.content is not null
    order by line.created_at desc, line.number desc, line.generation desc, line.place`;
}

/** The newest drafts of the newest cases; what was sent still stands in the draft that was sent. */
const latest = (sql: Queries, acting: Acting) => {
  const by = sql`c.created_at desc, c.number desc`;
  const newest = VIEWS.map((view) =>
    firstVisible(sql, acting, { where: sql`c.shelf = ${view}`, by, most: NEWEST_CASES }),
  );
  return sql`
    select c.number, c.kind, c.created_at, d.generation
    from (select c.* from (${together(sql, newest)}) c order by ${by} limit ${NEWEST_CASES}) c
    cross join lateral (
      select generation from drafts d where d.case_number = c.number
      order by generation desc limit ${NEWEST_DRAFTS_OF_EACH}) d`;
};
