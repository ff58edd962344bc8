/** What the worker asks of Temporal itself: the ground at boot, starting cases and files, telling cases of commands. */
import { type Client, type Connection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { SEARCH_ATTRIBUTES } from '../domain/attributes.ts';
import { FILE_WORKFLOW, type FileStart, fileStart } from '../domain/file-messages.ts';
import type { CaseSnapshot } from '../domain/machine.ts';
import { CASE_WORKFLOW, type Command, caseStart, type Id, SIGNAL, type Start } from '../domain/messages.ts';

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

/** Starts a case that was never started; one that runs already is a success. */
export const startCase = (client: Client, start: Start<CaseSnapshot>): Promise<void> =>
  startOnce(client, CASE_WORKFLOW, caseStart(start));

/** Starts a file that was never started; one that runs already is a success. */
export const startFile = (client: Client, start: FileStart): Promise<void> =>
  startOnce(client, FILE_WORKFLOW, fileStart(start));

type Options = ReturnType<typeof caseStart<CaseSnapshot>> | ReturnType<typeof fileStart>;

async function startOnce(client: Client, workflow: string, options: Options): Promise<void> {
  const once = { ...options, workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
  try {
    await soon(client, () => client.workflow.start(workflow, once));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Replaces whatever runs under the case's id, in one call. */
export const replaceCase = (client: Client, start: Start<CaseSnapshot>): Promise<void> =>
  replace(client, CASE_WORKFLOW, caseStart(start));

/** Replaces whatever runs under the file's id, in one call. */
export const replaceFile = (client: Client, start: FileStart): Promise<void> =>
  replace(client, FILE_WORKFLOW, fileStart(start));

async function replace(client: Client, workflow: string, options: Options): Promise<void> {
  const instead = {
    ...options,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  } as const;
  await soon(client, () => client.workflow.start(workflow, instead));
}

export const signalCommand = (client: Client, workflowId: Id, command: Command): Promise<void> =>
  soon(client, () => client.workflow.getHandle(workflowId).signal(SIGNAL, command));

/** How a workflow stands: `RUNNING`, `COMPLETED` …
 * @throws {WorkflowNotFoundError} where there is none */
export const statusOf = (client: Client, workflowId: Id): Promise<string> =>
  soon(client, async () => (await client.workflow.getHandle(workflowId).describe()).status.name);

/** Every call has a deadline: an engine that hangs must not hang us. */
export const soon = <T>(client: Client, call: () => Promise<T>, ms = CALL_MS): Promise<T> =>
  client.connection.withDeadline(Date.now() + ms, call);
