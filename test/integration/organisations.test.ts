/** Acting for an organisation: whose cases the pages speak of, who of its members sees which, and who shares them. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { type PersonKey, person } from '../support/cast.ts';
import { logIn } from '../support/idporten.ts';
import { deskOf, Office, settled } from '../support/office.ts';
import { changeMember, found, ORGANISATION } from '../support/organisation.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';
import { hire } from '../support/stranger.ts';

const OWN = { number: '222222222', name: 'PRØVEVIRKSOMHETEN AS' };
const MARK = 'Zqvirksomhetsmerke';
const { PORTAL_URL, DATABASE_URL } = readSettings(inject('stack').environment);
const member = (key: PersonKey) => new PortalUser(PORTAL_URL, key);
const admin = member('admin');
const handler = member('handler');
const colleague = member('reports');
const reader = member('reader');
const stranger = member('private');
let sql: Sql;
/** The handler's case for the organisation. */
let number: string;

beforeAll(async () => {
  sql = connect(DATABASE_URL, { name: 'organisations test', max: 3 });
  await found(sql, OWN, { admin: 'administrator', handler: 'handler', reports: 'handler', reader: 'reader' });
  for (const user of [admin, handler, colleague, reader]) {
    await user.logIn();
    await user.actFor(OWN.name);
  }
  await stranger.logIn();
  number = await handler.enquire({ subject: MARK, text: MARK });
}, 60_000);
afterAll(() => sql.end());

const caseOf = (number: string) => `/saker/${number}`;
const sees = async (user: PortalUser, number: string) => (await user.ask(caseOf(number))).status === 200;
const lists = async (user: PortalUser) =>
  (await user.open('/saker')).html.includes(`href="${caseOf(number)}"`);
const idOf = async (key: PersonKey): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`select id from persons where pid = ${person(key).pid}`;
  return row!.id;
};
const auditOf = (action: string, object: string) => sql`
  select role, result, (select name from persons where id = a.actor) as actor,
    (select name from party_names where id = a.party) as party,
    (select name from persons where id = a.subject) as subject
  from audit a where action = ${action} and object = ${object} order by id`;
const nameInHeader = ({ html }: Page) => /<span class="name">([^<]*)</.exec(html)?.[1];

describe('the organisation that is there from the start', () => {
  it('has members in every role', async () => {
    const members = await sql`
      select p.pid, m.role, m.reports, m.all_cases, m.status
      from memberships m join organisations o on o.id = m.organisation_id join persons p on p.id = m.person_id
      where o.name = ${ORGANISATION}`;
    const as = (key: PersonKey, role: string, reports = false) => ({
      ...{ pid: person(key).pid, role, reports },
      ...{ allCases: false, status: 'active' },
    });
    expect(members).toEqual(
      expect.arrayContaining([
        as('admin', 'administrator'),
        as('handler', 'handler'),
        as('reports', 'handler', true),
        as('reader', 'reader'),
      ]),
    );
  });
});

describe('acting for an organisation', () => {
  it('is chosen in the menu, and stands in the header of every page', async () => {
    const user = member('admin');
    expect(nameInHeader(await user.logIn())).toBe(person('admin').name);
    expect(nameInHeader(await user.actFor(OWN.name))).toBe(OWN.name);
    expect(nameInHeader(await user.open('/profil'))).toBe(OWN.name);
    expect(nameInHeader(await user.actFor('Privatperson'))).toBe(person('admin').name);
  });

  it('is offered to members alone', async () => {
    const { html } = await stranger.open('/');
    expect(html).toContain('Privatperson');
    expect(html).not.toContain(OWN.name);
    const [organisation] = await sql<{ id: string }[]>`select id from organisations where name = ${OWN.name}`;
    const page = await stranger.press({ party: organisation!.id }, '/pa-vegne-av');
    expect(page.status).toBe(404);
    expect(nameInHeader(await stranger.open('/'))).toBe(person('private').name);
  });

  it('leads back into the portal only', async () => {
    const { html } = await admin.open('/');
    const party = /name="party" value="([^"]+)"[^>]*aria-current/.exec(html)?.[1] ?? '';
    const to = async (til: string) => (await admin.press({ party, til }, '/pa-vegne-av')).location;
    expect(await to('/saker?vis=fullforte')).toBe(`${PORTAL_URL}/saker?vis=fullforte`);
    expect(await to('//example.org')).toBe(`${PORTAL_URL}/`);
  });

  it('begins cases of the organisation, which its name stands in', async () => {
    const { html } = await admin.open(caseOf(number));
    expect(html).toContain(OWN.name);
    expect(await auditOf('case.create', number)).toEqual([
      { role: 'handler', result: 'given', actor: person('handler').name, party: OWN.name, subject: null },
    ]);
    expect(await auditOf('case.submit', number)).toMatchObject([{ role: 'handler', party: OWN.name }]);
  });

  it('shows each party its own cases in lists and on Forside', async () => {
    const user = member('handler');
    await user.logIn();
    const draft = await user.begin();
    expect(await lists(user)).toBe(false);
    expect((await user.open('/')).html).toContain(`/saker/${draft}/`);
    await user.actFor(OWN.name);
    expect(await lists(user)).toBe(true);
    expect((await user.open('/')).html).not.toContain(`/saker/${draft}/`);
  });

  it('does not begin a case for another party than the page was made for', async () => {
    const user = member('handler');
    await user.logIn();
    const form = { ...fieldsOf(await user.open('/ny'), '/saker'), kind: 'enquiry' };
    await user.actFor(OWN.name);
    const page = await user.press(form, '/saker');
    expect(page.status).toBe(422);
    expect(page.html).toContain('Ingenting er endret');
  });

  it('reads only as a reader: nothing can be begun or done', async () => {
    const form = fieldsOf(await handler.open('/ny'), '/saker');
    expect((await reader.press({ ...form, kind: 'enquiry' }, '/saker')).status).toBe(403);
    const { html } = await reader.open('/ny');
    expect(html).toContain('Rollen din i virksomheten gir ikke tilgang til å begynne på noe nytt');
    expect(html).not.toContain('name="kind"');
    expect(html).not.toContain('Bare virksomheter kan sende inn');
  });
});

