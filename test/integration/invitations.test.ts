/** Invitations to act for an organisation: what is known of whom before there is an answer, and what each answer does. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, json } from '../../db/sql.ts';
import { MOST_INVITED } from '../../domain/access/policy.ts';
import { newRequest } from '../../domain/access/states.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import { TEXTS } from '../../text/index.ts';
import { newOrganisationNumber, newPid } from '../support/cast.ts';
import { SOON } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import type { PortalUser } from '../support/portal.ts';
import { settle, stranger } from '../support/stranger.ts';

const { postgres } = inject('stack').addresses;
const sql = connect(postgres, { name: 'invitations test', max: 3 });
const { access, accessTasks } = TEXTS.nb;
const OURS = { number: newOrganisationNumber(), name: 'INVITASJONSPRØVEN AS' };
/** Words that stand in the profile of whoever is invited here, and nowhere else. */
const PROFILE = 'Zqprofilnavn';

let organisation: string;
/** Two administrators: one who invites, and one who stays. */
let [maker, stays]: PortalUser[] = [];

beforeAll(async () => {
  await found(sql, OURS, {});
  const [row] = await sql<{ id: string }[]>`select id from organisations where number = ${OURS.number}`;
  organisation = row!.id;
  [maker, stays] = await Promise.all([administrator('Mona Maker'), administrator('Stina Stays')]);
}, 60_000);
afterAll(() => sql.end());

async function administrator(name: string): Promise<PortalUser> {
  const user = await settle(stranger(name));
  await sql`
    insert into memberships (organisation_id, person_id, role)
    select ${organisation}, id, 'administrator' from persons where pid = ${user.pid}`;
  return user;
}

const members = () => `/administrer/${organisation}/tilgang`;
const idOf = async ({ pid }: { pid: string }): Promise<string> =>
  (await sql<{ id: string }[]>`select id from persons where pid = ${pid}`)[0]!.id;

interface Invited {
  id: string;
  path: string;
}

/** Invites somebody, as the form on the page does. @returns the answer, and the invitation */
async function invite(who: PortalUser, pid: string, typed: Record<string, string> = {}) {
  const path = `/administrer/${organisation}/ny-bruker`;
  const added = {
    name: 'Tastet Navn',
    email: 'tastet@jobb.example',
    phone: '22000011',
    role: 'handler',
    pid,
  };
  const answer = await who.press(await who.formOn(path, path), path, { ...added, ...typed });
  const [row] = await sql<{ id: string }[]>`
    select id from access_requests where pid = ${pid} and kind = 'invitation' order by created_at desc limit 1`;
  await vi.waitFor(async () => expect(await stateOf(row!.id)).not.toBe('draft'), SOON);
  return { answer, id: row!.id, path: `/invitasjoner/${row!.id}` };
}

const stateOf = async (id: string) =>
  (await sql`select state from access_requests where id = ${id}`)[0]?.state;
const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), SOON);
const memberOf = async ({ pid }: { pid: string }) =>
  (
    await sql<{ role: string; status: string }[]>`
      select m.role, m.status from memberships m join persons p on p.id = m.person_id
      where m.organisation_id = ${organisation} and p.pid = ${pid}`
  )[0];
const answer = (who: PortalUser, { path }: Invited, which: 'ja' | 'nei') =>
  who.fill(path, `${path}/${which}`);

