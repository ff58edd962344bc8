import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../activities/background/reconcile/reconcile.ts';
import type { Asking } from '../../db/access/requests.ts';
import { accessPolicyAt } from '../../domain/access/policy.ts';
import { SYSTEM } from '../../domain/shared/ids.ts';
import { APPLICANT, startHarness } from '../support/workflows/harness.ts';
import { keepHistory } from '../support/workflows/histories.ts';
import {
  ADMINISTRATOR,
  begin,
  comesTo,
  give,
  mailsOf,
  ORGANISATION,
  ORGANISATION_NUMBER,
  PID,
  type RegisterHarness,
  rowOf,
  SECOND,
  SUPPORT,
  withRegister,
} from '../support/workflows/register-harness.ts';
import { skip } from '../support/workflows/time.ts';

let harness: RegisterHarness;
beforeAll(async () => {
  harness = await withRegister(await startHarness());
});
afterAll(() => harness.close());

const PATIENCE = { timeout: 20_000 };
/** Has one of support propose what another one approves. @returns the outcome of the approval */
async function approveByTwo(request: { id: string }): Promise<string> {
  expect(await give(harness, request, 'propose', SUPPORT)).toBe('done');
  expect(await give(harness, request, 'approve', SUPPORT)).toBe('illegal');
  return give(harness, request, 'approve', SECOND);
}
const JOIN = { kind: 'join', organisation: ORGANISATION } as const;
/** Returns the acts of time so far, with the moments that count. */
const timersOf = async ({ workflowId }: { workflowId: string }) =>
  (
    await harness.sql`
    select name, at from log where workflow_id = ${workflowId} and n is null order by seq`
  ).map(({ name, at }) => [name, at.getTime()]);
const organisation = async (number: string) =>
  (await harness.sql`select id, name from organisations where number = ${number}`)[0];
const memberships = (number: string) => harness.sql`
  select m.person_id, m.role, m.status from memberships m join organisations o on o.id = m.organisation_id
  where o.number = ${number}`;

describe('a request to join', () => {
  it('reminds the administrators on day 7 and lapses on day 30, and the one who asked is told', async () => {
    const request = await begin(harness, JOIN);
    expect(await give(harness, request, 'send')).toBe('done');
    const { remindAt, lapseAt } = accessPolicyAt((await rowOf(harness, request)).sentAt!.getTime());
    await skip(harness, request, 8);
    await expect.poll(() => timersOf(request), PATIENCE).toEqual([['remind', remindAt]]);
    await skip(harness, request, 30);
    const both = [
      ['remind', remindAt],
      ['lapse', lapseAt],
    ];
    await expect.poll(() => timersOf(request), PATIENCE).toEqual(both);
    expect(await harness.client.workflow.getHandle(request.workflowId).result()).toBe('over');
    expect((await rowOf(harness, request)).state).toBe('lapsed');
    expect(await mailsOf(harness, request)).toEqual([
      ['access_received', APPLICANT],
      ['access_asked', ADMINISTRATOR],
      ['access_asked_again', ADMINISTRATOR],
      ['access_lapsed', APPLICANT],
    ]);
    await keepHistory(harness, request, 'access lapses');
  });

  it('lets the person in in the same transaction that approves it, and says so', async () => {
    const request = await begin(harness, JOIN);
    await give(harness, request, 'send');
    expect(await give(harness, request, 'approve', ADMINISTRATOR)).toBe('done');
    expect(await memberships('123456785')).toContainEqual({
      personId: APPLICANT,
      role: 'administrator',
      status: 'active',
    });
    expect((await mailsOf(harness, request)).at(-1)).toEqual(['access_given', APPLICANT]);
    const [entry] = await harness.sql`
      select actor, subject, what from access_log where subject = ${APPLICANT} order by id desc limit 1`;
    expect(entry).toEqual({ actor: ADMINISTRATOR, subject: APPLICANT, what: 'added' });
    expect(await give(harness, request, 'withdraw')).toBe('illegal');
    await keepHistory(harness, request, 'access joined');
  });
});

