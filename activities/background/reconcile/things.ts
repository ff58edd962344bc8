/** Reconciliation of durable things: each one that is open must have a running workflow at the same place. */

import { isDeepStrictEqual } from 'node:util';
import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { z } from 'zod';
import { type DurableStanding, openThings, standingOf } from '../../../db/durable/reconcile.ts';
import type { Sql } from '../../../db/sql.ts';
import type { Difference } from '../../../domain/shared/differences.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { QUERY } from '../../../domain/shared/messages.ts';
import { SEARCH_ATTRIBUTES } from '../../../domain/shared/search-attributes.ts';
import { codeOf } from '../../../log.ts';
import { withDeadline } from '../../../temporal/calls.ts';
import { lookAtEach, type OnProgress } from './parallel.ts';

/** A durable thing that differs from its workflow. */
export interface Finding {
  workflowId: Id;
  difference: Difference;
  /** The epoch of the run that was found; -1 where none answered. */
  epoch: number;
  /** Position of the run: one that moves on between the looks is at work, not lost. */
  mark: string;
}

/** Looks at every open thing for the first time. @returns their number, and those that seem to differ */
export async function suspectThings(
  sql: Sql,
  client: Client,
  onProgress: OnProgress,
): Promise<{ things: number; suspects: Finding[] }> {
  const look = async (row: DurableStanding) => (row.started ? compare(sql, client, row) : []);
  const { looked, found } = await lookAtEach('things', openThings(sql), look, onProgress);
  return { things: looked, suspects: found };
}

/** Looks again at those that seem to differ, and at workflows that run although their thing is closed. */
export async function confirmThings(
  sql: Sql,
  client: Client,
  suspects: readonly Finding[],
  lingering: readonly Id[],
  onProgress: OnProgress,
): Promise<Finding[]> {
  const marks = new Map(suspects.map(({ workflowId, mark }) => [workflowId, mark]));
  const look = async (workflowId: Id) => {
    const mark = marks.get(workflowId);
    const found = await compareAgain(sql, client, workflowId);
    return found.filter((finding) => mark === undefined || finding.mark === mark);
  };
  const { found } = await lookAtEach('things', [...marks.keys(), ...lingering], look, onProgress);
  return found;
}

async function compareAgain(sql: Sql, client: Client, workflowId: Id): Promise<Finding[]> {
  const row = await standingOf(sql, workflowId);
  return row ? compare(sql, client, row) : [];
}

const SEQ = defineSearchAttributeKey('Seq', SEARCH_ATTRIBUTES.Seq);

/** Compares a row with its workflow: by the workflow's attributes, and where those agree by its own answer. */
async function compare(sql: Sql, client: Client, row: DurableStanding): Promise<Finding[]> {
  const { workflowId, closed } = row;
  const found = (difference: Difference, epoch = -1, mark = ''): Finding[] => [
    { workflowId, difference, epoch, mark },
  ];
  const handle = client.workflow.getHandle(workflowId);
  try {
    const { status, typedSearchAttributes } = await withDeadline(client, () => handle.describe());
    if (status.name !== 'RUNNING') return closed ? [] : found(await howEnded(client, handle));
    const seq = typedSearchAttributes.get(SEQ) ?? row.seq;
    if (seq !== row.seq) return found(seq < row.seq ? 'engine behind' : 'database behind', -1, `${seq}`);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return closed ? [] : found('no execution');
  }
  let run: Answered;
  try {
    run = answered.parse(await withDeadline(client, () => handle.query(QUERY), QUERY_MS));
  } catch (error) {
    return found('no answer', -1, codeOf(error));
  }
  const now = await standingOf(sql, workflowId);
  const difference = now && differ(run, now);
  return difference ? found(difference, run.epoch, `${run.epoch}.${run.seq}`) : [];
}

/** A workflow that is over has closed its row, so the database must be an older one. */
async function howEnded(client: Client, handle: WorkflowHandle): Promise<Difference> {
  const result = await withDeadline(client, () => handle.result()).catch(() => null);
  return result === 'over' ? 'database behind' : 'ended';
}

const QUERY_MS = 12_000;

/** The part of a `StateAnswer` that is compared; anything else counts as no answer. */
const answered = z.object({ epoch: z.int(), seq: z.int(), snapshot: z.looseObject({}) });
type Answered = z.output<typeof answered>;

function differ(run: Answered, row: DurableStanding): Difference | null {
  // an earlier repair, which the database has forgotten
  if (run.epoch > row.epoch) return 'database behind';
  if (run.epoch < row.epoch) return 'epoch differs';
  if (run.seq < row.seq) return 'engine behind';
  if (run.seq > row.seq) return 'database behind';
  return isDeepStrictEqual(run.snapshot, row.snapshot) ? null : 'content differs';
}
