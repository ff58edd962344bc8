/**
 * The dispatcher: it sends commands without an outcome again, and starts workflows that have a row but were never
 * started. A workflow that should run but does not is an alarm for the reconciliation and never started here: the place
 * in its log may have been lost with it.
 */
import { setTimeout as after } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import {
  claimUnanswered,
  isStranded,
  neverStarted,
  noteStarted,
  raiseAlarm,
  type Unanswered,
} from '../../db/durable/dispatch.ts';
import { noteBegun, noticesToBegin } from '../../db/durable/mails.ts';
import { filesToStart, noteFileStarted } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import { codeOf } from '../../log.ts';
import { signalCommand, startOnce, statusOf } from '../../temporal/calls.ts';
import { fileStart, noticeStart, startOf } from '../../temporal/starts.ts';

const ROUND_MS = 500;

/** Runs rounds until it is stopped; a round that fails is tried again in the next. */
export async function dispatch(sql: Sql, client: Client, log: Logger, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await round(sql, client, log).catch((error) =>
      log.warn({ code: codeOf(error) }, 'a round of the dispatcher failed'),
    );
    await after(ROUND_MS, undefined, { signal: stopped }).catch(() => {});
  }
}

async function round(sql: Sql, client: Client, log: Logger): Promise<void> {
  for (const start of await neverStarted(sql)) {
    await startOnce(client, startOf(start));
    await noteStarted(sql, start.workflowId);
  }
  for (const start of await filesToStart(sql)) {
    await startOnce(client, fileStart(start));
    await noteFileStarted(sql, start.file);
  }
  for (const notice of await noticesToBegin(sql)) {
    await startOnce(client, noticeStart(notice));
    await noteBegun(sql, notice.id);
  }
  for (const unanswered of await claimUnanswered(sql)) await sendAgain(sql, client, log, unanswered);
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

const isRunning = (client: Client, workflowId: string): Promise<boolean> =>
  statusOf(client, workflowId).then(
    (status) => status === 'RUNNING',
    (error) => {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    },
  );
