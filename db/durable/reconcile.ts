/** Queries of the reconciliation. */

import type { Id } from '../../domain/shared/ids.ts';
import type { Durable, Start } from '../../domain/shared/messages.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from './adapters.ts';

/** Place of a durable thing, as its row tells. */
export interface DurableStanding {
  workflowId: Id;
  epoch: number;
  seq: number;
  snapshot: Durable;
  started: boolean;
  closed: boolean;
}

/** Returns durable things in the order of their workflows' ids, a page at a time. */
export async function standingAfter(sql: Sql, workflowId: Id, limit: number): Promise<DurableStanding[]> {
  return sql<DurableStanding[]>`
    select workflow_id, epoch, seq, snapshot, started, closed from durables
    where workflow_id > ${workflowId} order by workflow_id limit ${limit}`;
}

/** Returns the durable thing of a workflow; null where no row has this workflow. */
export async function standingOf(sql: Sql, workflowId: Id): Promise<DurableStanding | null> {
  const [row] = await sql<DurableStanding[]>`
    select workflow_id, epoch, seq, snapshot, started, closed from durables where workflow_id = ${workflowId}`;
  return row ?? null;
}

/**
 * Fences every run so far by a higher epoch, makes open commands due, and returns the start of a new run: the snapshot.
 * Null for a durable thing that is closed.
 */
export async function fence(sql: Sql, workflowId: Id, runningEpoch: number): Promise<Start<Durable> | null> {
  return sql.begin(async (tx) => {
    const [start] = await tx<Start<Durable>[]>`
      update ${tableOf(tx, workflowId)}
      set epoch = greatest(epoch + 1, ${runningEpoch + 1}, extract(epoch from clock_timestamp())::int), started = true
      where workflow_id = ${workflowId} and not closed
      returning workflow_id, epoch, seq, snapshot`;
    if (!start) return null;
    await tx`
      update commands set next_send = clock_timestamp(), sends = 0
      where workflow_id = ${workflowId} and outcome is null`;
    await tx`delete from alarms where workflow_id = ${workflowId} and what = 'no execution'`;
    return start;
  });
}

/** Returns the alarms that an operator has to look at, the oldest first. */
export async function openAlarms(sql: Sql): Promise<{ workflowId: Id; what: string; at: Date }[]> {
  return sql`select workflow_id, what, at from alarms order by at`;
}