describe('an invitation', () => {
  it('tells whoever is invited all of it, and the organisation nothing of them', async () => {
    const known = await settle(stranger(`${PROFILE} En`));
    const invited = await invite(maker!, known.pid);
    expect(await memberOf(known)).toBeUndefined();
    for (const admin of [maker!, stays!]) {
      const { html } = await admin.open(members());
      expect(html).toContain('Tastet Navn');
      expect(html).not.toContain(PROFILE);
      expect(html).not.toContain(`${known.pid}`);
    }
    for (const path of ['/', '/innboks']) {
      const { html } = await known.open(path);
      expect(html).toContain(`href="${invited.path}">${accessTasks.invited.name(OURS.name)}`);
      expect((await stays!.open(path)).html).not.toContain(invited.path);
    }
    const { html } = await known.open(invited.path);
    for (const says of [
      OURS.name,
      OURS.number,
      'En person kalt Mona Maker',
      'Saksbehandler',
      'tastet@jobb.example',
    ])
      expect(html).toContain(says);
    expect((await stays!.ask(invited.path)).status).toBe(403);
    const other = await settle();
    expect((await other.ask(invited.path)).status).toBe(404);
    expect((await other.press({}, `${invited.path}/ja`)).status).toBe(404);
    const { requests } = JSON.parse((await known.open('/profil/mine-data/json')).html);
    expect(requests).toMatchObject([{ kind: 'invitation', state: 'open', name: 'Tastet Navn' }]);
  });

  it('is the same for somebody whom nobody knows here: the organisation sees no difference', async () => {
    const known = await settle(stranger(`${PROFILE} To`));
    const seen = async (pid: string) => {
      const { answer, id } = await invite(maker!, pid, { name: `Tastet ${pid}` });
      const { html } = await maker!.open(members());
      const item = html.split('<li').find((part) => part.includes(`Tastet ${pid}`)) ?? '';
      const commands = await sql`
        select name, actor, outcome from commands where workflow_id = ${accessWorkflowId(id)} order by n`;
      return {
        status: answer.status,
        location: answer.location,
        item: item
          .replaceAll(id, 'id')
          .replaceAll(pid, 'pid')
          .replace(/name="token" value="[^"]+"/, ''),
        commands,
        logged: await sql`select from access_log where organisation_id = ${organisation}`.then(
          (rows) => rows.length,
        ),
      };
    };
    expect(await seen(known.pid)).toEqual(await seen(newPid()));
  });

  it('is accepted once, and makes a member of whoever was invited', async () => {
    const who = await settle(stranger(`${PROFILE} Tre`));
    const invited = await invite(maker!, who.pid, { allCases: 'yes' });
    const form = await who.formOn(invited.path, `${invited.path}/ja`);
    const presses = await Promise.all([1, 2].map(() => who.press(form, `${invited.path}/ja`)));
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    await reaches(invited.id, 'approved');
    expect(await memberOf(who)).toEqual({ role: 'handler', status: 'active' });
    const { html } = await who.open(invited.path);
    expect(html).toContain(access.invited.states.approved);
    expect(html).not.toContain(`action="${invited.path}/ja"`);
    expect((await who.open('/innboks')).html).not.toContain(invited.path);
    expect((await maker!.open(members())).html).toContain(
      `${PROFILE} Tre fikk tilgang av Mona Maker: Saksbehandler, Behandle alle søknader.`,
    );
  });

  it('is declined: nobody is let in, and the organisation knows what it typed', async () => {
    const who = await settle(stranger(`${PROFILE} Fire`));
    const invited = await invite(maker!, who.pid, { name: 'Tastet Nei' });
    const late = await who.formOn(invited.path, `${invited.path}/ja`);
    expect((await answer(who, invited, 'nei')).html).toContain(access.invited.states.declined);
    await reaches(invited.id, 'declined');
    expect(await memberOf(who)).toBeUndefined();
    const { html } = await maker!.open(members());
    expect(html).toContain(`Tastet Nei ${access.events.turned_down}.`);
    expect(html).not.toContain(`${PROFILE} Fire`);
    const told = await sql<{ pid: string }[]>`
      select p.pid from mails m join persons p on p.id = m.recipient
      where m.workflow_id = ${accessWorkflowId(invited.id)} and m.mail = 'access_turned_down'`;
    expect(told.map(({ pid }) => pid)).toEqual([maker!.pid]);
    const support = await sql`
      select from access_log where organisation_id = ${organisation} and what = 'turned_down' and subject is not null`;
    expect(support).toHaveLength(0);
    expect((await who.press(late, `${invited.path}/ja`)).location).toContain(invited.path);
    expect(await memberOf(who)).toBeUndefined();
  });
});

