/** Repair: workflows that differ are started again from the database, and those that it does not know are ended. */

import type { Client } from '@temporalio/client';
import { raiseNumber } from '../../../db/cases/numbers.ts';
import { endAlarms } from '../../../db/durable/alarms.ts';
import { acceptLostActs, acceptLostWorkflow } from '../../../db/durable/losses.ts';
import { fence } from '../../../db/durable/reconcile.ts';
import type { Sql } from '../../../db/sql.ts';
import { replace } from '../../../temporal/calls.ts';
import { fileStart, startOf } from '../../../temporal/starts.ts';
import type { Look } from './look.ts';
import type { Loss } from './losses.ts';
import type { Finding } from './things.ts';

/**
 * Repairs what was found. From its first step on no number that the engine has seen can be given again; each loss is
 * noted together with the step that makes it final.
 */
export async function repair(
  sql: Sql,
  client: Client,
  { findings, orphans, numbers }: Look,
  losses: readonly Loss[],
): Promise<{ repaired: number; terminated: number }> {
  for (const [year, running] of numbers) await raiseNumber(sql, year, running);
  const actsLost = new Map(losses.map(({ workflowId, acts }) => [workflowId, acts]));
  for (const { workflowId, goesOn, acts } of losses)
    if (goesOn && !findings.some((finding) => finding.workflowId === workflowId))
      await acceptLostActs(sql, workflowId, acts);
  let repaired = 0;
  for (const finding of findings) {
    const acts = actsLost.get(finding.workflowId) ?? [];
    if ('start' in finding) await replace(client, fileStart(finding.start));
    else if (!(await repairThing(sql, client, finding, acts))) continue;
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
  return { repaired, terminated };
}

/**
 * Repairs a thing: first its epoch is raised in PostgreSQL, then its workflow is replaced. Open commands are due by
 * then.
 * @returns false for a thing that has been closed meanwhile
 */
async function repairThing(
  sql: Sql,
  client: Client,
  { workflowId, epoch }: Finding,
  acts: Loss['acts'],
): Promise<boolean> {
  const start = await fence(sql, workflowId, epoch, acts);
  if (start) await replace(client, startOf(start));
  return start !== null;
}
