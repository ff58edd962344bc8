/** Saving fields of a draft, only where they still are as their writer saw them. */

import type { Value } from '../../domain/forms/types.ts';
import { json, type Sql, type Transaction } from '../sql.ts';
import { changeDraft, type DraftField, type DraftKey, type DraftWriter, fieldsAt } from './drafts.ts';

/** A value for a field, and the revision of the field that its writer saw. */
interface FieldWrite {
  path: string;
  value: Value;
  /** 0 where the field was never saved. */
  seen: number;
}

export interface FieldSaved {
  kind: 'saved';
  revision: number;
  /** The value that stood there before; undefined where there was none. */
  before: Value | undefined;
  /** Time of the draft's last change, of which this is mostly the one. */
  at: Date;
}

/** `conflict`: somebody saved another value meanwhile; theirs stands, and this one is not saved. */
export type FieldWritten = FieldSaved | { kind: 'conflict'; theirs: DraftField };

/**
 * Saves fields of a draft that are still as their writer saw them.
 * @returns what became of each by its path, or `closed` where the draft was sent or discarded meanwhile
 */
export async function saveFields(
  tx: Transaction,
  draft: DraftWriter,
  writes: readonly FieldWrite[],
): Promise<ReadonlyMap<string, FieldWritten> | 'closed'> {
  const rows = await writeFields(tx, draft, writes);
  const [{ at } = {}] = rows;
  if (!at) return 'closed';
  const saved = rows.flatMap(({ path, before, revision }): [string, FieldWritten][] =>
    path === null ? [] : [[path, { kind: 'saved', revision, before: before ?? undefined, at }]],
  );
  const written = new Map(saved);
  const others = await standing(
    tx,
    draft,
    writes.filter(({ path }) => !written.has(path)),
    at,
  );
  return others === 'closed' ? others : new Map([...saved, ...others]);
}

interface WrittenRow {
  /** Path of a field that was written; null in the only row where none was. */
  path: string | null;
  /** Null where the field was never saved. */
  before: Value | null;
  revision: number;
  at: Date;
}

/**
 * Writes the fields that are as their writer saw them and hold another value yet, in one statement: it is given for
 * every pause in somebody's typing.
 * @returns no row where the draft is closed
 */
const writeFields = (
  tx: Transaction,
  { number, generation, person }: DraftWriter,
  writes: readonly FieldWrite[],
): Promise<WrittenRow[]> => tx<WrittenRow[]>`
  with open as (
    select revision + 1 as next, touched_at from drafts
    where case_number = ${number} and generation = ${generation} and closed_at is null
    for no key update
  ), wanted as (
    select * from jsonb_to_recordset(${json(tx, writes)}) as wanted (path text, value jsonb, seen int)
  ), written as (
    insert into draft_fields as f (case_number, generation, path, value, revision, saved_by)
    select ${number}, ${generation}, path, value, next, ${person} from wanted, open
    on conflict (case_number, generation, path) do update
      set value = excluded.value, revision = excluded.revision, saved_by = excluded.saved_by, saved_at = excluded.saved_at
      where f.value <> excluded.value and f.revision = (select seen from wanted where wanted.path = f.path)
    returning f.path, old.value as before
  ), touched as (
    update drafts set revision = next, touched_at = date_trunc('milliseconds', clock_timestamp()) from open
    where case_number = ${number} and generation = ${generation} and exists (select from written)
    returning drafts.touched_at
  )
  select path, before, next as revision, coalesce((select touched_at from touched), touched_at) as at
  from open left join written on true`;

/**
 * The values of fields that were not saved: the same already, or others that somebody else wrote.
 * @returns `closed` where one of them is gone again, as all are that a discarded change held
 */
async function standing(
  tx: Transaction,
  draft: DraftKey,
  writes: readonly FieldWrite[],
  at: Date,
): Promise<[string, FieldWritten][] | 'closed'> {
  const paths = writes.map(({ path }) => path);
  const rows = new Map((await fieldsAt(tx, draft, paths)).map(({ path, ...field }) => [path, field]));
  const found: [string, FieldWritten][] = [];
  for (const { path, value } of writes) {
    const theirs = rows.get(path);
    if (!theirs) return 'closed';
    const isSame = JSON.stringify(theirs.value) === JSON.stringify(value);
    found.push([
      path,
      isSame ? { kind: 'saved', revision: theirs.revision, before: value, at } : { kind: 'conflict', theirs },
    ]);
  }
  return found;
}

/**
 * Fills fields all at once, or none of them.
 * @param seen the draft's revision that the page was made with
 * @returns `changed` where somebody wrote there since; nothing is written over it
 */
export const fillFields = (
  sql: Sql,
  draft: DraftWriter,
  values: Readonly<Record<string, Value>>,
  seen: number,
): Promise<'done' | 'closed' | 'changed'> =>
  changeDraft(sql, draft, async (tx, revision): Promise<'done' | 'changed'> => {
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
