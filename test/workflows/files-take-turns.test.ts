/** Files of different people, which take turns at the scanner however many one of them has brought. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Id } from '../../domain/shared/ids.ts';
import { TASK_QUEUES } from '../../domain/shared/messages.ts';
import { startOnce } from '../../temporal/calls.ts';
import { prepareNamespace } from '../../temporal/namespace.ts';
import { fileStart } from '../../temporal/starts.ts';
import { workflowBundle } from '../../temporal/workflow-bundle.ts';

const namespace = `test_${randomUUID().slice(0, 8)}`;
let connection: Connection;
let native: NativeConnection;
let client: Client;

beforeAll(async () => {
  const { TEMPORAL_ADDRESS: address = '' } = inject('stack').environment;
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  await prepareNamespace(connection, namespace, 1);
  client = new Client({ connection, namespace });
});
afterAll(async () => void (await Promise.all([connection.close(), native.close()])));

const start = async (uploadedBy: Id): Promise<Id> => {
  const file = randomUUID();
  await startOnce(client, fileStart({ file, number: '2600001', uploadedBy }));
  return file;
};

/** Returns the number of scans that wait in the queue; a workflow has ordered one a little before it is there. */
async function waiting(): Promise<number> {
  const { stats } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: TASK_QUEUES.scan },
    taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
    reportStats: true,
  });
  return Number(stats?.approximateBacklogCount ?? 0);
}

it('lets a second person in before the first one’s other files', async () => {
  const shared = { connection: native, namespace };
  const workflows = await Worker.create({
    ...{ ...shared, taskQueue: TASK_QUEUES.interactive, workflowBundle: await workflowBundle() },
  });
  const running = workflows.run();
  const [many, one] = [randomUUID(), randomUUID()];
  const brought: Id[] = [];
  for (let n = 0; n < 12; n++) brought.push(await start(many));
  const last = await start(one);
  const files = [...brought, last];
  await expect.poll(waiting).toBe(files.length);
  const order: Id[] = [];
  const scanning = await Worker.create({
    ...{ ...shared, taskQueue: TASK_QUEUES.scan, maxConcurrentActivityTaskExecutions: 1 },
    activities: {
      scan: async (file: Id) => {
        order.push(file);
        return 'gone';
      },
    },
  });
  await scanning.runUntil(expect.poll(() => order.length).toBe(files.length));
  workflows.shutdown();
  await running;
  expect(order.indexOf(last)).toBeLessThan(4);
});
