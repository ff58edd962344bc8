/** A change of what was sent, while it is written: a new generation of the draft, beside the version in force. */

import type { CaseSnapshot } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type Actor, recordAudit } from '../audit.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';

/** A case, and who changes it. */
export interface Changer {
  number: string;
  actor: Actor;
}

/**
 * Begins a change, filled from the version that was sent last. One that is open already is gone on with, and a
 * token that began one never begins another.
 * @param canChange whether a case that stands like this can be changed
 * @returns false where it can't
 */
export async function openChange(
  sql: Sql,
  changer: Changer,
  token: Id,
  canChange: (snapshot: CaseSnapshot) => boolean,
): Promise<boolean> {
  const { number } = changer;
  return sql.begin(async (tx) => {
    const [row] = await tx<{ snapshot: CaseSnapshot }[]>`
      select snapshot from cases where number = ${number} for update`;
    if (!row || !canChange(row.snapshot)) return false;
    const before = await tx`
      select from drafts where case_number = ${number} and (closed_at is null or start_token = ${token})`;
    if (before.length === 0) await insertChange(tx, changer, token);
    return true;
  });
}

async function insertChange(tx: Transaction, { number, actor }: Changer, token: Id): Promise<void> {
  const base = tx`
    select v.version, v.edition, v.content from versions v join commands m on m.id = v.command_id
    where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done' order by v.version desc limit 1`;
  const generation = tx`select max(generation) from drafts where case_number = ${number}`;
  await tx`
    with base as (${base}), draft as (
      insert into drafts (case_number, generation, edition, revision, base, start_token)
      select ${number}, (${generation}) + 1, base.edition, 1, base.version, ${token} from base
      returning generation
    )
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select ${number}, draft.generation, field.key, field.value, 1, ${actor.id}
    from draft, base, jsonb_each(base.content -> 'fields') as field`;
  await recordAudit(tx, actor, { action: 'case.change', object: number, result: 'begun' });
}

/** A change that is neither sent nor thrown away. */
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

/** Throws a change away with all that was written in it. @returns false where it was sent or thrown away before */
export async function discardChange(
  sql: Sql,
  { number, actor }: Changer,
  generation: number,
): Promise<boolean> {
  return sql.begin(async (tx) => {
    const { count } = await tx`
      update drafts set closed_at = clock_timestamp()
      where case_number = ${number} and generation = ${generation} and closed_at is null and base is not null`;
    if (count === 0) return false;
    await tx`delete from draft_fields where case_number = ${number} and generation = ${generation}`;
    await recordAudit(tx, actor, { action: 'change.discard', object: number, result: 'given' });
    return true;
  });
}
