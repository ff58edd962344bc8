/** Somebody whose identity number changes keeps what they have: two of support move it to the new number. */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { newPid } from '../support/cast.ts';
import { logIn } from '../support/idporten.ts';
import { SOON } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';
import { settle, settleAtDesk, stranger } from '../support/stranger.ts';

const { environment, addresses } = inject('stack');
const { PORTAL_URL: portal, DATABASE_URL } = readSettings(environment);
const sql = connect(DATABASE_URL, { name: 'number changes test', max: 2 });
const { numberChanges, mails, access } = TEXTS.nb;
const PAGE = '/saksbehandling/identitetsnummer';
const DECISION = `${PAGE}/avgjorelse`;
let proposer: PortalUser;
let second: PortalUser;

beforeAll(async () => {
  proposer = await settleAtDesk(sql, 'support');
  second = await settleAtDesk(sql, 'support');
}, 60_000);
afterAll(() => sql.end());

const idOf = async (pid: string) =>
  (await sql<{ id: string }[]>`select id from persons where pid = ${pid}`)[0]?.id ?? null;
const propose = (oldPid: string, pid: string) =>
  proposer.fill(PAGE, PAGE, { oldPid, newPid: pid, ground: 'Journal 2026/9' });
const openOf = async (oldPid: string) =>
  (
    await sql<{ id: string }[]>`
    select id from number_changes where old_pid = ${oldPid} and decided_at is null`
  )[0]?.id ?? '';
const decide = async (who: PortalUser, oldPid: string, what: 'approve' | 'decline') =>
  who.fill(PAGE, DECISION, { change: await openOf(oldPid), do: what });

describe('a person whose identity number changes', () => {
  it('finds what they had under the new number, once another one of support has approved; both is logged', async () => {
    const user = await settle(stranger('Dina Dnummer', newPid('4181')));
    const number = await user.enquire();
    const id = await idOf(user.pid);
    const { email } = (await sql`select email from persons where id = ${id}`)[0]!;
    const pid = newPid();
    const proposed = await propose(user.pid, pid);
    expect(proposed.html).toContain(numberChanges.dones.proposed);
    expect(proposed.html).toContain(access.review.ownProposal);
    const change = await openOf(user.pid);
    const own = await decide(proposer, user.pid, 'approve');
    expect([own.status, own.html.includes(numberChanges.refusals.own)]).toEqual([409, true]);
    expect(await idOf(pid)).toBeNull();

    const shown = await second.open(PAGE);
    for (const said of ['kalt Dina Dnummer', user.pid, pid, 'Journal 2026/9', 'Foreslått av Ukjent Ansatt'])
      expect(shown.html).toContain(said);
    const done = await decide(second, user.pid, 'approve');
    expect(done.html).toContain(numberChanges.dones.approve);
    expect([await idOf(pid), await idOf(user.pid)]).toEqual([id, null]);
    // what was open under the old number is closed
    expect((await user.ask('/profil')).location).toContain('/logg-inn');
    const again = new PortalUser(portal, { ...user.who, pid });
    expect((await logIn(again.browser, `${portal}/logg-inn`, again.who)).url).toBe(`${portal}/`);
    expect((await again.open(`/saker/${number}`)).status).toBe(200);
    const audited = await sql`
      select action from audit where object in (${change}, ${id}) and action like 'review.%_number' order by id`;
    expect(audited.map(({ action }) => action)).toEqual(['review.propose_number', 'review.decide_number']);
    const subject = mails.account.texts.number_changed.subject('');
    await vi.waitFor(async () => {
      const all = (await (await fetch(`${addresses.mailbox}/email`)).json()) as {
        subject: string;
        to: { address: string }[];
      }[];
      expect(all.filter((mail) => mail.subject === subject && mail.to[0]?.address === email)).toHaveLength(1);
    }, SOON);
  });

  it('may have come with the new number already, as long as they have nothing there', async () => {
    const user = await settle(stranger('Dag Dnummer'));
    const fresh = await settle(stranger('Dag Dnummer'));
    const [id, empty] = [await idOf(user.pid), await idOf(fresh.pid)];
    await propose(user.pid, fresh.pid);
    await decide(second, user.pid, 'approve');
    expect(await idOf(fresh.pid)).toBe(id);
    const [gone] = await sql`select pid, deleted_at from persons where id = ${empty}`;
    expect(gone).toEqual({ pid: null, deletedAt: expect.any(Date) });
    expect((await fresh.ask('/profil')).location).toContain('/logg-inn');
  });

  it('is not joined with somebody who has cases there', async () => {
    const user = await settle(stranger('Dora Dnummer'));
    const other = await settle(stranger('Noen Annen'));
    await other.enquire();
    const [id, otherId] = [await idOf(user.pid), await idOf(other.pid)];
    await propose(user.pid, other.pid);
    const refused = await decide(second, user.pid, 'approve');
    expect([refused.status, refused.html.includes(numberChanges.refusals.both_used)]).toEqual([409, true]);
    expect([await idOf(user.pid), await idOf(other.pid)]).toEqual([id, otherId]);
    expect((await decide(second, user.pid, 'decline')).html).toContain(numberChanges.dones.decline);
    expect(await idOf(user.pid)).toBe(id);
  });

  it('is proposed once at a time, of people who are here, and by others than themselves', async () => {
    const user = await settle(stranger('Dina Igjen'));
    await propose(user.pid, newPid());
    for (const [oldPid, pid, words] of [
      [user.pid, newPid(), numberChanges.refusals.waiting],
      [newPid(), newPid(), numberChanges.refusals.no_person],
      [user.pid, user.pid, numberChanges.refusals.same],
      [user.pid, proposer.pid, numberChanges.refusals.oneself],
    ] as const) {
      const refused = await propose(oldPid, pid);
      expect([refused.status, refused.html.includes(words)]).toEqual([422, true]);
    }
    const form = await second.formOn(PAGE, DECISION);
    const change = await openOf(user.pid);
    await decide(proposer, user.pid, 'decline');
    const late = await second.send(form, DECISION, { change, do: 'approve' });
    expect([late.status, late.html.includes(numberChanges.refusals.gone)]).toEqual([409, true]);
    expect((await second.send({ token: form.token ?? '' }, DECISION)).status).toBe(422);
  });

  it('is no business of anybody but support', async () => {
    const caseworker = await settleAtDesk(sql, 'caseworker');
    expect((await caseworker.ask(PAGE)).status).toBe(403);
  });
});