describe('an invitation whose maker administers the organisation no more', () => {
  const LOSSES: readonly [what: string, lose: (leaver: PortalUser) => Promise<unknown>][] = [
    [
      'deactivated',
      async (leaver) => {
        const form = await stays!.formOn(members(), members());
        await stays!.press(form, members(), { do: 'deactivate', person: await idOf(leaver) });
      },
    ],
    [
      'made a handler',
      async (leaver) => {
        const path = `/administrer/${organisation}/brukere/${await idOf(leaver)}`;
        await stays!.fill(path, path, { role: 'handler', email: 'a@minside.example', phone: '22000012' });
      },
    ],
    [
      'gone',
      async (leaver) => {
        const path = '/profil/sletting';
        await leaver.press(await leaver.formOn(path, path), path, { confirm: 'yes' });
        expect(await sql`select from persons where pid = ${leaver.pid}`).toHaveLength(0);
      },
    ],
  ];

  it.each(LOSSES)('is withdrawn with them: %s', async (_what, lose) => {
    const leaver = await administrator('Lise Leaver');
    const who = await settle(stranger(`${PROFILE} Fem`));
    const invited = await invite(leaver, who.pid);
    const other = await invite(stays!, newPid());
    const form = await who.formOn(invited.path, `${invited.path}/ja`);
    await lose(leaver);
    // from that moment on, whether its workflow has been told or not
    expect((await who.press(form, `${invited.path}/ja`)).location).toContain(invited.path);
    await reaches(invited.id, 'withdrawn');
    expect(await memberOf(who)).toBeUndefined();
    expect((await who.open(invited.path)).html).toContain(access.invited.states.withdrawn);
    expect((await who.open('/innboks')).html).not.toContain(invited.path);
    expect(await stateOf(other.id)).toBe('open');
  });

  it('lets nobody in, however they lost their place', async () => {
    const leaver = await administrator('Lars Leaver');
    const who = await settle(stranger(`${PROFILE} Seks`));
    const invited = await invite(leaver, who.pid);
    await sql`
      update memberships set role = 'reader'
      where organisation_id = ${organisation} and person_id = ${await idOf(leaver)}`;
    await answer(who, invited, 'ja');
    expect([await stateOf(invited.id), await memberOf(who)]).toEqual(['open', undefined]);
  });

  it('is accepted or withdrawn where both happen at once, and nothing in between', async () => {
    for (const _ of [1, 2, 3]) {
      const leaver = await administrator('Lone Leaver');
      const who = await settle(stranger(`${PROFILE} Sju`));
      const invited = await invite(leaver, who.pid);
      const accepting = await who.formOn(invited.path, `${invited.path}/ja`);
      const taking = await stays!.formOn(members(), members());
      const person = await idOf(leaver);
      await Promise.all([
        who.press(accepting, `${invited.path}/ja`),
        stays!.press(taking, members(), { do: 'deactivate', person }),
      ]);
      await vi.waitFor(
        async () => expect(['approved', 'withdrawn']).toContain(await stateOf(invited.id)),
        SOON,
      );
      const state = await stateOf(invited.id);
      expect(await memberOf(who)).toEqual(
        state === 'approved' ? { role: 'handler', status: 'active' } : undefined,
      );
      expect(await memberOf(leaver)).toMatchObject({ status: 'deactivated' });
    }
  });
});

describe('invitations of one organisation', () => {
  it('are so many at a time, and one more once one of them is answered', async () => {
    const [{ open } = { open: 0 }] = await sql<{ open: number }[]>`
      select count(*)::int as open from access_requests
      where organisation_id = ${organisation} and kind = 'invitation' and sent_at is not null and not closed`;
    const snapshot = json(sql, { ...newRequest('invitation', { lapseAt: 0 }), state: 'open' });
    const rows = Array.from({ length: MOST_INVITED - open }, () => randomUUID());
    for (const id of rows)
      await sql`
        insert into access_requests
          (id, workflow_id, kind, number, organisation_id, requester, pid, name, role, sent_at, snapshot, started)
        values (${id}, ${accessWorkflowId(id)}, 'invitation', ${OURS.number}, ${organisation},
          ${await idOf(stays!)}, ${newPid()}, 'Fyll', 'reader', now(), ${snapshot}, true)`;
    const path = `/administrer/${organisation}/ny-bruker`;
    const pid = newPid();
    const typed = { name: 'En For Mye', email: 'mye@jobb.example', phone: '22000013', role: 'reader', pid };
    const refused = await stays!.fill(path, path, typed);
    expect(refused.status).toBe(422);
    for (const says of [access.adding.tooMany, 'En For Mye', pid]) expect(refused.html).toContain(says);
    expect(await sql`select from access_requests where pid = ${pid} and sent_at is not null`).toHaveLength(0);
    await sql`update access_requests set closed = true where id = ${rows[0]!}`;
    expect((await stays!.press(await stays!.formOn(path, path), path, typed)).status).toBe(303);
    await sql`delete from access_requests where id in ${sql(rows)}`;
  });
});
