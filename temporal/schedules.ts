/** Schedules: what is done at its time, again and again, and belongs to no single thing. */

import { setTimeout as after } from 'node:timers/promises';
import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import type { Logger } from 'pino';
import { TASK_QUEUES } from '../domain/shared/messages.ts';
import { codeOf } from '../log.ts';
import { withDeadline } from './calls.ts';

interface Scheduled {
  id: string;
  workflow: string;
  /** The title that operators see. */
  title: string;
  minutes: number;
  /** Follows at once where it should begin while it still runs; left out where that turn is dropped. */
  isContinuous?: true;
}

/** Every schedule there is. @param refreshMinutes how often changes in Enhetsregisteret are read */
export const schedulesOf = ({ refreshMinutes }: { refreshMinutes: number }): readonly Scheduled[] => [
  {
    id: 'register-refresh',
    workflow: 'registerRefreshWorkflow',
    title: 'Changes in Enhetsregisteret',
    minutes: refreshMinutes,
  },
  { id: 'housekeeping', workflow: 'housekeepingWorkflow', title: 'Housekeeping', minutes: 15 },
  { id: 'mail', workflow: 'mailWorkflow', title: 'E-mail', minutes: 1, isContinuous: true },
  { id: 'audit-sealing', workflow: 'sealingWorkflow', title: 'Sealing of the audit', minutes: 1 },
  { id: 'reconciliation', workflow: 'reconciliationWorkflow', title: 'Reconciliation', minutes: 60 },
];

/** Makes a schedule, or gives it its settings of today. It runs for the first time at once. */
export async function ensureSchedule(client: Client, scheduled: Scheduled): Promise<void> {
  if (await makeSchedule(client, scheduled)) return;
  await withDeadline(client, () =>
    client.schedule
      .getHandle(scheduled.id)
      .update((before) => ({ ...before, ...optionsOf(scheduled), state: before.state })),
  );
}

const LOOK_MS = 10_000;

/**
 * Makes again what is gone of the schedules, until it is stopped: an engine that has lost its database has none, and a
 * worker may not notice.
 */
export async function keepSchedules(
  client: Client,
  schedules: readonly Scheduled[],
  log: Logger,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    await after(LOOK_MS, undefined, { signal: stopped }).catch(() => {});
    for (const scheduled of schedules) {
      if (stopped.aborted) return;
      try {
        const isMade = await makeSchedule(client, scheduled);
        if (isMade) log.error({ schedule: scheduled.id }, 'a schedule was gone; it is made again');
      } catch (error) {
        log.warn({ schedule: scheduled.id, code: codeOf(error) }, 'a schedule was not looked at');
      }
    }
  }
}

/** Makes a schedule that is not there. @returns false where it is */
async function makeSchedule(client: Client, scheduled: Scheduled): Promise<boolean> {
  try {
    await withDeadline(client, () =>
      client.schedule.create({ ...optionsOf(scheduled), state: { triggerImmediately: true } }),
    );
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}

const optionsOf = ({ id, workflow, title, minutes, isContinuous }: Scheduled) =>
  ({
    scheduleId: id,
    spec: { intervals: [{ every: `${minutes} minutes` as const }] },
    action: {
      type: 'startWorkflow',
      workflowType: workflow,
      workflowId: id,
      taskQueue: TASK_QUEUES.interactive,
      staticSummary: title,
    },
    policies: { overlap: isContinuous ? 'BUFFER_ONE' : 'SKIP', catchupWindow: '1 minute' },
  }) satisfies ScheduleOptions;
