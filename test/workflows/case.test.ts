import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signalName } from '../../domain/shared/messages.ts';
import {
  act,
  beginCase,
  type Harness,
  outcomeOf,
  record,
  startHarness,
  stateOf,
} from '../support/workflows/harness.ts';
import { keepHistory } from '../support/workflows/histories.ts';
import { PATHS } from '../support/workflows/paths.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const rowOf = async (number: string) =>
  (await harness.sql`select snapshot, seq, epoch, closed, state from cases where number = ${number}`)[0]!;

describe('a case on the real server', () => {
  it.each(Object.keys(PATHS))('%s: each act has its outcome, and row and workflow agree', async (name) => {
    const at = await beginCase(harness);
    for (const { name: command, args, by, fourEyes = false, outcome } of PATHS[name]!())
      expect([command, await act(harness, at, command, args as never, { actor: by, fourEyes })]).toEqual([
        command,
        outcome,
      ]);
    const row = await rowOf(at.number);
    const log =
      await harness.sql`select seq, outcome from log where workflow_id = ${at.workflowId} order by seq`;
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
    const run = await stateOf(harness, at);
    expect({ snapshot: run.snapshot, seq: run.seq, epoch: run.epoch }).toEqual({
      snapshot: row.snapshot,
      seq: row.seq,
      epoch: row.epoch,
    });
    await keepHistory(harness, at, name);
  });

  it('goes on in a new run when its history has grown long, and nothing is lost', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    for (let i = 0; i < 20; i++) {
      expect(await act(harness, at, 'withdraw', {})).toBe('done');
      expect(await act(harness, at, 'restore', {})).toBe('done');
    }
    const { events } = await harness.client.workflow.getHandle(at.workflowId).fetchHistory();
    expect(events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBeTruthy();
    expect((await stateOf(harness, at)).snapshot).toMatchObject({ state: 'submitted', handled: 41 });
    await keepHistory(harness, at, 'continued as new');
  });

  it('ends when its draft is thrown away, refusing what came meanwhile', async () => {
    const at = await beginCase(harness);
    const discard = await record(harness.sql, at, 'discard', {});
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    const handle = harness.client.workflow.getHandle(at.workflowId);
    await handle.signal(signalName(discard), discard);
    expect(await outcomeOf(harness.sql, discard.id)).toBe('done');
    await handle.signal(signalName(submit), submit);
    expect(await handle.result()).toBe('over');
    expect(await outcomeOf(harness.sql, submit.id)).toBe('illegal');
    expect((await rowOf(at.number)).closed).toBe(true);
  });

  it('takes commands in the order of their numbers, however they arrive', async () => {
    const at = await beginCase(harness);
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    const withdraw = await record(harness.sql, at, 'withdraw', {});
    const handle = harness.client.workflow.getHandle(at.workflowId);
    await handle.signal(signalName(withdraw), withdraw);
    await handle.signal(signalName(submit), submit);
    expect(await outcomeOf(harness.sql, withdraw.id)).toBe('done');
    expect((await rowOf(at.number)).state).toBe('withdrawn');
  });

  it('does a command once that is signalled again and again', async () => {
    const at = await beginCase(harness);
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    const handle = harness.client.workflow.getHandle(at.workflowId);
    for (let i = 0; i < 5; i++) await handle.signal(signalName(submit), submit);
    expect(await outcomeOf(harness.sql, submit.id)).toBe('done');
    await handle.signal(signalName(submit), submit);
    expect(await act(harness, at, 'withdraw', {})).toBe('done');
    const mailed = await harness.mailed();
    expect(mailed.filter(({ id }) => id.startsWith(submit.id))).toHaveLength(1);
  });

  it('carries out nothing that nobody gave', async () => {
    const at = await beginCase(harness);
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    const handle = harness.client.workflow.getHandle(at.workflowId);
    const forged = [
      { ...submit, id: randomUUID() },
      { ...submit, name: 'discard', args: {} },
      { ...submit, args: { version: 7 } },
    ];
    for (const command of forged) await handle.signal(signalName(command), command);
    await handle.signal('hello');
    expect(await outcomeOf(harness.sql, submit.id)).toBe('done');
    expect((await stateOf(harness, at)).snapshot.version).toBe(1);
    await handle.signal(signalName(submit), { ...submit, id: randomUUID(), n: 1 });
    expect(await act(harness, at, 'withdraw', {})).toBe('done');
  });

  it('lets no cancel request end it', async () => {
    const at = await beginCase(harness);
    await harness.client.workflow.getHandle(at.workflowId).cancel();
    expect(await act(harness, at, 'submit', { version: 1 })).toBe('done');
  });

  it('shows operators number, state and what comes next, and nothing of the case', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'withdraw', {});
    const handle = harness.client.workflow.getHandle(at.workflowId);
    const shown = async () => {
      const { typedSearchAttributes } = await handle.describe();
      return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    };
    await expect
      .poll(shown)
      .toMatchObject({ CaseNumber: at.number, State: 'withdrawn', Seq: 2, Due: expect.any(Date) });
    const { staticSummary } = await handle.describe();
    expect(await staticSummary()).toBe(`Case ${at.number}`);
    const metadata = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toMatch(/^withdrawn: at rest; close at 20\d\d-/);
  });

  it('is started by the dispatcher where the portal could not', async () => {
    const at = await beginCase(harness, { start: false });
    const submit = await record(harness.sql, at, 'submit', { version: 1 });
    expect(await outcomeOf(harness.sql, submit.id)).toBe('done');
  });
});
