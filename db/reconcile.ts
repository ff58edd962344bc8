/** What the reconciliation reads and writes in the database. */
import type { CaseSnapshot } from '../domain/machine.ts';
import type { Effect, Id, Start } from '../domain/messages.ts';
import type { Sql } from './sql.ts';

export interface CaseStanding {
  workflowId: Id;
  epoch: number;
  seq: number;
  snapshot: CaseSnapshot;
  started: boolean;
  closed: boolean;
}

/** Cases in the order of their numbers, a page at a time. */
export async function casesAfter(sql: Sql, number: string, limit: number) {
  return sql<(CaseStanding & { number: string })[]>`
    select number, workflow_id, epoch, seq, snapshot, started, closed from cases
    where number > ${number} order by number limit ${limit}`;
}

export async function standingOf(sql: Sql, workflowId: Id): Promise<CaseStanding | null> {
  const [row] = await sql<CaseStanding[]>`
    select workflow_id, epoch, seq, snapshot, started, closed from cases where workflow_id = ${workflowId}`;
  return row ?? null;
}

/**
 * Fences every run so far by a higher epoch, makes open commands due, and answers with what a new run starts from:
 * the snapshot and the effects that were not seen done. Null for a case that is closed.
 */
export async function fence(
  sql: Sql,
  workflowId: Id,
  runningEpoch: number,
): Promise<Start<CaseSnapshot> | null> {
  return sql.begin(async (tx) => {
    const [start] = await tx<Start<CaseSnapshot>[]>`
      update cases
      set epoch = greatest(epoch + 1, ${runningEpoch + 1}, extract(epoch from clock_timestamp())::int), started = true
      where workflow_id = ${workflowId} and not closed
      returning workflow_id, epoch, seq, snapshot`;
    if (!start) return null;
    const effects = await tx<Effect[]>`
      select id, mail from mails where workflow_id = ${workflowId} and sent_at is null order by created_at`;
    await tx`
      update commands set next_send = clock_timestamp(), sends = 0
      where workflow_id = ${workflowId} and outcome is null`;
    await tx`delete from alarms where workflow_id = ${workflowId} and what = 'no execution'`;
    return { ...start, effects: [...effects] };
  });
}

/** Alarms that somebody has to look at. */
export async function openAlarms(sql: Sql): Promise<{ workflowId: Id; what: string; at: Date }[]> {
  return sql`select workflow_id, what, at from alarms order by at`;
}
