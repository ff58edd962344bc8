/** The one place of the portal that talks to Temporal. Nothing here may turn a recorded act into "not sent". */
import { Client, Connection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { type FileStart, fileStart } from '../domain/files/workflow.ts';
import { type AnyCommand, type Id, SIGNAL, type Start, startOf } from '../domain/shared/durable.ts';
import { reach } from '../fault-points.ts';

export interface Engine {
  /** Tells the workflow of a command, without waiting; the dispatcher tells it again where this fails. */
  signal(workflowId: Id, command: AnyCommand): void;
  /** Starts a workflow; true once it is known to run. The dispatcher starts it where this fails. */
  start(start: Start<unknown>): Promise<boolean>;
  /** The same for a file's. */
  startFile(start: FileStart): Promise<boolean>;
  close(): Promise<void>;
}

const PATIENCE_MS = 2500;

/** Connects lazily: the portal opens pages and takes drafts also while Temporal is down. */
export function openEngine(
  settings: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string },
  log: Logger,
): Engine {
  const connection = Connection.lazy({ address: settings.TEMPORAL_ADDRESS, connectTimeout: PATIENCE_MS });
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  const soon = <T>(call: () => Promise<T>) => connection.withDeadline(Date.now() + PATIENCE_MS, call);
  const later = (what: string) => (error: unknown) =>
    log.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      `${what}; the dispatcher goes on with it`,
    );

  async function begin({
    workflow,
    options,
  }: ReturnType<typeof startOf<unknown>> | ReturnType<typeof fileStart>): Promise<boolean> {
    try {
      const once = { ...options, workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
      await soon(() => client.workflow.start(workflow, once));
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return true;
      later('a workflow was not started')(error);
      return false;
    }
  }

  return {
    signal(workflowId, command) {
      soon(() => client.workflow.getHandle(workflowId).signal(SIGNAL, command)).then(
        () => reach('command-signalled'),
        later('a command was not signalled'),
      );
    },
    start: (start) => begin(startOf(start)),
    startFile: (start) => begin(fileStart(start)),
    close: () => connection.close(),
  };
}
