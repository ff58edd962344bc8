/**
 * The dispatcher: it sends commands without an outcome again, and starts workflows that have a row but were never
 * started. A workflow that should run but does not is an alarm for the reconciliation and never started here: the place
 * in its log may have been lost with it. One that fails holds none of the others up.
 */
import { setTimeout as after } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import {
  claimUnanswered,
  isStranded,
  neverStarted,
  noteStarted,
  type Place,
  raiseAlarm,
  type Unanswered,
} from '../../db/durable/dispatch.ts';
import { filesToStart, noteFileStarted } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { codeOf } from '../../log.ts';
import { executionStatus, signalCommand, startOnce } from '../../temporal/calls.ts';
import { fileStart, startOf } from '../../temporal/starts.ts';

const ROUND_MS = 500;
/** Workflows that are started at a time. */
const PAGE = 50;
const BEGINNING: Place = { at: new Date(0), id: '' };

/** Runs rounds until it is stopped; what fails in one is tried again in a later one. */
export async function dispatch(sql: Sql, client: Client, log: Logger, stopped: AbortSignal): Promise<void> {
  const waitingThings = inPages((place) => neverStarted(sql, place, PAGE));
  const waitingFiles = inPages((place) => filesToStart(sql, place, PAGE));

  async function round(): Promise<unknown[]> {
    const things = await failuresOf(await waitingThings(), async (start) => {
      await startOnce(client, startOf(start));
      await noteStarted(sql, start.workflowId);
    });
    const files = await failuresOf(await waitingFiles(), async (start) => {
      await startOnce(client, fileStart(start));
      await noteFileStarted(sql, start.file);
    });
    const unanswered = Map.groupBy(await claimUnanswered(sql), ({ workflowId }) => workflowId);
    const commands = await failuresOf([...unanswered.values()], async (commands) => {
      for (const command of commands) await sendAgain(sql, client, log, command);
    });
    return [...things, ...files, ...commands];
  }

  while (!stopped.aborted) {
    const failures = await round().catch((error) => [error]);
    if (failures.length > 0)
      log.warn(
        { count: failures.length, codes: [...new Set(failures.map(codeOf))] },
        'the dispatcher failed for some',
      );
    await after(ROUND_MS, undefined, { signal: stopped }).catch(() => {});
  }
}

/** Reads page after page, and begins again at the end: rows that stay where they are let those behind them through. */
function inPages<T extends Place>(look: (place: Place) => Promise<T[]>): () => Promise<T[]> {
  let place = BEGINNING;
  return async () => {
    const page = await look(place);
    place = page.length === PAGE ? page[PAGE - 1]! : BEGINNING;
    return page;
  };
}

/** Does something for each of them, side by side. @returns the errors of those for which it failed */
async function failuresOf<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<unknown[]> {
  const settled = await Promise.allSettled(items.map(act));
  return settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
}

async function sendAgain(
  sql: Sql,
  client: Client,
  log: Logger,
  { workflowId, command }: Unanswered,
): Promise<void> {
  try {
    await signalCommand(client, workflowId, command);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    if (!(await isStranded(sql, command.id)) || (await isRunning(client, workflowId))) return;
    await raiseAlarm(sql, workflowId, 'no execution');
    log.error({ workflowId }, 'there are commands but no workflow; run the reconciliation');
  }
}

const isRunning = (client: Client, workflowId: Id): Promise<boolean> =>
  executionStatus(client, workflowId).then(
    (status) => status === 'RUNNING',
    (error) => {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    },
  );
