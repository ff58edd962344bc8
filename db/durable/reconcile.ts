/** Queries of the reconciliation. */

import { fileOf } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Durable, Start } from '../../domain/shared/messages.ts';
import type { Queries, Sql } from '../sql.ts';
import { tableOf } from './adapters.ts';
import { endAlarms } from './alarms.ts';
import { acceptLostActs, type LostAct } from './losses.ts';

/** Place of a durable thing, as its row tells. */
export interface DurableStanding {
  workflowId: Id;
  epoch: number;
  seq: number;
  snapshot: Durable;
  started: boolean;
  closed: boolean;
}

const PAGE = 200;

/** Yields the durable things that are open, in the order of their workflows' ids. */
export async function* openThings(sql: Sql): AsyncGenerator<DurableStanding> {
  for (let last = ''; ; ) {
    const page = await sql<DurableStanding[]>`
      select workflow_id, epoch, seq, snapshot, started, closed from durables
      where workflow_id > ${last} and not closed order by workflow_id limit ${PAGE}`;
    yield* page;
    if (page.length < PAGE) return;
    last = page[page.length - 1]!.workflowId;
  }
}

/** Returns the durable thing of a workflow; null where no row has this workflow. */
export async function standingOf(sql: Sql, workflowId: Id): Promise<DurableStanding | null> {
  const [row] = await sql<DurableStanding[]>`
    select workflow_id, epoch, seq, snapshot, started, closed from durables where workflow_id = ${workflowId}`;
  return row ?? null;
}

/** `lost`: the row is gone, and somebody has accepted that. A workflow that is none of these has no row. */
export type RowOfWorkflow = 'open' | 'closed' | 'lost';

/** Returns what there is of some workflows in the database. */
export async function rowsOfWorkflows(
  sql: Queries,
  workflowIds: readonly Id[],
): Promise<Map<Id, RowOfWorkflow>> {
  const files = workflowIds.flatMap((id) => fileOf(id) ?? []);
  const rows = await sql<{ workflowId: Id; row: RowOfWorkflow }[]>`
    select workflow_id, case when closed then 'closed' else 'open' end as row
    from durables where workflow_id = any (${[...workflowIds]})
    union all
    select 'file-' || id, 'open' from files where id = any (${files}::uuid[])
    union all
    select workflow_id, 'lost' from lost_workflows where workflow_id = any (${[...workflowIds]})`;
  return new Map(rows.map(({ workflowId, row }) => [workflowId, row]));
}

/**
 * Fences every run so far by a higher epoch, makes open commands due, and returns the start of a new run: the snapshot.
 * Null for a durable thing that is closed.
 * @param lost acts of the runs so far that the database has lost
 */
export async function fence(
  sql: Sql,
  workflowId: Id,
  runningEpoch: number,
  lost: readonly LostAct[],
): Promise<Start<Durable> | null> {
  return sql.begin(async (tx) => {
    await acceptLostActs(tx, workflowId, lost);
    const [start] = await tx<Start<Durable>[]>`
      update ${tableOf(tx, workflowId)}
      set epoch = greatest(epoch + 1, ${runningEpoch + 1}, extract(epoch from clock_timestamp())::int), started = true
      where workflow_id = ${workflowId} and not closed
      returning workflow_id, epoch, seq, snapshot`;
    if (!start) return null;
    await tx`
      update commands set next_send = clock_timestamp(), sends = 0
      where workflow_id = ${workflowId} and outcome is null`;
    await endAlarms(tx, workflowId);
    return start;
  });
}
