/** Reconciliation from the engine's side: workflows that no row has, and numbers of cases that it has seen. */

import type { Client } from '@temporalio/client';
import { type RowOfWorkflow, rowsOfWorkflows } from '../../../db/durable/reconcile.ts';
import type { Sql } from '../../../db/sql.ts';
import { prefixOf } from '../../../domain/durables.ts';
import { caseNumberOf, type Id, runningNumberOf } from '../../../domain/shared/ids.ts';
import { executionsInPages } from '../../../temporal/executions.ts';
import type { OnProgress } from './parallel.ts';

/** A workflow without a row: a row precedes its workflow and stays for good, so the database has lost it. */
export interface Orphan {
  workflowId: Id;
  isRunning: boolean;
  /** Somebody has accepted the loss, and the workflow has not been ended since. */
  isAccepted: boolean;
}

export interface Engine {
  /** Runs of each workflow. */
  runs: Map<Id, string[]>;
  orphans: Orphan[];
  /** Workflows that run although their durable thing is closed. */
  lingering: Id[];
  /** The highest running number of each year. */
  numbers: Map<number, number>;
}

/** Reads what the engine has run, as far as it has not forgotten it, and compares it with the rows. */
export async function readEngine(sql: Sql, client: Client, onProgress: OnProgress): Promise<Engine> {
  const runs = new Map<Id, string[]>();
  const running = new Set<Id>();
  let looked = 0;
  for await (const page of executionsInPages(client)) {
    for (const { workflowId, runId, isRunning } of page) {
      runs.set(workflowId, [...(runs.get(workflowId) ?? []), runId]);
      if (isRunning) running.add(workflowId);
    }
    looked += page.length;
    onProgress('executions', looked);
  }
  return {
    runs,
    ...(await compareWithRows(sql, [...runs.keys()], running)),
    numbers: numbersIn(runs.keys()),
  };
}

const AT_ONCE = 1000;

async function compareWithRows(sql: Sql, ids: readonly Id[], running: ReadonlySet<Id>) {
  const orphans: Orphan[] = [];
  const lingering: Id[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await rowsOfWorkflows(sql, some);
    for (const workflowId of some) {
      const row = rows.get(workflowId);
      const isRunning = running.has(workflowId);
      if (row === 'closed' && isRunning) lingering.push(workflowId);
      else if (isOrphan(workflowId, row, isRunning))
        orphans.push({ workflowId, isRunning, isAccepted: row === 'lost' });
    }
  }
  return { orphans, lingering };
}

/** A file's workflow that has ended is no loss by itself: nobody acts on a file but with what it lies in. */
function isOrphan(workflowId: Id, row: RowOfWorkflow | undefined, isRunning: boolean): boolean {
  if (row === 'lost') return isRunning;
  return !row && (isRunning || prefixOf(workflowId) !== null);
}

function numbersIn(ids: Iterable<Id>): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const id of ids) {
    if (prefixOf(id) !== 'case') continue;
    const { year, running } = runningNumberOf(caseNumberOf(id));
    numbers.set(year, Math.max(running, numbers.get(year) ?? 0));
  }
  return numbers;
}
