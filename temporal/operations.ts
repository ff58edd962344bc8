/** What the worker asks of Temporal itself: the ground at boot, starting workflows, telling them of commands. */
import {
  type Client,
  type Connection,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { type FileStart, fileStart } from '../domain/files/workflow.ts';
import {
  type AnyCommand,
  type Effect,
  type Id,
  NOTICE_WORKFLOW,
  REFRESH_WORKFLOW,
  SIGNAL,
  type Start,
  startOf,
  TASK_QUEUES,
} from '../domain/shared/durable.ts';
import { noticeWorkflowId } from '../domain/shared/ids.ts';
import { SEARCH_ATTRIBUTES } from '../domain/shared/search-attributes.ts';

/** `temporal.api.enums.v1.IndexedValueType` */
const INDEXED_VALUE_TYPES = { KEYWORD: 2, INT: 3, DATETIME: 6 } as const;
/** gRPC's status for what is there already. */
const ALREADY_EXISTS = 6;
const CALL_MS = 3000;

/** Makes the namespace with its retention, and the search attributes; nothing may start without them. */
export async function layGround(
  connection: Connection,
  namespace: string,
  retentionDays: number,
): Promise<void> {
  const retention = msToTs(`${retentionDays} days`);
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
    .catch(async (error: { code?: number }) => {
      if (error.code !== ALREADY_EXISTS) throw error;
      await connection.workflowService.updateNamespace({
        namespace,
        config: { workflowExecutionRetentionTtl: retention },
      });
    });
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in (customAttributes ?? {})));
  if (missing.length > 0)
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_VALUE_TYPES[type]])),
    });
}

/** Starts what was never started; one that runs already is a success. */
export const startStory = (client: Client, start: Start<unknown>): Promise<void> =>
  startOnce(client, startOf(start));

/** The same for a file's workflow. */
export const startFile = (client: Client, start: FileStart): Promise<void> =>
  startOnce(client, fileStart(start));

const noticeStart = (effect: Effect) => ({
  workflow: NOTICE_WORKFLOW,
  options: {
    workflowId: noticeWorkflowId(effect.id),
    taskQueue: TASK_QUEUES.interactive,
    staticSummary: 'Notice',
    args: [effect],
  },
});

type Beginning =
  | ReturnType<typeof startOf<unknown>>
  | ReturnType<typeof fileStart>
  | ReturnType<typeof noticeStart>;

async function startOnce(client: Client, { workflow, options }: Beginning): Promise<void> {
  const once = { ...options, workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
  try {
    await soon(client, () => client.workflow.start(workflow, once));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Has a notice sent that belongs to nothing else; one that is being sent already is a success. */
export const startNotice = (client: Client, effect: Effect): Promise<void> =>
  startOnce(client, noticeStart(effect));

/** Replaces whatever runs under the same id, in one call. */
export const replaceStory = (client: Client, start: Start<unknown>): Promise<void> =>
  replace(client, startOf(start));

/** The same for a file's workflow. */
export const replaceFile = (client: Client, start: FileStart): Promise<void> =>
  replace(client, fileStart(start));

async function replace(client: Client, { workflow, options }: Beginning): Promise<void> {
  const instead = {
    ...options,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  } as const;
  await soon(client, () => client.workflow.start(workflow, instead));
}

/** Tells a workflow of a command. @throws {WorkflowNotFoundError} where none has this id, or it has ended */
export const signalCommand = (client: Client, workflowId: Id, command: AnyCommand): Promise<void> =>
  soon(client, () => client.workflow.getHandle(workflowId).signal(SIGNAL, command));

const REFRESH = 'register-refresh';

/** The schedule by which changes in Enhetsregisteret are read, as often as the settings say. */
export async function scheduleRefresh(client: Client, minutes: number): Promise<void> {
  const spec = { intervals: [{ every: `${minutes} minutes` as const }] };
  const options = {
    scheduleId: REFRESH,
    spec,
    action: {
      type: 'startWorkflow',
      workflowType: REFRESH_WORKFLOW,
      workflowId: REFRESH,
      taskQueue: TASK_QUEUES.interactive,
      staticSummary: 'Changes in Enhetsregisteret',
    },
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
  } satisfies ScheduleOptions;
  try {
    // at first also at once, so that organisations have their facts
    await soon(client, () => client.schedule.create({ ...options, state: { triggerImmediately: true } }));
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await soon(client, () =>
      client.schedule.getHandle(REFRESH).update((before) => ({ ...before, ...options, state: before.state })),
    );
  }
}

/** How a workflow stands: `RUNNING`, `COMPLETED` …
 * @throws {WorkflowNotFoundError} where there is none */
export const statusOf = (client: Client, workflowId: Id): Promise<string> =>
  soon(client, async () => (await client.workflow.getHandle(workflowId).describe()).status.name);

/** Every call has a deadline: an engine that hangs must not hang us. */
export const soon = <T>(client: Client, call: () => Promise<T>, ms = CALL_MS): Promise<T> =>
  client.connection.withDeadline(Date.now() + ms, call);
