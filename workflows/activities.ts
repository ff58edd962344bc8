/** Activities as workflows call them, grouped by queue and by how they are retried. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { FileActivities } from '../domain/files/workflow.ts';
import {
  type HousekeepingActivities,
  type LocalActivities,
  type MailActivities,
  type QuestionActivities,
  type ReconciliationActivities,
  type RegisterActivities,
  type SealingActivities,
  TASK_QUEUES,
} from '../domain/shared/messages.ts';

/** Local activities share the workflow task's time: short database writes, retried for as long as it takes. */
export const local = proxyLocalActivities<LocalActivities<unknown>>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '20s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '2s' },
});

/** The outside is tried again for as long as it is away. */
const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const;

/** Sending goes on for an hour, and elsewhere soon after its worker died. */
export const mail = proxyActivities<MailActivities>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: '2h',
  heartbeatTimeout: '10s',
  retry: { ...retry, maximumInterval: '10s' },
});

export const background = proxyActivities<QuestionActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '30s',
  retry,
});

/** A refresh reads page after page. */
export const register = proxyActivities<RegisterActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '10m',
  heartbeatTimeout: '1m',
  retry,
});

/** A sweep lists the whole store. */
export const housekeeping = proxyActivities<HousekeepingActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '10m',
  retry: { ...retry, maximumAttempts: 3 },
});

/** A reconciliation asks every open case. Where it fails, the next one is an hour away. */
export const reconciliation = proxyActivities<ReconciliationActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '50m',
  heartbeatTimeout: '1m',
  retry: { ...retry, maximumAttempts: 3 },
});

/** Options of the sealing: rows that were not sealed are sealed by the next run, a minute later. */
export const sealing = proxyActivities<SealingActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '10m',
  retry: { ...retry, maximumAttempts: 3 },
});

/** A scanner may be away for days, and nothing is clean before it has answered. */
export const scan = proxyActivities<FileActivities>({
  taskQueue: TASK_QUEUES.scan,
  startToCloseTimeout: '5m',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
