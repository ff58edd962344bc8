/** Saving fields of a draft, only where they still are as their writer saw them. */

import type { Value } from '../../domain/forms/types.ts';
import { json, type Sql, type Transaction } from '../sql.ts';
import {
  changeDraft,
  type DraftField,
  type DraftKey,
  type DraftWriter,
  fieldsAt,
  openDraft,
  touchDraft,
} from './drafts.ts';

/** A value for a field, and the revision of the field that its writer saw. */
interface FieldWrite {
  path: string;
  value: Value;
  /** 0 where the field was never saved. */
  seen: number;
}

/** `conflict`: somebody saved another value meanwhile; theirs stands, and this one is not saved. */
export type FieldWritten = { kind: 'saved'; revision: number } | { kind: 'conflict'; theirs: DraftField };

/**
 * Saves fields of a draft that are still as their writer saw them.
 * @returns what became of each by its path, or `closed` where the draft was sent or discarded meanwhile
 */
export async function saveFields(
  sql: Sql,
  draft: DraftWriter,
  writes: readonly FieldWrite[],
): Promise<ReadonlyMap<string, FieldWritten> | 'closed'> {
  return sql.begin(async (tx) => {
    const next = await openDraft(tx, draft);
    if (next === null) return 'closed';
    const written = new Map<string, FieldWritten>();
    for (const write of writes)
      if (await saveField(tx, draft, write, next)) written.set(write.path, { kind: 'saved', revision: next });
    if (written.size > 0) await touchDraft(tx, draft, next);
    const others = writes.filter(({ path }) => !written.has(path));
    for (const [path, found] of await standing(tx, draft, others)) written.set(path, found);
    return written;
  });
}

/** @returns false where the field is not as its writer saw it, or holds this value already */
async function saveField(
  tx: Transaction,
  { number, generation, person }: DraftWriter,
  { path, value, seen }: FieldWrite,
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

/** The values of fields that were not saved: the same already, or others that somebody else wrote. */
async function standing(
  tx: Transaction,
  draft: DraftKey,
  writes: readonly FieldWrite[],
): Promise<[string, FieldWritten][]> {
  const found = await fieldsAt(
    tx,
    draft,
    writes.map(({ path }) => path),
  );
  const rows = new Map(found.map(({ path, ...field }) => [path, field]));
  return writes.map(({ path, value }) => {
    const theirs = rows.get(path)!;
    const same = JSON.stringify(theirs.value) === JSON.stringify(value);
    return [path, same ? { kind: 'saved', revision: theirs.revision } : { kind: 'conflict', theirs }];
  });
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
