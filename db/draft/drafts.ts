/**
 * Forms while they are written: one row for each field, saved straight to PostgreSQL, so that what is typed is
 * safe also while every worker is down, and two editors never overwrite each other.
 */

import { withoutRemoved } from '../../domain/forms/content.ts';
import type { Content, Value } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';

export interface DraftField {
  value: Value;
  /** The draft's revision when the field was saved. */
  revision: number;
  savedAt: Date;
  /** Name of the person who saved it. */
  savedBy: string;
}

export interface Draft {
  number: string;
  generation: number;
  /** The version that it changes; null where nothing was sent when it was begun. */
  base: number | null;
  edition: number;
  /** The edition with which it was begun. */
  begun: number;
  revision: number;
  touchedAt: Date;
  /** When it was sent in; null while it can be written. */
  closedAt: Date | null;
  /** Its fields and how each was saved; not those of its lines, of which there can be thousands. */
  fields: ReadonlyMap<string, DraftField>;
  /** All that the form holds, without the lines that were removed. */
  content: Content;
}

/** The newest draft of a case. @param paths the only ones wanted, be they of lines; left out where all are */
export async function readDraft(sql: Queries, number: string, paths?: readonly string[]): Promise<Draft> {
  const [draft] = await sql<Omit<Draft, 'fields' | 'content'>[]>`
    select case_number as number, generation, base, edition, coalesce(begun_edition, edition) as begun,
      revision, touched_at, closed_at
    from drafts where case_number = ${number} order by generation desc limit 1`;
  const rows = await (paths ? fieldsAt(sql, draft!, paths) : fieldsOf(sql, draft!));
  const lines = paths ? {} : await linesIn(sql, draft!);
  const values = Object.fromEntries(rows.map(({ path, value }) => [path, value]));
  return {
    ...draft!,
    fields: new Map(rows.map(({ path, ...field }) => [path, field])),
    content: withoutRemoved({ ...lines, ...values }),
  };
}

/** Locks the newest draft until the transaction ends: nothing can be saved in it meanwhile. */
export async function lockDraft(tx: Transaction, number: string): Promise<void> {
  await tx`select from drafts where case_number = ${number} order by generation desc limit 1 for update`;
}

/** A value for a field, and the field's revision that its writer saw. */
export interface Change {
  path: string;
  value: Value;
  seen: number;
}

export type Saved =
  | { kind: 'saved'; revision: number }
  /** Somebody saved something else meanwhile; it stands, and this value is not saved. */
  | { kind: 'conflict'; theirs: DraftField };

/**
 * Saves fields of a draft, each only where it still is as its writer saw it.
 * @returns what became of each by its path, or `closed` where the draft was sent or deleted meanwhile
 */
export async function saveFields(
  sql: Sql,
  draft: { number: string; generation: number; person: Id },
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Saved> | 'closed'> {
  return sql.begin(async (tx) => {
    const next = await openDraft(tx, draft);
    if (next === null) return 'closed';
    const answers = new Map<string, Saved>();
    for (const change of changes)
      if (await saveField(tx, draft, change, next))
        answers.set(change.path, { kind: 'saved', revision: next });
    if (answers.size > 0) await touchDraft(tx, draft, next);
    const others = changes.filter(({ path }) => !answers.has(path));
    for (const [path, answer] of await whyNot(tx, draft, others)) answers.set(path, answer);
    return answers;
  });
}

/** Which generation of a case's draft. */
export interface DraftKey {
  number: string;
  generation: number;
}

/** Locks a draft for a change of its fields. @returns its next revision; null where it was sent or deleted */
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

/** True where it was saved: the field was as its writer saw it, and is now something else. */
async function saveField(
  tx: Transaction,
  { number, generation, person }: { number: string; generation: number; person: Id },
  { path, value, seen }: Change,
  revision: number,
): Promise<boolean> {
  const { count } = await tx`
    insert into draft_fields as f (case_number, generation, path, value, revision, saved_by)
    values (${number}, ${generation}, ${path}, ${json(tx, value)}, ${revision}, ${person})
    on conflict (case_number, generation, path) do update
      set value = excluded.value, revision = excluded.revision, saved_by = excluded.saved_by, saved_at = excluded.saved_at
      where f.revision = ${seen} and f.value <> excluded.value`;
  return count > 0;
}

/** What stands in fields that were not saved: the same already, or what somebody else wrote. */
async function whyNot(
  tx: Transaction,
  draft: { number: string; generation: number },
  changes: readonly Change[],
): Promise<[string, Saved][]> {
  if (changes.length === 0) return [];
  const paths = changes.map(({ path }) => path);
  const rows = new Map((await fieldsAt(tx, draft, paths)).map(({ path, ...field }) => [path, field]));
  return changes.map(({ path, value }) => {
    const theirs = rows.get(path)!;
    const same = JSON.stringify(theirs.value) === JSON.stringify(value);
    return [path, same ? { kind: 'saved', revision: theirs.revision } : { kind: 'conflict', theirs }];
  });
}

/** What stands at these paths of a draft; those that were never saved are left out. */
export async function readValues(sql: Queries, draft: DraftKey, paths: readonly string[]): Promise<Content> {
  if (paths.length === 0) return {};
  const rows = await fieldsAt(sql, draft, paths);
  return Object.fromEntries(rows.map(({ path, value }) => [path, value]));
}

type Row = DraftField & { path: string };

const fieldsOf = (sql: Queries, { number, generation }: DraftKey) => sql<Row[]>`
  select path, value, revision, saved_at, coalesce(p.name, '') as saved_by
  from draft_fields left join persons p on p.id = saved_by
  where case_number = ${number} and generation = ${generation} and path not like '%.%'`;

/** All that stands at the paths of lines, in one value: thousands of rows would cost far more. */
async function linesIn(sql: Queries, { number, generation }: DraftKey): Promise<Content> {
  const [row] = await sql<{ lines: Content }[]>`
    select coalesce(jsonb_object_agg(path, value), '{}') as lines from draft_fields
    where case_number = ${number} and generation = ${generation} and path like '%.%'`;
  return row!.lines;
}

const fieldsAt = (sql: Queries, { number, generation }: DraftKey, paths: readonly string[]) => sql<Row[]>`
  select path, value, revision, saved_at, coalesce(p.name, '') as saved_by
  from draft_fields left join persons p on p.id = saved_by
  where case_number = ${number} and generation = ${generation} and path in ${sql(paths)}`;
