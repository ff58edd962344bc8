import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SIGNAL } from '../../domain/shared/messages.ts';
import {
  act,
  beginCase,
  type Ground,
  layTestGround,
  outcomeOf,
  record,
  stateOf,
} from '../support/workflows/ground.ts';
import { keepHistory } from '../support/workflows/histories.ts';
import { PATHS } from '../support/workflows/paths.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await layTestGround(inject('workerCache'));
});
afterAll(() => ground.close());

const rowOf = async (number: string) =>
  (await ground.sql`select snapshot, seq, epoch, closed, state from cases where number = ${number}`)[0]!;

describe('a case on the real server', () => {
  it.each(Object.keys(PATHS))('%s: each act has its outcome, and row and workflow agree', async (name) => {
    const at = await beginCase(ground);
    for (const { name: command, args, by, fourEyes = false, outcome } of PATHS[name]!())
      expect([command, await act(ground, at, command, args as never, { actor: by, fourEyes })]).toEqual([
        command,
        outcome,
      ]);
    const row = await rowOf(at.number);
    const log =
      await ground.sql`select seq, outcome from log where workflow_id = ${at.workflowId} order by seq`;
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
    const run = await stateOf(ground, at);
    expect({ snapshot: run.snapshot, seq: run.seq, epoch: run.epoch }).toEqual({
      snapshot: row.snapshot,
      seq: row.seq,
      epoch: row.epoch,
    });
    await keepHistory(ground, at, name);
  });

  it('goes on in a new run when its history has grown long, and nothing is lost', async () => {
    const at = await beginCase(ground);
    await act(ground, at, 'submit', { version: 1 });
    for (let i = 0; i < 20; i++) {
      expect(await act(ground, at, 'withdraw', {})).toBe('done');
      expect(await act(ground, at, 'restore', {})).toBe('done');
    }
    const { events } = await ground.client.workflow.getHandle(at.workflowId).fetchHistory();
    expect(events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBeTruthy();
    expect((await stateOf(ground, at)).snapshot).toMatchObject({ state: 'submitted', handled: 41 });
    await keepHistory(ground, at, 'continued as new');
  });

  it('ends when its draft is thrown away, refusing what came meanwhile', async () => {
    const at = await beginCase(ground);
    const discard = await record(ground.sql, at, 'discard', {});
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    const handle = ground.client.workflow.getHandle(at.workflowId);
    await handle.signal(SIGNAL, discard);
    expect(await outcomeOf(ground.sql, discard.id)).toBe('done');
    await handle.signal(SIGNAL, submit);
    expect(await handle.result()).toBe('over');
    expect(await outcomeOf(ground.sql, submit.id)).toBe('illegal');
    expect((await rowOf(at.number)).closed).toBe(true);
  });

  it('takes commands in the order of their numbers, however they arrive', async () => {
    const at = await beginCase(ground);
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    const withdraw = await record(ground.sql, at, 'withdraw', {});
    const handle = ground.client.workflow.getHandle(at.workflowId);
    await handle.signal(SIGNAL, withdraw);
    await handle.signal(SIGNAL, submit);
    expect(await outcomeOf(ground.sql, withdraw.id)).toBe('done');
    expect((await rowOf(at.number)).state).toBe('withdrawn');
  });

  it('does a command once that is signalled again and again', async () => {
    const at = await beginCase(ground);
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    const handle = ground.client.workflow.getHandle(at.workflowId);
    for (let i = 0; i < 5; i++) await handle.signal(SIGNAL, submit);
    expect(await outcomeOf(ground.sql, submit.id)).toBe('done');
    await handle.signal(SIGNAL, submit);
    expect(await act(ground, at, 'withdraw', {})).toBe('done');
    expect(ground.mailed.filter(({ id }) => id.startsWith(submit.id))).toHaveLength(1);
  });

  it('carries out nothing that nobody gave', async () => {
    const at = await beginCase(ground);
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    const handle = ground.client.workflow.getHandle(at.workflowId);
    await handle.signal(SIGNAL, { ...submit, id: randomUUID() });
    await handle.signal(SIGNAL, { ...submit, name: 'discard', args: {} });
    await handle.signal(SIGNAL, { ...submit, args: { version: 7 } });
    expect(await outcomeOf(ground.sql, submit.id)).toBe('done');
    expect((await stateOf(ground, at)).snapshot.version).toBe(1);
    await handle.signal(SIGNAL, { ...submit, id: randomUUID(), n: 1 });
    expect(await act(ground, at, 'withdraw', {})).toBe('done');
  });

  it('lets no cancel request end it', async () => {
    const at = await beginCase(ground);
    await ground.client.workflow.getHandle(at.workflowId).cancel();
    expect(await act(ground, at, 'submit', { version: 1 })).toBe('done');
  });

  it('shows operators number, state and what comes next, and nothing of the case', async () => {
    const at = await beginCase(ground);
    await act(ground, at, 'submit', { version: 1 });
    await act(ground, at, 'withdraw', {});
    const handle = ground.client.workflow.getHandle(at.workflowId);
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
    const at = await beginCase(ground, { start: false });
    const submit = await record(ground.sql, at, 'submit', { version: 1 });
    expect(await outcomeOf(ground.sql, submit.id)).toBe('done');
  });
});