describe('a new organisation', () => {
  const NEW = { kind: 'new_organisation' } as const;

  it('is approved only after the register was asked once more', async () => {
    const request = await begin(harness, { ...NEW, number: '210000003' });
    await expect.poll(async () => (await rowOf(harness, request)).snapshot.register).toBe('answered');
    await give(harness, request, 'send');
    expect(await organisation('210000003')).toBeUndefined();
    expect(await approveByTwo(request)).toBe('done');
    await comesTo(harness, request, 'approved');
    expect(await organisation('210000003')).toMatchObject({ name: 'NORDLYS SENSORTEKNIKK AS' });
    expect(await memberships('210000003')).toEqual([
      { personId: APPLICANT, role: 'administrator', status: 'active' },
    ]);
    const given = await harness.sql`
      select name, actor from commands where workflow_id = ${request.workflowId} order by n`;
    expect(given).toEqual([
      { name: 'found', actor: SYSTEM },
      { name: 'send', actor: APPLICANT },
      { name: 'propose', actor: SUPPORT },
      { name: 'approve', actor: SECOND },
      { name: 'found', actor: SYSTEM },
    ]);
    await keepHistory(harness, request, 'access organisation');
  });

  it.each([
    ['unknown', '210000127', undefined],
    ['removed', '210000054', undefined],
    ['deleted', '210000046', undefined],
    ['bankrupt', '210000062', undefined],
  ])('that is %s is impossible, and nothing of it is registered', async (why, known) => {
    const number = why === 'unknown' ? '999999999' : known;
    const request = await begin(harness, { ...NEW, number });
    await comesTo(harness, request, 'impossible');
    expect((await rowOf(harness, request)).snapshot.obstacle).toBe(why);
    expect(await organisation(number)).toBeUndefined();
    expect(await mailsOf(harness, request)).toEqual([]);
  });

  it('that is a sub-unit can be registered', async () => {
    const request = await begin(harness, { ...NEW, number: '210000038' });
    await expect.poll(async () => (await rowOf(harness, request)).snapshot.register).toBe('answered');
    const [known] =
      await harness.sql`select name, status, unit from register_units where number = '210000038'`;
    expect(known).toMatchObject({ status: 'active', unit: { overordnetEnhet: '210000003' } });
  });

  it.each(['slow', 'down', 'garbage'] as const)(
    'waits while the register is %s, is sent meanwhile, and goes on by itself',
    async (mode) => {
      const number = { slow: '210000127', down: '210000135', garbage: '210000143' }[mode];
      await harness.register.answers(number, mode, 3000);
      const request = await begin(harness, { ...NEW, number });
      await expect.poll(async () => (await rowOf(harness, request)).trouble, PATIENCE).toBe(mode);
      expect(await give(harness, request, 'send')).toBe('done');
      expect(await approveByTwo(request)).toBe('done');
      expect((await rowOf(harness, request)).state).toBe('checking');
      expect(await organisation(number)).toBeUndefined();
      await harness.register.answers(number, 'ok');
      await comesTo(harness, request, 'approved');
      expect(await organisation(number)).toBeDefined();
      await keepHistory(harness, request, `access register ${mode}`);
    },
  );

  it('that is deleted between the request and the approval is not registered, and the person is told', async () => {
    const number = '210000151';
    const request = await begin(harness, { ...NEW, number });
    await expect.poll(async () => (await rowOf(harness, request)).snapshot.register).toBe('answered');
    await give(harness, request, 'send');
    await harness.register.change(number, { slettedato: '2026-11-20' });
    expect(await approveByTwo(request)).toBe('done');
    await comesTo(harness, request, 'impossible');
    expect(await organisation(number)).toBeUndefined();
    expect((await mailsOf(harness, request)).at(-1)).toEqual(['access_impossible', APPLICANT]);
    await keepHistory(harness, request, 'access impossible');
  });

  it('waits for DEKSA however long it takes; support is reminded every week', async () => {
    const request = await begin(harness, { ...NEW, number: '210000011' });
    await expect.poll(async () => (await rowOf(harness, request)).snapshot.register).toBe('answered');
    await give(harness, request, 'send');
    await skip(harness, request, 40);
    await expect.poll(async () => (await timersOf(request)).length, PATIENCE).toBe(5);
    expect((await rowOf(harness, request)).state).toBe('open');
    expect((await mailsOf(harness, request)).at(-1)).toEqual(['access_to_approve_again', SUPPORT]);
    expect(await give(harness, request, 'withdraw')).toBe('done');
    await keepHistory(harness, request, 'access withdrawn');
  });
});

describe('a power of attorney that was uploaded', () => {
  it('waits for DEKSA however long it takes: support is told once, and reminded every week', async () => {
    const request = await begin(harness, { kind: 'power_of_attorney', organisation: ORGANISATION });
    await give(harness, request, 'send');
    expect(await give(harness, request, 'upload')).toBe('done');
    expect(await give(harness, request, 'upload')).toBe('illegal');
    await skip(harness, request, 40);
    await expect.poll(async () => (await timersOf(request)).length, PATIENCE).toBe(5);
    expect((await rowOf(harness, request)).state).toBe('open');
    expect(await mailsOf(harness, request)).toEqual([
      ['access_attorney', APPLICANT],
      ['access_attorney_came', SUPPORT],
      ...Array(5).fill(['access_attorney_came_again', SUPPORT]),
    ]);
    expect(await give(harness, request, 'withdraw')).toBe('done');
    await keepHistory(harness, request, 'access attorney uploaded');
  });
});

