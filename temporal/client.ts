/** The portal's connection to Temporal. Nothing here may turn a recorded act into "not sent". */
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { FileToStart } from '../domain/files/workflow.ts';
import type { Id } from '../domain/shared/ids.ts';
import type { AnyCommand, Start } from '../domain/shared/messages.ts';
import { reach } from '../fault-points.ts';
import { signalCommand, startOnce, withDeadline } from './calls.ts';
import { type Engine, openEngine } from './engine.ts';
import { highestNumber } from './executions.ts';
import { fileStart, startOf, type WorkflowStart } from './starts.ts';

export interface TemporalClient {
  /** The engine as a whole. */
  engine: Engine;
  /** Tells the workflow of a command, without waiting; the dispatcher tells it again where this fails. */
  signal(workflowId: Id, command: AnyCommand): void;
  /** Starts a durable thing's workflow; true once it is known to run. The dispatcher starts it where this fails. */
  start(start: Start<unknown>): Promise<boolean>;
  /** Starts a file's workflow; true once it is known to run. */
  startFile(start: FileToStart): Promise<boolean>;
  /** The highest running number that a case of the year has, from `last` on; fails where the engine is away. */
  highestNumber(year: number, last: number): Promise<number>;
  /** The version of the engine; null where it does not answer. */
  serverVersion(): Promise<string | null>;
  close(): Promise<void>;
}

const PATIENCE_MS = 2500;

/** Connects lazily: the portal opens pages and takes drafts also while Temporal is down. */
export function openTemporal(
  settings: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string },
  log: Logger,
): TemporalClient {
  const connection = Connection.lazy({ address: settings.TEMPORAL_ADDRESS, connectTimeout: PATIENCE_MS });
  const engine = openEngine(settings);
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  const warn = (what: string) => (error: unknown) =>
    log.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      `${what}; the dispatcher goes on with it`,
    );

  const begin = (start: WorkflowStart): Promise<boolean> =>
    startOnce(client, start).then(
      () => true,
      (error) => {
        warn('a workflow was not started')(error);
        return false;
      },
    );

  return {
    engine,
    signal(workflowId, command) {
      signalCommand(client, workflowId, command).then(
        () => reach('command-signalled'),
        warn('a command was not signalled'),
      );
    },
    start: (start) => begin(startOf(start)),
    startFile: (start) => begin(fileStart(start)),
    highestNumber: (year, last) => highestNumber(client, year, last, PATIENCE_MS),
    serverVersion: () =>
      withDeadline(client, () => client.workflowService.getSystemInfo({}), PATIENCE_MS).then(
        ({ serverVersion }) => serverVersion || null,
        () => null,
      ),
    close: async () => void (await Promise.all([connection.close(), engine.close()])),
  };
}
