/** The reconciliation where an older database was put back while the engine went on. */
import { randomUUID } from 'node:crypto';
import { NativeConnection, Worker } from '@temporalio/worker';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeReconciliationActivities } from '../../activities/background/reconcile/hourly.ts';
import type { Loss } from '../../activities/background/reconcile/losses.ts';
import { reconcile } from '../../activities/background/reconcile/reconcile.ts';
import { sendDueMails } from '../../activities/mail/deliver.ts';
import { startCase } from '../../acts/cases/start.ts';
import { hold, isHeld, release, waitingMails } from '../../db/durable/hold.ts';
import { migrate } from '../../db/migrate.ts';
import type { CaseCommandName, CaseCommands } from '../../domain/cases/commands.ts';
import { TASK_QUEUES } from '../../domain/shared/messages.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import {
  APPLICANT,
  act,
  beginCase,
  CASEWORKER,
  type Harness,
  startHarness,
  stateOf,
  type TestCase,
} from '../support/workflows/harness.ts';
import { copyDatabase } from '../support/workflows/restore.ts';

const { TEMPORAL_ADDRESS = '' } = inject('stack').environment;
const log = pino({ level: 'silent' });
let harness: Harness;
let temporal: TemporalClient;
beforeAll(async () => {
  harness = await startHarness();
  temporal = openTemporal({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: harness.namespace }, log);
});
afterAll(async () => {
  await harness.close();
  await temporal.close();
});

/** Acts that may be done or refused, as it comes: both were told to somebody. */
const ACTS = {
  submit: () => ({ version: 1 }),
  take: () => ({}),
  withdraw: () => ({}),
  restore: () => ({}),
  message: () => ({ message: randomUUID() }),
  propose: () => ({ decision: randomUUID(), version: 1, complainable: false }),
} satisfies { [N in CaseCommandName]?: () => CaseCommands[N] };
const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];

interface Given {
  case_: number;
  name: keyof typeof ACTS;
}
const acts = fc.array(fc.record({ case_: fc.nat(2), name: fc.constantFrom(...NAMES) }), { maxLength: 12 });

async function give(cases: readonly TestCase[], given: readonly Given[]): Promise<void> {
  for (const { case_, name } of given)
    await act(harness, cases[case_]!, name, ACTS[name]() as never, { actor: CASEWORKER });
}

const commandIds = async (): Promise<Set<string>> =>
  new Set((await harness.sql<{ id: string }[]>`select id from commands`).map(({ id }) => id));

const rows = () => harness.sql`select workflow_id, epoch, seq, snapshot, next_n from durables order by 1`;

/** Waits until the engine lists a workflow: that comes a little later than its start. */
const isListed = ({ workflowId }: TestCase) =>
  expect
    .poll(async () => (await harness.client.workflow.count(`WorkflowId = '${workflowId}'`)).count)
    .toBe(1);

const repairWith = (accepted: readonly Loss[] = []) =>
  reconcile(harness.sql, harness.client, { repairs: true, accepted });

describe('after an older database was put back', () => {
  it('a repair is refused with a list of exactly those acts that were lost, and goes on once it is accepted', () =>
    fc.assert(
      fc.asyncProperty(acts, acts, async (before, since) => {
        const cases = [await beginCase(harness), await beginCase(harness)];
        const half = (given: readonly Given[]) => given.filter(({ case_ }) => case_ < 2);
        await give(cases, half(before));
        const restore = await copyDatabase(harness);
        cases.push(await beginCase(harness));
        await give(cases, since);
        await isListed(cases[2]!);
        const told = await commandIds();
        await restore();
        const kept = await commandIds();
        const standing = await rows();

        const { refused, losses, repaired, terminated } = await repairWith();
        expect([refused, repaired, terminated]).toEqual([true, 0, 0]);
        const listed = losses.flatMap(({ acts }) => acts.map(({ id }) => id));
        expect(listed.sort()).toEqual([...told].filter((id) => !kept.has(id)).sort());
        expect(losses.filter(({ goesOn }) => !goesOn).map(({ workflowId }) => workflowId)).toEqual([
          cases[2]!.workflowId,
        ]);
        expect(await rows()).toEqual(standing);

        expect((await repairWith(losses)).refused).toBe(false);
        expect(await repairWith()).toMatchObject({ findings: [], orphans: [], losses: [], refused: false });
      }),
      { numRuns: 2, endOnFailure: true },
    ));

  it('an issued decision stands in the engine until somebody accepts that it is undone', async () => {
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'take', {}, { actor: CASEWORKER });
    const restore = await copyDatabase(harness);
    const decision = { decision: randomUUID(), version: 1, complainable: false } as const;
    await act(harness, at, 'propose', decision, { actor: CASEWORKER });
    await restore();
    const { losses } = await repairWith();
    expect(losses).toMatchObject([
      {
        ...{ workflowId: at.workflowId, number: at.number, goesOn: true },
        acts: [{ n: 3, name: 'propose', actor: CASEWORKER }],
      },
    ]);
    expect((await stateOf(harness, at)).snapshot.state).toBe('decided');
    await repairWith(losses);
    expect((await stateOf(harness, at)).snapshot.state).toBe('under_review');
    const kept = await harness.sql`select name, actor from lost_acts where workflow_id = ${at.workflowId}`;
    expect([...kept]).toEqual([{ name: 'propose', actor: CASEWORKER }]);
  });
});

