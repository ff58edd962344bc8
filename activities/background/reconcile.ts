/**
 * Says where database and workflows differ, and starts lost workflows again from their snapshots. It looks twice
 * before it judges, since what is in motion differs for a moment.
 */

import { setTimeout as after } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { z } from 'zod';
import { fence, type Standing, standingAfter, standingOf } from '../../db/durable/reconcile.ts';
import { fileToScan } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import { prefixOf } from '../../domain/durables.ts';
import { fileOf } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { QUERY } from '../../domain/shared/messages.ts';
import { codeOf } from '../../log.ts';
import { replace, withDeadline } from '../../temporal/calls.ts';
import { startOf } from '../../temporal/starts.ts';
import { type LostFile, lookAgain, lookAtFiles, repairFile } from './reconcile-files.ts';

/** How a durable thing and its workflow differ. */
export type Difference =
  | 'no execution'
  | 'ended'
  | 'no answer'
  | 'epoch differs'
  | 'engine behind'
  | 'database behind'
  | 'content differs';

export interface Finding {
  workflowId: Id;
  difference: Difference;
  /** The epoch of the run that was found; -1 where none answered. */
  epoch: number;
  /** Where the run stood: what moves on between the looks is at work, not lost. */
  mark: string;
}

export interface Report {
  /** How many durable things there are. */
  things: number;
  /** Files that are watched. */
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

/** @param repair replaces what differs and terminates what no row knows; else nothing is changed */
export async function reconcile(sql: Sql, client: Client, repair: boolean): Promise<Report> {
  const { things, suspects } = await firstLook(sql, client);
  const { files, suspects: fileSuspects } = await lookAtFiles(sql, client);
  if (suspects.length + fileSuspects.length > 0) await after(BETWEEN_LOOKS_MS);
  const findings = await secondLook(sql, client, suspects);
  const lostFiles = await lookAgain(sql, client, fileSuspects);
  const orphans = await findOrphans(sql, client);
  const report: Report = {
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

/** Null where row and workflow agree. */
async function compare(sql: Sql, client: Client, row: Standing): Promise<Finding | null> {
  const found = (difference: Difference, epoch = -1, mark = ''): Finding => ({
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

/** As much of a `StateAnswer` as is compared; one that is none is no answer. */
const answered = z.object({ epoch: z.int(), seq: z.int(), snapshot: z.looseObject({}) });
type Answered = z.output<typeof answered>;

function differ(run: Answered, row: Standing): Difference | null {
  if (run.epoch !== row.epoch) return 'epoch differs';
  if (run.seq < row.seq) return 'engine behind';
  if (run.seq > row.seq) return 'database behind';
  return isDeepStrictEqual(run.snapshot, row.snapshot) ? null : 'content differs';
}

/** In this order: fence in PostgreSQL, replace in Temporal; open commands are due by then. */
async function repairOne(sql: Sql, client: Client, { workflowId, epoch }: Finding): Promise<boolean> {
  const start = await fence(sql, workflowId, epoch);
  if (!start) return false;
  await replace(client, startOf(start));
  return true;
}

/** Running workflows that should have a row and have none. */
async function findOrphans(sql: Sql, client: Client): Promise<Id[]> {
  const orphans: Id[] = [];
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    if (!(await isKnown(sql, workflowId))) orphans.push(workflowId);
  return orphans;
}

/** What a schedule starts, and a notice, has no row of its own and needs none. */
async function isKnown(sql: Sql, workflowId: Id): Promise<boolean> {
  const file = fileOf(workflowId);
  if (file) return (await fileToScan(sql, file)) !== null;
  return !prefixOf(workflowId) || (await standingOf(sql, workflowId)) !== null;
}
