/**
 * Drafts: forms while they are written. One row for each field, saved straight to PostgreSQL, so that what is typed is
 * safe also while every worker is down, and two editors never overwrite each other.
 */

import { withoutRemoved } from '../../domain/forms/content.ts';
import type { Content, Value } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Fragment, Queries, Sql, Transaction } from '../sql.ts';

export interface DraftField {
  value: Value;
  /** The draft's revision when the field was saved. */
  revision: number;
  savedAt: Date;
  /** Name of the person who saved it. */
  savedBy: string;
}

/** One generation of a case's draft: each sending closes it, and a change after that is a new one. */
export interface DraftKey {
  number: string;
  generation: number;
}

/** A draft as reads name it: by its generation, or as the newest one without being told which that is. */
export interface DraftAt {
  number: string;
  generation: number | Fragment;
}

/** The newest draft of a case. */
export const newestOf = (sql: Queries, number: string): DraftAt => ({
  number,
  generation: sql`(select max(generation) from drafts where case_number = ${number})`,
});

/** A draft, and the person who writes in it. */
export interface DraftWriter extends DraftKey {
  person: Id;
}

export interface Draft extends DraftKey {
  /** The version that it changes; null where nothing was sent when it was begun. */
  base: number | null;
  edition: number;
  /** The edition with which it was begun. */
  begun: number;
  revision: number;
  touchedAt: Date;
  /** Time at which it was sent in or discarded; null while it can be written. */
  closedAt: Date | null;
  /** Its fields and how each was saved; not those of its lines, of which there can be thousands. */
  fields: ReadonlyMap<string, DraftField>;
  /** All that the form holds, without the lines that were removed. */
  content: Content;
}

/** A part of a form: single paths, be they of lines, and all that lies below some names, such as the lines of a list. */
export interface DraftPart {
  paths: readonly string[];
  below?: readonly string[];
}

/** The newest draft of a case. @param part the only one wanted; left out where all is */
export async function readDraft(sql: Queries, number: string, part?: DraftPart): Promise<Draft> {
  const newest = newestOf(sql, number);
  const [[draft], rows, lines] = await Promise.all([
    sql<Omit<Draft, 'fields' | 'content'>[]>`
      select case_number as number, generation, base, edition, coalesce(begun_edition, edition) as begun,
        revision, touched_at, closed_at
      from drafts where case_number = ${number} order by generation desc limit 1`,
    part ? fieldsAt(sql, newest, part.paths) : fieldsBesideLines(sql, newest),
    part ? valuesBelow(sql, newest, part.below ?? []) : linesIn(sql, newest),
  ]);
  const values = Object.fromEntries(rows.map(({ path, value }) => [path, value]));
  return {
    ...draft!,
    fields: new Map(rows.map(({ path, ...field }) => [path, field])),
    content: withoutRemoved({ ...lines, ...values }),
  };
}

/** Values at some paths of a draft; those that were never saved are left out. */
export async function readValues(sql: Queries, draft: DraftAt, paths: readonly string[]): Promise<Content> {
  const rows = await fieldsAt(sql, draft, paths);
  return Object.fromEntries(rows.map(({ path, value }) => [path, value]));
}

/** Locks the newest draft until the transaction ends: nothing can be saved in it meanwhile. */
export async function lockDraft(tx: Transaction, number: string): Promise<void> {
  await tx`select from drafts where case_number = ${number} order by generation desc limit 1 for update`;
}

/** Locks a draft for a change of its fields. @returns its next revision; null where it was sent or discarded */
export async function openDraft(tx: Transaction, { number, generation }: DraftKey): Promise<number | null> {
  const [open] = await tx<{ next: number }[]>`
    select revision + 1 as next from drafts
    where case_number = ${number} and generation = ${generation} and closed_at is null
    for no key update`;
  return open?.next ?? null;
}

/** Notes that a draft was changed, at this revision. */
export async function touchDraft(
  tx: Transaction,
  { number, generation }: DraftKey,
  revision: number,
): Promise<void> {
  await tx`
    update drafts set revision = ${revision}, touched_at = date_trunc('milliseconds', clock_timestamp())
    where case_number = ${number} and generation = ${generation}`;
}

/**
 * Changes a draft while nobody else does.
 * @param change makes the change at the draft's next revision; the draft is touched where it answers `done`
 * @returns what `change` answers, or `closed` where the draft was sent or discarded meanwhile
 */
export const changeDraft = <O extends string>(
  sql: Sql,
  draft: DraftWriter,
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

type FieldRow = DraftField & { path: string };

/** Rows of some fields of a draft, be they of lines. */
export async function fieldsAt(
  sql: Queries,
  { number, generation }: DraftAt,
  paths: readonly string[],
): Promise<FieldRow[]> {
  if (paths.length === 0) return [];
  return sql<FieldRow[]>`
    select path, value, revision, saved_at, coalesce(p.name, '') as saved_by
    from draft_fields left join persons p on p.id = saved_by
    where case_number = ${number} and generation = ${generation} and path in ${sql(paths)}`;
}

const fieldsBesideLines = (sql: Queries, { number, generation }: DraftAt) => sql<FieldRow[]>`
  select path, value, revision, saved_at, coalesce(p.name, '') as saved_by
  from draft_fields left join persons p on p.id = saved_by
  where case_number = ${number} and generation = ${generation} and path not like '%.%'`;

/** All that stands at the paths of lines, in one value: thousands of rows would cost far more. */
async function linesIn(sql: Queries, { number, generation }: DraftAt): Promise<Content> {
  const [row] = await sql<{ lines: Content }[]>`
    select coalesce(jsonb_object_agg(path, value), '{}') as lines from draft_fields
    where case_number = ${number} and generation = ${generation} and path like '%.%'`;
  return row!.lines;
}

/** All that lies below some names: each is a range of the primary key, since a slash comes right after a dot. */
async function valuesBelow(
  sql: Queries,
  { number, generation }: DraftAt,
  names: readonly string[],
): Promise<Content> {
  if (names.length === 0) return {};
  const [row] = await sql<{ values: Content }[]>`
    select coalesce(jsonb_object_agg(path, value), '{}') as values
    from unnest(${[...names]}::text[]) as name
    join draft_fields on case_number = ${number} and generation = ${generation}
      and path > name || '.' and path < name || '/'`;
  return row!.values;
}
