import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casePolicyAt } from '../../domain/cases/policy.ts';
import {
  APPROVER,
  act,
  beginCase,
  CASEWORKER,
  type Harness,
  outcomeOf,
  record,
  startHarness,
  stateOf,
  type TestCase,
} from '../support/workflows/harness.ts';
import { keepHistory } from '../support/workflows/histories.ts';
import { skip } from '../support/workflows/time.ts';

const DAY = 24 * 3600 * 1000;
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** Returns the acts of time so far, with the moments that count. */
const eventsOf = async ({ workflowId }: TestCase) =>
  (
    await harness.sql`
    select name, at from log where workflow_id = ${workflowId} and n is null order by seq`
  ).map(({ name, at }) => [name, at.getTime()]);
const mailsOf = async ({ workflowId }: TestCase) =>
  (await harness.mailed()).filter(({ id }) => id.startsWith(`${workflowId}.`)).map(({ mail }) => mail);
const PATIENCE = { timeout: 20_000 };

describe('what time does to a case', () => {
  it('a draft that nobody touches: a reminder thirty days before, then it lapses after twelve months', async () => {
    const touched = new Date();
    const at = await beginCase(harness, { touched });
    const { remindAt, lapseAt } = casePolicyAt(
      { weeks: 3, fourEyes: false },
      touched.getTime(),
      touched.getTime(),
    );
    await skip(harness, at, 340);
    await expect.poll(() => eventsOf(at), PATIENCE).toEqual([['remind', remindAt]]);
    await skip(harness, at, 35);
    await expect
      .poll(() => eventsOf(at), PATIENCE)
      .toEqual([
        ['remind', remindAt],
        ['lapse', lapseAt],
      ]);
    expect(await harness.client.workflow.getHandle(at.workflowId).result()).toBe('over');
    const [row] = await harness.sql`
      select c.state, c.closed, d.closed_at is not null as draft_closed
      from cases c join drafts d on d.case_number = c.number where number = ${at.number}`;
    expect(row).toEqual({ state: 'discarded', closed: true, draftClosed: true });
    expect(await mailsOf(at)).toEqual(['draft_lapses']);
    await keepHistory(harness, at, 'draft lapses');
  });

  it('a draft that somebody wrote in meanwhile is left in peace for as long again', async () => {
    const begun = new Date('2025-12-10T10:00:00Z');
    const at = await beginCase(harness, { touched: begun, start: false });
    await harness.sql`update drafts set touched_at = '2026-06-01T10:00:00Z' where case_number = ${at.number}`;
    const due = casePolicyAt({ weeks: 3, fourEyes: false }, begun.getTime(), begun.getTime()).remindAt;
    await expect.poll(() => eventsOf(at), PATIENCE).toEqual([['remind', due]]);
    await expect
      .poll(async () => (await stateOf(harness, at)).snapshot.deadline, PATIENCE)
      .toEqual({ event: 'remind', at: Date.parse('2027-05-02T10:00:00Z') });
    expect(await mailsOf(at)).toEqual([]);
  });

  it('a question that is not answered in time: both sides are told once', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'take', {}, { actor: CASEWORKER });
    const due = Date.now() + 14 * DAY;
    await act(harness, at, 'ask', { message: randomUUID(), due }, { actor: CASEWORKER });
    await skip(harness, at, 15);
    await expect.poll(() => eventsOf(at), PATIENCE).toEqual([['overdue', due]]);
    await expect.poll(async () => (await mailsOf(at)).sort(), PATIENCE).toEqual(['overdue', 'overdue_staff']);
    expect((await stateOf(harness, at)).snapshot).toMatchObject({
      state: 'awaiting_applicant',
      deadline: null,
    });
    await keepHistory(harness, at, 'question overdue');
  });

  it('an answer given before the deadline counts, even where the timer comes first', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'take', {}, { actor: CASEWORKER });
    const due = Date.now() + 14 * DAY;
    await act(harness, at, 'ask', { message: randomUUID(), due }, { actor: CASEWORKER });
    const answer = await record(harness.sql, at, 'answer', { message: randomUUID() });
    await harness.sql`update commands set next_send = 'infinity' where id = ${answer.id}`;
    await skip(harness, at, 15);
    expect(await outcomeOf(harness.sql, answer.id)).toBe('done');
    expect(await eventsOf(at)).toEqual([]);
  });

  it('a withdrawn case is closed after twelve months, and its workflow ends', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'withdraw', {});
    await skip(harness, at, 375);
    expect(await harness.client.workflow.getHandle(at.workflowId).result()).toBe('over');
    expect((await eventsOf(at)).map(([name]) => name)).toEqual(['close']);
    await keepHistory(harness, at, 'closed after rest');
  });

  it.each([
    [20, 'done'],
    [28, 'too_late'],
  ])('a complaint %i days after the decision: %s', async (daysAgo, outcome) => {
    const at = await beginCase(harness);
    const decision = randomUUID();
    const back = { daysAgo, fourEyes: true };
    await act(harness, at, 'submit', { version: 1 }, back);
    await act(harness, at, 'take', {}, { ...back, actor: CASEWORKER });
    await act(
      harness,
      at,
      'propose',
      { decision, version: 1, complainable: true },
      { ...back, actor: CASEWORKER },
    );
    await act(harness, at, 'approve', { decision }, { ...back, actor: APPROVER });
    expect(await act(harness, at, 'complain', { complaint: randomUUID() })).toBe(outcome);
  });
});
