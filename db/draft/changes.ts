/** Changes of what was sent, while they are written: each a new generation of the draft, beside the version in force. */

import type { CaseSnapshot } from '../../domain/cases/states.ts';
import { CASE_MACHINE } from '../../domain/cases/transitions.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type Actor, recordAudit } from '../audit.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';

/** A change of a case, and who begins or discards it. */
interface ChangeKey {
  number: string;
  actor: Actor;
}

/**
 * Opens a change, filled from the version that was sent last. One that is open already is gone on with.
 * @param id from a one-time token: one that opened a change never opens another
 * @returns false where the case cannot be changed any more
 */
export async function openChange(sql: Sql, { id, ...change }: ChangeKey & { id: Id }): Promise<boolean> {
  const { number, actor } = change;
  return sql.begin(async (tx) => {
    const [row] = await tx<{ snapshot: CaseSnapshot }[]>`
      select snapshot from cases where number = ${number} for update`;
    if (!row || !CASE_MACHINE.allows(row.snapshot, 'change', actor.id, Date.now())) return false;
    const before = await tx`
      select from drafts where case_number = ${number} and (closed_at is null or start_token = ${id})`;
    if (before.length === 0) await insertChange(tx, change, id);
    return true;
  });
}

async function insertChange(tx: Transaction, { number, actor }: ChangeKey, id: Id): Promise<void> {
  const base = tx`
    select v.version, v.edition, v.content from versions v join commands m on m.id = v.command_id
    where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done' order by v.version desc limit 1`;
  const generation = tx`select max(generation) from drafts where case_number = ${number}`;
  await tx`
    with base as (${base}), draft as (
      insert into drafts (case_number, generation, edition, revision, base, start_token)
      select ${number}, (${generation}) + 1, base.edition, 1, base.version, ${id} from base
      returning generation
    )
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select ${number}, draft.generation, field.key, field.value, 1, ${actor.id}
    from draft, base, jsonb_each(base.content -> 'fields') as field`;
  await recordAudit(tx, actor, { action: 'case.change', object: number, result: 'begun' });
}

/** A change that is neither sent nor discarded. */
export interface OpenChange {
  generation: number;
  /** The version that it began as. */
  base: number;
  touchedAt: Date;
}

/** The change of a case that is being written; null where there is none. */
export async function readOpenChange(sql: Queries, number: string): Promise<OpenChange | null> {
  const [change] = await sql<OpenChange[]>`
    select generation, base, touched_at from drafts
    where case_number = ${number} and closed_at is null and base is not null`;
  return change ?? null;
}

/** Closes a change and deletes all that was written in it; one that was sent or discarded before stays as it is. */
export async function deleteChange(
  sql: Sql,
  { number, actor, generation }: ChangeKey & { generation: number },
): Promise<void> {
  await sql.begin(async (tx) => {
    const { count } = await tx`
      update drafts set closed_at = clock_timestamp()
      where case_number = ${number} and generation = ${generation} and closed_at is null and base is not null`;
    if (count === 0) return;
    await tx`delete from draft_fields where case_number = ${number} and generation = ${generation}`;
    await recordAudit(tx, actor, { action: 'change.discard', object: number, result: 'given' });
  });
}
