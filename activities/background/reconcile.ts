/**
 * The reconciliation: finds differences between database and workflows, and starts lost workflows again from their
 * snapshots. It looks twice before it judges, since a thing in motion differs for a moment.
 */

import { setTimeout as after } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { z } from 'zod';
import { type DurableStanding, fence, standingAfter, standingOf } from '../../db/durable/reconcile.ts';
import { fileToScan } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import { prefixOf } from '../../domain/durables.ts';
import { fileOf } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { QUERY } from '../../domain/shared/messages.ts';
import { codeOf } from '../../log.ts';
import { replace, withDeadline } from '../../temporal/calls.ts';
import { startOf } from '../../temporal/starts.ts';
import { confirmLostFiles, type LostFile, repairFile, suspectFiles } from './reconcile-files.ts';

/** Ways in which a durable thing and its workflow differ. */
export type WorkflowDifference =
  | 'no execution'
  | 'ended'
  | 'no answer'
  | 'epoch differs'
  | 'engine behind'
  | 'database behind'
  | 'content differs';

/** A durable thing that differs from its workflow. */
export interface Finding {
  workflowId: Id;
  difference: WorkflowDifference;
  /** The epoch of the run that was found; -1 where none answered. */
  epoch: number;
  /** Position of the run: one that moves on between the looks is at work, not lost. */
  mark: string;
}

export interface ReconcileReport {
  /** Number of durable things. */
  things: number;
  /** Number of watched files. */
  files: number;
  findings: (Finding | LostFile)[];
  /** Running workflows that no row knows. */
  orphans: Id[];
  repaired: number;
  terminated: number;
}

const PAGE = 200;
const BETWEEN_LOOKS_MS = 5000;
const QUERY_MS = 12_000;

/**
 * Compares all durable things and files with their workflows.
 * @param repair also replaces workflows that differ, and terminates those without a row
 */
export async function reconcile(sql: Sql, client: Client, repair: boolean): Promise<ReconcileReport> {
  const { things, suspects } = await firstLook(sql, client);
  const { files, suspects: fileSuspects } = await suspectFiles(sql, client);
  if (suspects.length + fileSuspects.length > 0) await after(BETWEEN_LOOKS_MS);
  const findings = await secondLook(sql, client, suspects);
  const lostFiles = await confirmLostFiles(sql, client, fileSuspects);
  const orphans = await findOrphans(sql, client);
  const report: ReconcileReport = {
    ...{ things, files, orphans, repaired: 0, terminated: 0 },
    findings: [...findings, ...lostFiles],
  };
  if (!repair) return report;
  for (const finding of findings) if (await repairOne(sql, client, finding)) report.repaired++;
  for (const file of lostFiles) {
    await repairFile(client, file);
    report.repaired++;
  }
  for (const orphan of orphans) {
    await client.workflow.getHandle(orphan).terminate('no row has this workflow');
    report.terminated++;
  }
  return report;
}

async function firstLook(sql: Sql, client: Client): Promise<{ things: number; suspects: Finding[] }> {
  const suspects: Finding[] = [];
  let things = 0;
  for (let last = ''; ; ) {
    const page = await standingAfter(sql, last, PAGE);
    for (const row of page) {
      const finding = row.started ? await compare(sql, client, row) : null;
      if (finding) suspects.push(finding);
    }
    things += page.length;
    if (page.length < PAGE) return { things, suspects };
    last = page[page.length - 1]!.workflowId;
  }
}

async function secondLook(sql: Sql, client: Client, suspects: Finding[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const suspect of suspects) {
    const row = await standingOf(sql, suspect.workflowId);
    const finding = row && (await compare(sql, client, row));
    if (finding && finding.mark === suspect.mark) findings.push(finding);
  }
  return findings;
}

/** Compares a row with its workflow. @returns null where they agree */
async function compare(sql: Sql, client: Client, row: DurableStanding): Promise<Finding | null> {
  const found = (difference: WorkflowDifference, epoch = -1, mark = ''): Finding => ({
    workflowId: row.workflowId,
    difference,
    epoch,
    mark,
  });
  const handle = client.workflow.getHandle(row.workflowId);
  try {
    const { status } = await withDeadline(client, () => handle.describe());
    if (status.name !== 'RUNNING') return row.closed ? null : found('ended');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return row.closed ? null : found('no execution');
  }
  let run: Answered;
  try {
    run = answered.parse(await withDeadline(client, () => handle.query(QUERY), QUERY_MS));
  } catch (error) {
    return found('no answer', -1, codeOf(error));
  }
  const now = await standingOf(sql, row.workflowId);
  const difference = now && differ(run, now);
  return difference ? found(difference, run.epoch, `${run.epoch}.${run.seq}`) : null;
}

/** The part of a `StateAnswer` that is compared; anything else counts as no answer. */
const answered = z.object({ epoch: z.int(), seq: z.int(), snapshot: z.looseObject({}) });
type Answered = z.output<typeof answered>;

function differ(run: Answered, row: DurableStanding): WorkflowDifference | null {
  if (run.epoch !== row.epoch) return 'epoch differs';
  if (run.seq < row.seq) return 'engine behind';
  if (run.seq > row.seq) return 'database behind';
  return isDeepStrictEqual(run.snapshot, row.snapshot) ? null : 'content differs';
}

/**
 * Repairs a thing: first its epoch is raised in PostgreSQL, then its workflow is replaced. Open commands are due by
 * then.
 */
async function repairOne(sql: Sql, client: Client, { workflowId, epoch }: Finding): Promise<boolean> {
  const start = await fence(sql, workflowId, epoch);
  if (!start) return false;
  await replace(client, startOf(start));
  return true;
}

/** Returns running workflows that should have a row and have none. */
async function findOrphans(sql: Sql, client: Client): Promise<Id[]> {
  const orphans: Id[] = [];
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    if (!(await isKnown(sql, workflowId))) orphans.push(workflowId);
  return orphans;
}

/** Tells whether a workflow has the row that it needs. Those of schedules and notices need none. */
async function isKnown(sql: Sql, workflowId: Id): Promise<boolean> {
  const file = fileOf(workflowId);
  if (file) return (await fileToScan(sql, file)) !== null;
  return !prefixOf(workflowId) || (await standingOf(sql, workflowId)) !== null;
}
