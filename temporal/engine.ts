/** The engine as those see it who watch over the processes. */
import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { TASK_QUEUES } from '../domain/shared/messages.ts';
import { withDeadline } from './calls.ts';

/** Numbers of workers that poll, by the names of the task queues. */
export type Pollers = Readonly<Record<string, number>>;

export interface Engine {
  /** Tells whether the engine has the namespace; fails where it does not answer. */
  hasNamespace(): Promise<boolean>;
  /** Counts who polls each task queue but that of e-mails; fails where the engine does not answer, or has no such namespace. */
  pollers(): Promise<Pollers>;
  close(): Promise<void>;
}

/** Longest wait for an answer, since a probe waits for it. */
const LOOK_MS = 2000;
/** The status of gRPC for what is not there. */
const NOT_FOUND = 5;
/** `temporal.api.enums.v1.TaskQueueType`: workflows are asked for on one queue, activities on the others. */
const QUEUE_TYPES = { workflow: 1, activity: 2 } as const;
/** Queues that are polled again and again. That of e-mails is not: one activity of an hour keeps its worker busy. */
const POLLED = [TASK_QUEUES.interactive, TASK_QUEUES.background, TASK_QUEUES.scan];
/** Time in which whoever polls has polled: a poll lasts a minute. */
const POLLED_WITHIN_MS = 90_000;

/** Opens a connection of its own, on which no call is tried again: what counts is whether the engine answers now. */
export function openEngine(settings: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string }): Engine {
  const connection = Connection.lazy({ address: settings.TEMPORAL_ADDRESS, interceptors: [] });
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  return {
    hasNamespace: () => hasNamespace(client),
    pollers: () => countPollers(client),
    close: () => connection.close(),
  };
}

async function hasNamespace(client: Client): Promise<boolean> {
  const { namespace } = client.options;
  try {
    await withDeadline(client, () => client.workflowService.describeNamespace({ namespace }), LOOK_MS);
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === NOT_FOUND) return false;
    throw error;
  }
}

async function countPollers(client: Client): Promise<Pollers> {
  const counted = POLLED.map(async (name) => [name, await countOn(client, name)] as const);
  return Object.fromEntries(await Promise.all(counted));
}

async function countOn(client: Client, name: string): Promise<number> {
  const { namespace } = client.options;
  const taskQueueType = name === TASK_QUEUES.interactive ? QUEUE_TYPES.workflow : QUEUE_TYPES.activity;
  const { pollers } = await withDeadline(
    client,
    () => client.workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType }),
    LOOK_MS,
  );
  const since = Date.now() - POLLED_WITHIN_MS;
  const recent = (pollers ?? []).filter(
    ({ lastAccessTime }) => (optionalTsToMs(lastAccessTime) ?? 0) > since,
  );
  return new Set(recent.map(({ identity }) => identity)).size;
}
