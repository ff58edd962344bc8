/** What somebody wrote in earlier cases that they see, to be used again: read from the newest of them alone. */

import type { Entry } from '../../domain/forms/entries.ts';
import type { Content, Value } from '../../domain/forms/types.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { json, type Queries, type Sql } from '../sql.ts';
import { changed, type Writer } from './lines.ts';

/** A place in an earlier case, and what stands there by the paths of the form, or within the line. */
export interface Found {
  number: string;
  kind: string;
  createdAt: Date;
  /** The path of the first field of a group, or of lines. */
  at: string;
  content: Content;
}

/** How far back it is looked, however many cases there are. */
const NEWEST_CASES = 50;
const NEWEST_DRAFTS_OF_EACH = 3;
const MOST_LINES = 2000;

/** What stands in groups of fields, the newest first. */
export async function earlierGroups(
  sql: Queries,
  acting: Acting,
  entries: readonly { kind: string; entry: Entry }[],
): Promise<Found[]> {
  const paths = entries.flatMap(({ entry }) => [...entry.fields.values()].map(({ path }) => path));
  const rows = await sql<Omit<Found, 'at'>[]>`
    with latest as (${latest(sql, acting)})
    select l.number, l.kind, l.created_at, jsonb_object_agg(f.path, f.value) as content
    from latest l
    join draft_fields f on f.case_number = l.number and f.generation = l.generation and f.path = any(${paths})
    group by l.number, l.kind, l.created_at, l.generation
    order by l.created_at desc, l.number desc, l.generation desc`;
  return rows.flatMap((row) =>
    entries.filter(({ kind }) => kind === row.kind).map(({ entry }) => ({ ...row, at: entry.at })),
  );
}

/** What stands in lines, the newest first. @param names of their fields */
export async function earlierLines(
  sql: Queries,
  acting: Acting,
  entries: readonly { kind: string; entry: Entry }[],
  names: readonly string[],
): Promise<Found[]> {
  return sql<Found[]>`
    with latest as (${latest(sql, acting)}),
    line as (
      select l.number, l.kind, l.created_at, l.generation, split_part(d.path, '.', 1) as at, d.path,
        (d.value #>> '{}')::int as place
      from latest l
      join draft_fields d on d.case_number = l.number and d.generation = l.generation and is_line(d.path)
      join jsonb_to_recordset(${json(
        sql,
        entries.map(({ kind, entry }) => ({ kind, at: entry.at })),
      )})
        as wanted (kind text, at text) on wanted.kind = l.kind and wanted.at = split_part(d.path, '.', 1)
      where (d.value #>> '{}') not like '-%'
      order by l.created_at desc, l.number desc, l.generation desc, place
      limit ${MOST_LINES})
    select line.number, line.kind, line.created_at, line.at, held.content
    from line cross join lateral (
      select jsonb_object_agg(substr(f.path, length(line.path) + 2), f.value) as content
      from draft_fields f
      where f.case_number = line.number and f.generation = line.generation
        and f.path = any(array(select line.path || '.' || name from unnest(${sql.array([...names])}::text[]) as name))) held
    where held.content is not null
    order by line.created_at desc, line.number desc, line.generation desc, line.place`;
}

/** The newest drafts of the newest cases; what was sent still stands in the draft that was sent. */
const latest = (sql: Queries, { person, party }: Acting) => {
  const newest = (shelf: string) => sql`
    (select number, kind, created_at from visible_cases(${person}, ${party}) where shelf = ${shelf}
    order by created_at desc, number desc limit ${NEWEST_CASES})`;
  return sql`
    select c.number, c.kind, c.created_at, d.generation
    from (
      select * from (${newest('active')} union all ${newest('finished')}) as shelves
      order by created_at desc, number desc limit ${NEWEST_CASES}) c
    cross join lateral (
      select generation from drafts d where d.case_number = c.number
      order by generation desc limit ${NEWEST_DRAFTS_OF_EACH}) d`;
};

export type Filled =
  | 'done'
  | 'closed'
  /** Somebody wrote there since the page was made; nothing is written over it. */
  | 'changed';

/**
 * Fills fields all at once, or none of them.
 * @param seen the draft's revision that the page was made with
 */
export const fillFields = (
  sql: Sql,
  draft: Writer,
  values: Readonly<Record<string, Value>>,
  seen: number,
): Promise<Filled> =>
  changed(sql, draft, async (tx, revision) => {
    const { number, generation, person } = draft;
    const newer = await tx`
      select from draft_fields f join jsonb_each(${json(tx, values)}) as wanted on wanted.key = f.path
      where f.case_number = ${number} and f.generation = ${generation}
        and f.revision > ${seen} and f.value <> wanted.value`;
    if (newer.length > 0) return 'changed';
    await tx`
      insert into draft_fields as f (case_number, generation, path, value, revision, saved_by)
      select ${number}, ${generation}, key, value, ${revision}, ${person} from jsonb_each(${json(tx, values)})
      on conflict (case_number, generation, path) do update
        set value = excluded.value, revision = excluded.revision, saved_by = excluded.saved_by,
          saved_at = excluded.saved_at
        where f.value <> excluded.value`;
    return 'done';
  });