describe('a database that was put back', () => {
  /** Sends what is due as the worker does. @returns the number of e-mails that went out */
  const send = async () => {
    let sent = 0;
    const transport = { sendMail: async () => void sent++ } as never;
    const options = { sql: harness.sql, log, from: 'a@b.example', portalUrl: 'https://c.example', transport };
    await sendDueMails(options, 100);
    return sent;
  };
  const namesOf = async ({ workflowId }: TestCase) =>
    (await harness.sql`select name from log where workflow_id = ${workflowId} order by seq`).map(
      ({ name }) => name,
    );
  const unsent = async () => (await waitingMails(harness.sql)).map(({ mail }) => mail);

  /** Puts a database back in which a question waits for an answer that was given since, and was due meanwhile. */
  async function putBack(): Promise<TestCase> {
    await release(harness.sql, { drops: true });
    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    await act(harness, at, 'take', {}, { actor: CASEWORKER });
    const due = Date.now() + 1000;
    await act(harness, at, 'ask', { message: randomUUID(), due }, { actor: CASEWORKER });
    const restore = await copyDatabase(harness);
    await act(harness, at, 'resume', {}, { actor: CASEWORKER });
    await restore();
    await expect.poll(() => Date.now()).toBeGreaterThan(due);
    return at;
  }

  it('keeps its e-mails and does not let passed deadlines act before it is released', async () => {
    const at = await putBack();
    expect(await send()).toBe(0);
    const { losses } = await repairWith();
    const repaired = await repairWith(losses);
    expect(repaired.held).toEqual([at.workflowId]);
    expect((await repairWith()).held).toEqual([at.workflowId]);
    expect(await namesOf(at)).toEqual(['submit', 'take', 'ask']);
    expect(await send()).toBe(0);
    expect(await unsent()).toEqual(['asked', 'received']);

    const released = await reconcile(harness.sql, harness.client, { repairs: true, releases: 'mails sent' });
    expect([released.held, released.refused, released.repaired]).toEqual([[], false, 1]);
    await expect.poll(() => namesOf(at)).toEqual(['submit', 'take', 'ask', 'overdue']);
    await send();
    expect(await unsent()).toEqual([]);
  });

  it('forgets the e-mails that an operator drops, and sends later ones', async () => {
    const at = await putBack();
    await repairWith((await repairWith()).losses);
    await reconcile(harness.sql, harness.client, { repairs: true, releases: 'mails dropped' });
    await expect.poll(() => namesOf(at)).toContain('overdue');
    expect(await unsent()).not.toContain('asked');
    await act(harness, at, 'reply', { message: randomUUID() }, { actor: CASEWORKER });
    expect(await unsent()).toContain('message');
    expect(await send()).toBeGreaterThan(0);
  });

  it('can be held by hand, and is not held by a restart', async () => {
    await release(harness.sql, { drops: true });
    expect(await isHeld(harness.sql)).toBe(false);
    await hold(harness.sql);
    expect(await isHeld(harness.sql)).toBe(true);
    await release(harness.sql, { drops: false });
    await migrate(harness.sql);
    expect(await isHeld(harness.sql)).toBe(false);
  });
});

