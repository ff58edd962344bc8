/** Calls to Temporal. Each has a deadline: an engine that hangs must not hang us. */
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { fileWorkflowId, LOOK } from '../domain/files/workflow.ts';
import type { Id } from '../domain/shared/ids.ts';
import { type AnyCommand, signalName } from '../domain/shared/messages.ts';
import type { WorkflowStart } from './starts.ts';

const CALL_MS = 3000;

/** Makes a call that is given up after `ms`. */
export const withDeadline = <T>(client: Client, call: () => Promise<T>, ms = CALL_MS): Promise<T> =>
  client.connection.withDeadline(Date.now() + ms, call);

/** Starts a workflow that was never started; one that runs already is a success. */
export async function startOnce(client: Client, { workflow, options }: WorkflowStart): Promise<void> {
  const once = { ...options, workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
  try {
    await withDeadline(client, () => client.workflow.start(workflow, once));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Replaces whatever runs under the same id, in one call. */
export async function replace(client: Client, { workflow, options }: WorkflowStart): Promise<void> {
  const instead = {
    ...options,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  } as const;
  await withDeadline(client, () => client.workflow.start(workflow, instead));
}

/** Ends a workflow, if it runs. @param why for operators */
export async function endIfRunning(client: Client, workflowId: Id, why: string): Promise<void> {
  try {
    await withDeadline(client, () => client.workflow.getHandle(workflowId).terminate(why));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Tells a workflow of a command. @throws {WorkflowNotFoundError} where none has this id, or it has ended */
export const signalCommand = (client: Client, workflowId: Id, command: AnyCommand): Promise<void> =>
  withDeadline(client, () => client.workflow.getHandle(workflowId).signal(signalName(command), command));

/** Asks the workflow of a file to look at once for how the file is used. @throws {WorkflowNotFoundError} where it has ended */
export const askToLook = (client: Client, file: Id): Promise<void> =>
  withDeadline(client, () => client.workflow.getHandle(fileWorkflowId(file)).signal(LOOK));

/**
 * The status of a workflow: `RUNNING`, `COMPLETED` …
 * @throws {WorkflowNotFoundError} where there is none
 */
export const executionStatus = (client: Client, workflowId: Id): Promise<string> =>
  withDeadline(client, async () => (await client.workflow.getHandle(workflowId).describe()).status.name);