describe('a case of another party that one may act for', () => {
  const oneself = member('admin');
  beforeAll(() => oneself.logIn());

  it('leads to a page that says so, without what the case is about, and offers to switch', async () => {
    const page = await oneself.ask(caseOf(number));
    expect(page.status).toBe(403);
    expect(page.html).toContain('Saken hører til en annen');
    expect(page.html).not.toContain(MARK);
    const party = /name="party" value="([^"]+)"[^>]*>Opptre for/.exec(page.html)?.[1] ?? '';
    const after = await oneself.send(
      fieldsOf({ ...page, html: lastForm(page) }, '/pa-vegne-av'),
      '/pa-vegne-av',
      { party },
    );
    expect(new URL(after.url).pathname).toBe(caseOf(number));
    expect(after.html).toContain(MARK);
  });

  it('is where one comes back to after login, acting for that party', async () => {
    const path = caseOf(number);
    const comeBack = (key: PersonKey) =>
      logIn(member(key).browser, `${PORTAL_URL}/logg-inn?til=${path}`, key);
    const page = await comeBack('admin');
    expect([new URL(page.url).pathname, page.status]).toEqual([path, 200]);
    expect([page.html.includes(MARK), nameInHeader(page)]).toEqual([true, OWN.name]);
    const nobody = await comeBack('private');
    expect([nobody.status, nobody.html.includes(OWN.name)]).toEqual([404, false]);
  });

  it('takes nothing that is sent to it meanwhile, and gives back what was typed', async () => {
    const path = `${caseOf(number)}/meldinger/ny`;
    const form = await oneself.formOn(path, path);
    await oneself.actFor('Privatperson');
    const body = 'En lang melding som ikke skal bli borte.';
    const page = await oneself.press(form, path, { body });
    expect(page.status).toBe(403);
    expect(page.html).toContain(body);
    expect(page.html).toContain('Ingenting er endret');
    expect(await sql`select from messages where case_number = ${number}`).toHaveLength(0);
  });

  it('does not exist for anybody else', async () => {
    const [there, nowhere] = [await stranger.ask(caseOf(number)), await stranger.ask(caseOf('9999999'))];
    expect(there.status).toBe(404);
    expect(withoutClock(there)).toBe(withoutClock(nowhere));
  });
});

/** Returns a page without the time that its session has left, which goes on from page to page. */
const withoutClock = ({ html }: Page) =>
  html.replace(/data-(idle|whole)="\d+"/g, '').replace(/<p class="bar quiet">.*?<\/p>/, '');

/** Returns the page's own form, which comes after one of the menu for the same address. */
const lastForm = ({ html }: Page) =>
  html.slice(html.lastIndexOf('<form method="post" action="/pa-vegne-av"'));

