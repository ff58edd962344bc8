import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmHandled, timerPolicy, writeProjection } from '../../db/durable/projection.ts';
import type { CaseTimer } from '../../domain/cases/commands.ts';
import type { CasePolicy } from '../../domain/cases/policy.ts';
import type { CaseSnapshot } from '../../domain/cases/states.ts';
import { CASE_MACHINE, type CaseTypes } from '../../domain/cases/transitions.ts';
import type { Projection } from '../../domain/shared/messages.ts';
import type { Command as CommandOf, MachineEvent } from '../../domain/shared/state-machine.ts';
import {
  beginCase,
  type Harness,
  record,
  startHarness,
  type TestCase,
} from '../support/workflows/harness.ts';

type CaseEvent = MachineEvent<CaseTypes>;
type Command = CommandOf<CaseTypes>;
const { isOver, step } = CASE_MACHINE;

let harness: Harness;
let at: TestCase;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  at = await beginCase(harness, { start: false });
  // no workflow takes part: the projections are given by hand
  await harness.sql`update cases set started = true where number = ${at.number}`;
});

const rowOf = async () =>
  (await harness.sql`select snapshot, epoch, seq, closed from cases where number = ${at.number}`)[0]!;

/** Returns what a workflow in this state would project for an event. */
function projectionOf(
  state: CaseSnapshot,
  event: CaseEvent,
  seq: number,
  epoch = 0,
): Projection<CaseSnapshot> {
  const { refused, next } = step(state, event);
  const { workflowId } = at;
  const { handled } = state;
  return {
    workflowId,
    epoch,
    seq,
    event,
    refused,
    snapshot: next,
    closes: isOver(next),
    mails: [],
    handled,
  };
}

const timer = async (name: CaseTimer, moment: number): Promise<CaseEvent> => ({
  name,
  at: moment,
  policy: (await timerPolicy(harness.sql, at.workflowId, 0, 1, moment)) as CasePolicy,
});

const give = (command: Awaited<ReturnType<typeof record>>) => command as Command;
const begun = async () => (await rowOf()).snapshot as CaseSnapshot;

describe('a projection', () => {
  it('asked for again answers the same, however far the row has moved on', async () => {
    const draft = await begun();
    const submit = projectionOf(draft, give(await record(harness.sql, at, 'submit', { version: 1 })), 1);
    const withdraw = projectionOf(submit.snapshot, give(await record(harness.sql, at, 'withdraw', {})), 2);
    const first = await writeProjection(harness.sql, submit);
    expect(first.kind).toBe('done');
    expect(await writeProjection(harness.sql, withdraw)).toEqual({ kind: 'done', last: 2 });
    const after = await rowOf();
    expect(await writeProjection(harness.sql, submit)).toEqual({ kind: 'done', last: 2 });
    expect(await writeProjection(harness.sql, withdraw)).toEqual({ kind: 'done', last: 2 });
    expect(await rowOf()).toEqual(after);
    const log = await harness.sql`select seq from log where workflow_id = ${at.workflowId}`;
    expect(log).toHaveLength(2);
  });

  it('that does not fit is a conflict: a step left out, or another event in the same place', async () => {
    const draft = await begun();
    const submit = give(await record(harness.sql, at, 'submit', { version: 1 }));
    expect((await writeProjection(harness.sql, projectionOf(draft, submit, 2))).kind).toBe('conflict');
    await writeProjection(harness.sql, projectionOf(draft, submit, 1));
    const other = give(await record(harness.sql, at, 'discard', {}));
    expect((await writeProjection(harness.sql, projectionOf(draft, other, 1))).kind).toBe('conflict');
    expect((await rowOf()).snapshot.state).toBe('submitted');
  });

  it('of a run that was replaced changes nothing', async () => {
    const draft = await begun();
    const submit = give(await record(harness.sql, at, 'submit', { version: 1 }));
    await harness.sql`update cases set epoch = 5 where number = ${at.number}`;
    expect(await writeProjection(harness.sql, projectionOf(draft, submit, 1, 4))).toEqual({
      kind: 'superseded',
    });
    expect((await rowOf()).snapshot.state).toBe('draft');
    expect((await writeProjection(harness.sql, projectionOf(draft, submit, 1, 5))).kind).toBe('done');
  });

  it('of a command that does not stand in the table, word for word, is of nobody', async () => {
    const draft = await begun();
    const submit = give(await record(harness.sql, at, 'submit', { version: 1 }));
    const forged: Command[] = [
      { ...submit, id: randomUUID() },
      { ...submit, actor: randomUUID() },
      { ...submit, at: submit.at - 1 },
      { ...submit, args: { version: 2 } } as Command,
      { ...submit, policy: { ...submit.policy, fourEyes: !submit.policy.fourEyes } },
    ];
    for (const command of forged)
      expect(await writeProjection(harness.sql, projectionOf(draft, command, 1))).toEqual({
        kind: 'unknown',
      });
    expect((await rowOf()).snapshot.state).toBe('draft');
  });

  it('of time gives way to a command that was given before its deadline', async () => {
    const draft = await begun();
    const submit = give(await record(harness.sql, at, 'submit', { version: 1 }));
    const lapse = projectionOf(draft, await timer('remind', submit.at + 1), 1);
    expect(await writeProjection(harness.sql, lapse)).toEqual({ kind: 'late', commands: [submit] });
    const before = projectionOf(draft, await timer('remind', submit.at - 1), 1);
    expect((await writeProjection(harness.sql, before)).kind).toBe('done');
  });

  it('of time gives way to somebody who wrote in the draft meanwhile, and goes by its policy once it has', async () => {
    const draft = await begun();
    const moment = Date.now();
    const remind = projectionOf(draft, await timer('remind', moment), 1);
    await harness.sql`update drafts set touched_at = touched_at + interval '1 day' where case_number = ${at.number}`;
    expect(await writeProjection(harness.sql, remind)).toEqual({ kind: 'touched' });
    const again = projectionOf(draft, await timer('remind', moment), 1);
    expect((await writeProjection(harness.sql, again)).kind).toBe('done');
    await harness.sql`update drafts set touched_at = touched_at + interval '1 day' where case_number = ${at.number}`;
    expect(await timer('remind', moment)).toEqual(again.event);
    expect((await writeProjection(harness.sql, again)).kind).toBe('done');
  });

  it('that was handled is confirmed against the table', async () => {
    const draft = await begun();
    const submit = give(await record(harness.sql, at, 'submit', { version: 1 }));
    const confirm = (id: string, epoch = 0) => confirmHandled(harness.sql, at.workflowId, epoch, 1, id);
    expect(await confirm(submit.id)).toBe('conflict');
    await writeProjection(harness.sql, projectionOf(draft, submit, 1));
    expect(await confirm(submit.id)).toBe('ok');
    expect(await confirm(randomUUID())).toBe('unknown');
    await harness.sql`update cases set epoch = 9 where number = ${at.number}`;
    expect(await confirm(submit.id)).toBe('superseded');
  });

  it('of a draft that is thrown away closes it, and the case', async () => {
    const draft = await begun();
    const discard = give(await record(harness.sql, at, 'discard', {}));
    await writeProjection(harness.sql, projectionOf(draft, discard, 1));
    const [row] = await harness.sql`select closed_at from drafts where case_number = ${at.number}`;
    expect(row?.closedAt).toBeInstanceOf(Date);
    expect((await rowOf()).closed).toBe(true);
  });
});
