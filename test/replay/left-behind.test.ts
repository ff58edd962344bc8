/** Determinism: whatever workflows the other tests have left behind is replayed by the code of today. */
import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { workflowBundle } from '../../temporal/workflow-bundle.ts';
import * as workflows from '../../workflows/index.ts';

let connection: Connection;
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('stack').addresses.temporal });
});
afterAll(() => connection.close());

/** Returns the namespaces of the stack and of single test files. */
async function namespaces(): Promise<string[]> {
  const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 1000 });
  return namespaces
    .map(({ namespaceInfo }) => namespaceInfo?.name ?? '')
    .filter((name) => name.startsWith('test_') || name === 'min-side');
}

async function* histories(seen: Map<string, number>) {
  for (const namespace of await namespaces()) {
    const client = new Client({ connection, namespace });
    for await (const { type, workflowId, runId } of client.workflow.list()) {
      seen.set(type, (seen.get(type) ?? 0) + 1);
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      yield { workflowId: `${namespace}/${workflowId}`, history };
    }
  }
}

describe('workflows that the other tests left behind', () => {
  it('are replayed without a difference, of every type', async () => {
    const seen = new Map<string, number>();
    const differing: string[] = [];
    const results = Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, histories(seen));
    for await (const { workflowId, error } of results)
      if (error) differing.push(`${workflowId}: ${error.message}`);
    console.log('[replay]', Object.fromEntries(seen));
    expect(differing).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(Object.keys(workflows).sort());
  });
});
