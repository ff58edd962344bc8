/** Schedules: what is done at its time, again and again, and belongs to no single thing. */
import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { TASK_QUEUES } from '../domain/shared/messages.ts';
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
export async function ensureSchedule(
  client: Client,
  { id, workflow, title, minutes, isContinuous }: Scheduled,
): Promise<void> {
  const options = {
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
  } satisfies ScheduleOptions;
  try {
    await withDeadline(client, () =>
      client.schedule.create({ ...options, state: { triggerImmediately: true } }),
    );
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await withDeadline(client, () =>
      client.schedule.getHandle(id).update((before) => ({ ...before, ...options, state: before.state })),
    );
  }
}
