/** Repair: workflows that differ are started again from the database, and those that it does not know are ended. */

import type { Client } from '@temporalio/client';
import { raiseNumber } from '../../../db/cases/numbers.ts';
import { endAlarms } from '../../../db/durable/alarms.ts';
import { isHeld } from '../../../db/durable/hold.ts';
import { acceptLostActs, acceptLostWorkflow } from '../../../db/durable/losses.ts';
import { fence } from '../../../db/durable/reconcile.ts';
import type { Sql } from '../../../db/sql.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import type { Durable, Start } from '../../../domain/shared/messages.ts';
import { endIfRunning, replace } from '../../../temporal/calls.ts';
import { fileStart, startOf } from '../../../temporal/starts.ts';
import type { Look } from './look.ts';
import type { Loss } from './losses.ts';
import type { Finding } from './things.ts';

export interface Repaired {
  /** Number of workflows that were started again. */
  repaired: number;
  /** Number of workflows that were ended, since no row has them. */
  terminated: number;
  /** Workflows that are not started again before the release: their deadlines have passed. */
  held: Id[];
}

/**
 * Repairs what was found. From its first step on no number that the engine has seen can be given again; each loss is
 * noted together with the step that makes it final. In a database that is held, nothing is started whose deadline has
 * passed: it would act at once.
 */
export async function repair(
  sql: Sql,
  client: Client,
  { findings, orphans, numbers }: Look,
  losses: readonly Loss[],
): Promise<Repaired> {
  const isHeldBack = (await isHeld(sql)) ? hasPassed : () => false;
  for (const [year, running] of numbers) await raiseNumber(sql, year, running);
  const actsLost = new Map(losses.map(({ workflowId, acts }) => [workflowId, acts]));
  for (const { workflowId, goesOn, acts } of losses)
    if (goesOn && !findings.some((finding) => finding.workflowId === workflowId))
      await acceptLostActs(sql, workflowId, acts);
  let repaired = 0;
  const held: Id[] = [];
  for (const finding of findings) {
    const acts = actsLost.get(finding.workflowId) ?? [];
    if ('start' in finding) await replace(client, fileStart(finding.start));
    else {
      const done = await repairThing(sql, client, finding, acts, isHeldBack);
      if (done === 'held') held.push(finding.workflowId);
      if (done !== 'started') continue;
    }
    repaired++;
  }
  let terminated = 0;
  for (const { workflowId, isRunning } of orphans) {
    await acceptLostWorkflow(sql, workflowId, actsLost.get(workflowId) ?? []);
    if (isRunning) {
      await client.workflow.getHandle(workflowId).terminate('no row has this workflow');
      terminated++;
    }
    await endAlarms(sql, workflowId);
  }
  return { repaired, terminated, held };
}

/** Tells whether time would act at once in a thing that is started. */
const hasPassed = ({ snapshot: { deadline } }: Start<Durable>): boolean =>
  deadline !== null && deadline.at <= Date.now();

/**
 * Repairs a thing: first its epoch is raised in PostgreSQL, then its workflow is replaced. Open commands are due by
 * then. One that is held back has no workflow until it is released; `closed` is one that has been closed meanwhile.
 */
async function repairThing(
  sql: Sql,
  client: Client,
  { workflowId, epoch }: Finding,
  acts: Loss['acts'],
  isHeldBack: (start: Start<Durable>) => boolean,
): Promise<'started' | 'held' | 'closed'> {
  const start = await fence(sql, workflowId, epoch, acts);
  if (!start) return 'closed';
  if (isHeldBack(start)) {
    await endIfRunning(client, workflowId, 'held until the database is released');
    return 'held';
  }
  await replace(client, startOf(start));
  return 'started';
}