describe('what a member sees', () => {
  it('is everything for an administrator, own cases for a handler, given ones for a reader', async () => {
    expect(await Promise.all([admin, handler, colleague, reader].map((user) => sees(user, number)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is everything for a handler with the tick', async () => {
    await changeMember(sql, 'reports', OWN.name, { allCases: true });
    expect(await sees(colleague, number)).toBe(true);
    expect(await lists(colleague)).toBe(true);
    expect((await colleague.ask(`${caseOf(number)}/tilgang`)).status).toBe(403);
    await changeMember(sql, 'reports', OWN.name, { allCases: false });
    expect(await sees(colleague, number)).toBe(false);
    expect(await lists(colleague)).toBe(false);
  });

  it('is nothing from the moment of deactivation, in open sessions too', async () => {
    const path = `${caseOf(number)}/meldinger/ny`;
    const form = await handler.formOn(path, path);
    await changeMember(sql, 'handler', OWN.name, { status: 'deactivated' });
    expect((await handler.press(form, path, { body: 'Er jeg fortsatt her?' })).status).toBe(404);
    const home = await handler.open('/');
    expect(nameInHeader(home)).toBe(person('handler').name);
    expect(home.html).not.toContain(OWN.name);
    expect(await sql`select from messages where case_number = ${number}`).toHaveLength(0);
    await changeMember(sql, 'handler', OWN.name, { status: 'active' });
    expect(await sees(handler, number)).toBe(true);
  });

  it('is told to an administrator instead, where whoever began the case is gone', async () => {
    const sides = { applicant: handler, caseworker: member('caseworker') };
    await sides.caseworker.logInAsStaff();
    const number = await new Office(sql, sides).bring('under_review');
    await changeMember(sql, 'handler', OWN.name, { status: 'deactivated' });
    const path = deskOf(number, 'meldinger/ny');
    await sides.caseworker.fill(path, path, { body: 'Er dere der?' });
    await settled(sql, number);
    await changeMember(sql, 'handler', OWN.name, { status: 'active' });
    const told = await sql`
      select p.name, m.mail from mails m join persons p on p.id = m.recipient join cases c using (workflow_id)
      where c.number = ${number} order by m.created_at`;
    expect(told).toEqual([
      { name: person('handler').name, mail: 'received' },
      { name: person('admin').name, mail: 'message' },
    ]);
  });

  it('is nothing at DEKSA, where a member has no part in the case', async () => {
    await hire(sql, person('reports'), ['caseworker']);
    const desk = member('reports');
    await desk.logInAsStaff();
    const page = await desk.ask(deskOf(number));
    expect(page.status).toBe(403);
    expect(page.html).toContain('Du er part i saken');
    expect((await desk.open('/saksbehandling?vis=alle')).html).not.toContain(number);
  });
});

describe('giving access to a single case', () => {
  const share = (number: string) => `${caseOf(number)}/tilgang`;
  const give = async (user: PortalUser, key: PersonKey) =>
    user.fill(share(number), share(number), { person: await idOf(key) });

  it('is offered for those who do not see the case', async () => {
    const { html } = await handler.open(share(number));
    const [, options = ''] = /<select[^>]*>(.*?)<\/select>/s.exec(html) ?? [];
    expect(options).toContain(person('reports').name);
    expect(options).toContain(`${person('reader').name} (Leser)`);
    for (const key of ['admin', 'handler', 'private'] as const)
      expect(options).not.toContain(person(key).name);
  });

  it('lets a reader read, and no more', async () => {
    const page = await give(handler, 'reader');
    expect(page.html).toContain(`gitt av ${person('handler').name}`);
    const { html } = await reader.open(caseOf(number));
    expect(html).toContain(MARK);
    expect(html).not.toContain('Trekk sak');
    expect(await lists(reader)).toBe(true);
    expect((await reader.ask(`${caseOf(number)}/trekking`)).status).toBe(403);
  });

  it('lets a handler act, but not share', async () => {
    await give(admin, 'reports');
    const { html } = await colleague.open(caseOf(number));
    expect(html).toContain('Trekk sak');
    expect(html).not.toContain('Gi tilgang');
    const body = 'Vi legger til noe.';
    const path = `${caseOf(number)}/meldinger/ny`;
    expect((await colleague.fill(path, path, { body })).html).toContain(body);
  });

  it('is given once however often it is sent, and logged', async () => {
    const form = await admin.formOn(share(number), `${share(number)}/tilbake`);
    expect(form.person).toBeDefined();
    const again = fieldsOf(await admin.open(share(number)), `${share(number)}/tilbake`);
    const take = { ...again, person: await idOf('reports') };
    await Promise.all([1, 2].map(() => admin.press(take, `${share(number)}/tilbake`)));
    expect(await sees(colleague, number)).toBe(false);
    expect(await sees(reader, number)).toBe(true);
    expect((await auditOf('case.share', number)).filter(({ subject }) => subject !== null)).toEqual([
      entry('handler', 'handler', 'given', 'reader'),
      entry('administrator', 'admin', 'given', 'reports'),
      entry('administrator', 'admin', 'taken', 'reports'),
    ]);
  });

  const entry = (role: string, actor: PersonKey, result: string, subject: PersonKey) => ({
    role,
    actor: person(actor).name,
    result,
    party: OWN.name,
    subject: person(subject).name,
  });

  it.each([
    ['somebody who is no member', () => idOf('private')],
    ['nobody', async () => ''],
    ['something made up', async () => 'alle'],
  ])('is refused for %s, in plain words', async (_, whom) => {
    const form = await handler.formOn(share(number), share(number));
    const page = await handler.press(form, share(number), { person: await whom() });
    expect(page.status).toBe(422);
    expect(page.html).toContain('Velg en person fra listen');
  });
});
