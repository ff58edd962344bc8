import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../activities/background/reconcile/reconcile.ts';
import { startOf } from '../../temporal/starts.ts';
import {
  act,
  beginCase,
  type Harness,
  outcomeOf,
  record,
  startHarness,
  stateOf,
  type TestCase,
} from '../support/workflows/harness.ts';

let harness: Harness;
let healthy: TestCase;
let lost: TestCase;
let changed: TestCase;
beforeAll(async () => {
  harness = await startHarness();
  [healthy, lost, changed] = [await beginCase(harness), await beginCase(harness), await beginCase(harness)];
  for (const at of [healthy, lost, changed]) await act(harness, at, 'submit', { version: 1 });
});
afterAll(() => harness.close());

const look = (options: Parameters<typeof reconcile>[2] = {}) =>
  reconcile(harness.sql, harness.client, options);

describe('the reconciliation', () => {
  it('finds nothing where database and workflows agree', async () => {
    expect(await look()).toMatchObject({
      ...{ things: 3, files: 0, findings: [], orphans: [], losses: [] },
      ...{ refused: false, repaired: 0, terminated: 0 },
    });
  });

  it('says where they differ, and without being asked to repair changes nothing', async () => {
    await harness.client.workflow.getHandle(lost.workflowId).terminate();
    await harness.sql`update cases set seq = seq + 1 where number = ${changed.number}`;
    const stray = { workflowId: `case-2699999-${randomUUID().slice(0, 8)}`, epoch: 0, seq: 0 };
    const { snapshot } = await stateOf(harness, healthy);
    const { workflow, options } = startOf({ ...stray, snapshot });
    await harness.client.workflow.start(workflow, options);
    await expect
      .poll(async () => (await look()).orphans, { timeout: 60_000 })
      .toEqual([{ workflowId: stray.workflowId, isRunning: true, isAccepted: false }]);
    const report = await look();
    expect(report.findings.map(({ workflowId, difference }) => [workflowId, difference]).sort()).toEqual(
      [
        [lost.workflowId, 'ended'],
        [changed.workflowId, 'engine behind'],
      ].sort(),
    );
    expect((await harness.client.workflow.getHandle(lost.workflowId).describe()).status.name).toBe(
      'TERMINATED',
    );
  });

  it('starts what was lost again from its snapshot, with the commands that came meanwhile', async () => {
    const waiting = await record(harness.sql, lost, 'withdraw', {});
    const { refused, losses } = await look({ repairs: true });
    expect([refused, losses.map(({ goesOn, acts }) => [goesOn, acts])]).toEqual([true, [[false, []]]]);
    const report = await look({ repairs: true, accepted: losses });
    expect(report).toMatchObject({ refused: false, repaired: 2, terminated: 1 });
    expect(await outcomeOf(harness.sql, waiting.id)).toBe('done');
    expect(await act(harness, lost, 'restore', {})).toBe('done');
    expect(await act(harness, changed, 'withdraw', {})).toBe('done');
    expect(await act(harness, healthy, 'withdraw', {})).toBe('done');
    await expect.poll(() => look(), { timeout: 60_000 }).toMatchObject({ findings: [], orphans: [] });
  });

  it('leaves a run that was replaced without a say', async () => {
    const at = await beginCase(harness);
    await harness.sql`update cases set epoch = epoch + 1 where number = ${at.number}`;
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    const handle = harness.client.workflow.getHandle(at.workflowId);
    await handle.signal('command', submit);
    expect(await handle.result()).toBe('superseded');
    const [row] = await harness.sql`select outcome from commands where id = ${submit.id}`;
    expect(row?.outcome).toBeNull();
  });
});
