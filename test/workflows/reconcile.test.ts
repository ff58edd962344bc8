import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { reconcile } from '../../activities/background/reconcile.ts';
import { startOf } from '../../temporal/starts.ts';
import {
  act,
  beginCase,
  type Ground,
  layTestGround,
  outcomeOf,
  record,
  stateOf,
  type TestCase,
} from '../support/workflows/ground.ts';

let ground: Ground;
let healthy: TestCase;
let lost: TestCase;
let changed: TestCase;
beforeAll(async () => {
  ground = await layTestGround(inject('workerCache'));
  [healthy, lost, changed] = [await beginCase(ground), await beginCase(ground), await beginCase(ground)];
  for (const at of [healthy, lost, changed]) await act(ground, at, 'submit', { version: 1 });
});
afterAll(() => ground.close());

const look = (repair: boolean) => reconcile(ground.sql, ground.client, repair);

describe('the reconciliation', () => {
  it('finds nothing where database and workflows agree', async () => {
    expect(await look(false)).toEqual({
      ...{ things: 3, files: 0, findings: [], orphans: [] },
      ...{ repaired: 0, terminated: 0 },
    });
  });

  it('says where they differ, and without being asked to repair changes nothing', async () => {
    await ground.client.workflow.getHandle(lost.workflowId).terminate();
    await ground.sql`update cases set seq = seq + 1 where number = ${changed.number}`;
    const stray = { workflowId: `case-2699999-${randomUUID().slice(0, 8)}`, epoch: 0, seq: 0 };
    const { snapshot } = await stateOf(ground, healthy);
    const { workflow, options } = startOf({ ...stray, snapshot });
    await ground.client.workflow.start(workflow, options);
    await expect
      .poll(async () => (await look(false)).orphans, { timeout: 60_000 })
      .toEqual([stray.workflowId]);
    const report = await look(false);
    expect(report.findings.map(({ workflowId, difference }) => [workflowId, difference]).sort()).toEqual(
      [
        [lost.workflowId, 'ended'],
        [changed.workflowId, 'engine behind'],
      ].sort(),
    );
    expect((await ground.client.workflow.getHandle(lost.workflowId).describe()).status.name).toBe(
      'TERMINATED',
    );
  });

  it('starts what was lost again from its snapshot, with the commands that came meanwhile', async () => {
    const waiting = await record(ground.sql, lost, 'withdraw', {});
    const report = await look(true);
    expect(report).toMatchObject({ repaired: 2, terminated: 1 });
    expect(await outcomeOf(ground.sql, waiting.id)).toBe('done');
    expect(await act(ground, lost, 'restore', {})).toBe('done');
    expect(await act(ground, changed, 'withdraw', {})).toBe('done');
    expect(await act(ground, healthy, 'withdraw', {})).toBe('done');
    await expect.poll(() => look(false), { timeout: 60_000 }).toMatchObject({ findings: [], orphans: [] });
  });

  it('leaves a run that was replaced without a say', async () => {
    const at = await beginCase(ground);
    await ground.sql`update cases set epoch = epoch + 1 where number = ${at.number}`;
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    const handle = ground.client.workflow.getHandle(at.workflowId);
    await handle.signal('command', submit);
    expect(await handle.result()).toBe('superseded');
    const [row] = await ground.sql`select outcome from commands where id = ${submit.id}`;
    expect(row?.outcome).toBeNull();
  });
});
