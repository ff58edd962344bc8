/** Bare workflows on the engine and the database of a stack, with a worker of their own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import type { Stack } from '../dev/stack.ts';

const WORKER = fileURLToPath(new URL('bare-worker.ts', import.meta.url));

export interface BareWorkflows {
  /** Begins a workflow. @returns its id */
  begin(): Promise<string>;
  /** Carries out one update, which writes a row by an activity. */
  act(id: string, name: string): Promise<void>;
  end(id: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startBareWorkflows({ environment }: Stack): Promise<BareWorkflows> {
  const worker = spawn(process.execPath, ['--import', 'tsx', WORKER], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout!, 'data');
  const connection = await Connection.connect({ address: environment.TEMPORAL_ADDRESS! });
  const client = new Client({ connection, namespace: environment.TEMPORAL_NAMESPACE! });
  return {
    async begin() {
      const workflowId = `bare-${randomUUID()}`;
      await client.workflow.start('bareWorkflow', { workflowId, taskQueue: 'bare' });
      return workflowId;
    },
    act: (id, name) => client.workflow.getHandle(id).executeUpdate('act', { args: [name] }),
    end: (id) => client.workflow.getHandle(id).signal('end'),
    async stop() {
      await connection.close();
      worker.kill();
      await once(worker, 'exit');
    },
  };
}