describe('the reconciliation of every hour', () => {
  const alarms = async () =>
    (
      await harness.sql<{ workflowId: string; what: string }[]>`
      select workflow_id, what from alarms where what not like 'mail %' order by what`
    ).map(({ workflowId, what }) => [workflowId, what]);

  /** Runs it as its schedule does. */
  const hourly = () =>
    harness.client.workflow.execute('reconciliationWorkflow', {
      workflowId: `reconciliation-${randomUUID()}`,
      taskQueue: TASK_QUEUES.interactive,
    });

  it('raises an alarm for each difference, repairs nothing, and ends the alarms that are over', async () => {
    await using _worker = await backgroundWorker();
    await repairWith((await repairWith()).losses);
    await release(harness.sql, { drops: true });
    await hourly();
    expect(await alarms()).toEqual([]);

    const at = await beginCase(harness);
    await act(harness, at, 'submit', { version: 1 });
    const restore = await copyDatabase(harness);
    const later = await beginCase(harness);
    await act(harness, at, 'withdraw', {});
    await isListed(later);
    await restore();
    await hourly();
    expect(await alarms()).toEqual([
      [at.workflowId, 'database behind'],
      ['database', 'held'],
      [later.workflowId, 'no row'],
    ]);
    const [last] = await harness.sql`select differing, without_row from last_reconciliation`;
    expect(last).toEqual({ differing: 1, withoutRow: 1 });
    expect((await stateOf(harness, at)).snapshot.state).toBe('withdrawn');

    await repairWith((await repairWith()).losses);
    await release(harness.sql, { drops: false });
    await hourly();
    expect(await alarms()).toEqual([]);
  });

  it('raises one for somebody who asks again and again for what is not there', async () => {
    await using _worker = await backgroundWorker();
    const ask = (times: number, actor: string) => harness.sql`
      insert into audit (actor, role, action, object, result)
      select ${actor}::uuid, 'person', 'case.read', n::text, 'not_found' from generate_series(1, ${times}) n`;
    await ask(30, APPLICANT);
    await ask(29, CASEWORKER);
    await hourly();
    const raised = (await alarms()).filter(([, what]) => what === 'asks in vain');
    expect(raised).toEqual([[`audit-${APPLICANT}`, 'asks in vain']]);
  });

  async function backgroundWorker(): Promise<AsyncDisposable> {
    const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
    const worker = await Worker.create({
      ...{ connection, namespace: harness.namespace, taskQueue: TASK_QUEUES.background },
      activities: makeReconciliationActivities(harness.sql, harness.client, log),
    });
    const running = worker.run();
    return {
      async [Symbol.asyncDispose]() {
        worker.shutdown();
        await running;
        await connection.close();
      },
    };
  }
});

describe('numbers of cases', () => {
  const actor = { id: APPLICANT, role: 'person', party: APPLICANT };

  /** Begins a case as the portal does. */
  async function begin(engine: TemporalClient = temporal): Promise<number> {
    const services = { sql: harness.sql, temporal: engine, log, settings: { KINDS_OFF: [] } };
    const start = { id: randomUUID(), actor, level: 'high', kind: 'enquiry' } as const;
    const begun = await startCase(services, start);
    if (begun.kind !== 'done') throw new Error(begun.refused);
    return Number(begun.number);
  }

  const isSeen = (number: number) =>
    expect
      .poll(
        async () => (await harness.client.workflow.count(`WorkflowId STARTS_WITH 'case-${number}-'`)).count,
      )
      .toBe(1);

  it('are not given again that the engine has seen, from the first case on', async () => {
    await begin();
    const restore = await copyDatabase(harness);
    const lost = [await begin(), await begin(), await begin()];
    await isSeen(lost.at(-1)!);
    await restore();
    const fresh = [await begin(), await begin()];
    expect(fresh).toEqual([lost.at(-1)! + 1, lost.at(-1)! + 2]);
  });

  it('leave a gap where the engine cannot be asked, once', async () => {
    const away = { ...temporal, highestNumber: () => Promise.reject(new Error('away')) };
    const last = await begin();
    const restore = await copyDatabase(harness);
    await restore();
    expect([await begin(away), await begin(away), await begin()]).toEqual([
      last + 1001,
      last + 1002,
      last + 1003,
    ]);
  });
});