describe('a request whose workflow is lost', () => {
  it('is started again from its snapshot, and asks the register again', async () => {
    const number = '210000119';
    await harness.register.answers(number, 'down');
    const request = await begin(harness, { kind: 'new_organisation', number });
    await expect.poll(async () => (await rowOf(harness, request)).trouble, PATIENCE).toBe('down');
    await harness.client.workflow.getHandle(request.workflowId).terminate('lost');
    await harness.register.answers(number, 'ok');
    const report = await reconcile(harness.sql, harness.client, { repairs: true });
    expect(report.findings.map(({ workflowId }) => workflowId)).toEqual([request.workflowId]);
    await expect
      .poll(async () => (await rowOf(harness, request)).snapshot.register, PATIENCE)
      .toBe('answered');
    expect(await give(harness, request, 'send')).toBe('done');
  });
});

describe('somebody whom an administrator invites', () => {
  const added: NonNullable<Asking['added']> = {
    ...{ name: 'Ny Bruker', email: 'ny@example.no', phone: '22000002', language: 'nn' },
    ...{ role: 'handler', allCases: true, reports: false },
  };
  const INVITATION: Pick<Asking, 'kind' | 'organisation' | 'requester' | 'added'> = {
    ...{ kind: 'invitation', organisation: ORGANISATION, requester: ADMINISTRATOR, added },
  };

  it('is written to at the address that was typed, and is in once they have accepted', async () => {
    const pid = '16868314811';
    const request = await begin(harness, { ...INVITATION, pid });
    await give(harness, request, 'send', ADMINISTRATOR);
    expect(await mailsOf(harness, request)).toEqual([['access_invited', request.id]]);
    const person = '00000000-0000-4000-8000-000000000021';
    await harness.sql`insert into parties values (${person}, 'person')`;
    await harness.sql`
      insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
      values (${person}, ${pid}, 'Ny', 'Testveien 3', 'privat@example.no', '22000003', 'nb', '1', now())`;
    expect(await give(harness, request, 'accept', person)).toBe('done');
    const [member] = await harness.sql`
      select role, all_cases, email, phone from memberships where person_id = ${person}`;
    const { email, phone } = added;
    const handle = harness.client.workflow.getHandle(request.workflowId);
    expect(await handle.result()).toBe('over');
    const seen = JSON.stringify(await handle.fetchHistory(), (key, value) =>
      key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value,
    );
    expect(seen).toContain('kind\\":\\"invitation');
    const told = [pid, added.name, email, phone, ORGANISATION_NUMBER];
    expect(told.filter((word) => seen.includes(word))).toEqual([]);
    expect(member).toEqual({ role: 'handler', allCases: true, email, phone });
    await keepHistory(harness, request, 'access invited');
  });

  it('and declines: no member, and the administrator is told; their own name stands nowhere', async () => {
    const request = await begin(harness, { ...INVITATION, pid: PID });
    await give(harness, request, 'send', ADMINISTRATOR);
    expect(await give(harness, request, 'decline', APPLICANT)).toBe('done');
    expect((await mailsOf(harness, request)).at(-1)).toEqual(['access_turned_down', ADMINISTRATOR]);
    const [entry] = await harness.sql`
      select actor, subject, what, details from access_log order by id desc limit 1`;
    expect(entry).toEqual({ actor: null, subject: null, what: 'turned_down', details: { name: added.name } });
    await keepHistory(harness, request, 'access turned down');
  });

  it('and never answers: reminded on day 7, and on day 30 the administrator is told', async () => {
    const request = await begin(harness, { ...INVITATION, pid: '05829014140' });
    await give(harness, request, 'send', ADMINISTRATOR);
    await skip(harness, request, 40);
    await comesTo(harness, request, 'lapsed');
    expect(await mailsOf(harness, request)).toEqual([
      ['access_invited', request.id],
      ['access_invited_again', request.id],
      ['access_unused', ADMINISTRATOR],
    ]);
  });
});

describe('a power of attorney', () => {
  it('activates whom support says, asked for beforehand or not', async () => {
    const request = await begin(harness, { kind: 'power_of_attorney', organisation: ORGANISATION, pid: PID });
    expect(await approveByTwo(request)).toBe('done');
    expect(await mailsOf(harness, request)).toEqual([['access_given', APPLICANT]]);
    await keepHistory(harness, request, 'access attorney');
  });
});
