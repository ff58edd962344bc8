/**
 * Losses: what the engine's histories know and the database does not, since it was put back to an earlier moment. A
 * signal carries its command, as does the answer of an activity that asked outside.
 */

import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { z } from 'zod';
import { type LostAct, unknownCommands } from '../../../db/durable/losses.ts';
import type { Sql } from '../../../db/sql.ts';
import { prefixOf } from '../../../domain/durables.ts';
import { caseNumberOf, type Id } from '../../../domain/shared/ids.ts';
import { payloadsIn } from '../../../temporal/executions.ts';
import type { Look } from './look.ts';
import { lookAtEach, type OnProgress } from './parallel.ts';

/** An act as a list of losses has it: ids, a name and a time. */
const lostAct = z.object({
  n: z.int().positive(),
  id: z.uuid(),
  name: z.string(),
  actor: z.uuid(),
  at: z.int(),
});

const loss = z.object({
  workflowId: z.string(),
  /** Number of the case; null for other things. */
  number: z.string().nullable(),
  /** The row is still there, so the thing goes on without the acts; else all of it is lost. */
  goesOn: z.boolean(),
  acts: z.array(lostAct),
});
/** A thing of which the database has lost something: acts, its beginning, or what time did, which is no act. */
export type Loss = z.output<typeof loss>;

/** Losses as a file holds them, for somebody to read and to accept. */
export const losses = z.array(loss);

/**
 * Reads the losses from the histories of what differs. Where there are any, the database is an older one, and the
 * histories of all the rest are read too: an act that was lost before it was carried out makes no difference.
 */
export async function readLosses(
  sql: Sql,
  client: Client,
  look: Look,
  onProgress: OnProgress,
): Promise<Loss[]> {
  const gone = new Set(idsOf(look.orphans.filter(({ isAccepted }) => !isAccepted)));
  const behind = new Set(idsOf(look.findings.filter(({ difference }) => difference === 'database behind')));
  const lossOf = async (workflowId: Id): Promise<Loss[]> => {
    const acts = await unknownCommands(sql, await actsIn(client, workflowId, look.runs.get(workflowId)));
    const isLost = gone.has(workflowId) || behind.has(workflowId) || acts.length > 0;
    return isLost ? [{ workflowId, number: numberOf(workflowId), goesOn: !gone.has(workflowId), acts }] : [];
  };

  const suspects = new Set([...gone, ...idsOf(look.findings)]);
  const { found } = await lookAtEach('histories', suspects, lossOf, onProgress);
  if (found.length === 0) return [];
  const others = [...look.runs.keys()].filter((id) => prefixOf(id) && !suspects.has(id));
  const further = await lookAtEach('histories', others, lossOf, onProgress);
  return [...found, ...further.found].sort((a, b) => (a.workflowId < b.workflowId ? -1 : 1));
}

const idsOf = (many: readonly { workflowId: Id }[]): Id[] => many.map(({ workflowId }) => workflowId);

const numberOf = (workflowId: Id): string | null =>
  prefixOf(workflowId) === 'case' ? caseNumberOf(workflowId) : null;

/** Events of a history that may hold acts; an argument of a start holds those that waited for their turn. */
const carrier = z.object({ inbox: z.array(z.unknown()) });

/** Returns the acts that the histories of a workflow carry, each once, in their order. */
async function actsIn(client: Client, workflowId: Id, runs: readonly string[] = []): Promise<LostAct[]> {
  const acts = new Map<Id, LostAct>();
  for (const runId of runs)
    for (const payload of await payloadsOf(client, workflowId, runId)) {
      const { data } = carrier.safeParse(payload);
      for (const one of data?.inbox ?? [payload]) {
        const act = lostAct.safeParse(one);
        if (act.success) acts.set(act.data.id, act.data);
      }
    }
  return [...acts.values()].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
}

/** A history that the engine has forgotten meanwhile holds nothing. */
const payloadsOf = (client: Client, workflowId: Id, runId: string): Promise<unknown[]> =>
  payloadsIn(client, workflowId, runId).catch((error) => {
    if (error instanceof WorkflowNotFoundError) return [];
    throw error;
  });
