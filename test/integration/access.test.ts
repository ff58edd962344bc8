/** How people come to act for organisations, through the portal alone. */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../browser.ts';
import { type PersonKey, person } from '../idporten.ts';
import { SOON } from '../office.ts';
import { found } from '../organisation.ts';
import { type Fields, PortalUser } from '../portal.ts';
import { RegisterControl } from '../register.ts';

const { PORTAL_URL, DATABASE_URL } = readSettings(inject('stack').environment);
const register = new RegisterControl(inject('stack').addresses.register);
const user = (key: PersonKey) => new PortalUser(PORTAL_URL, key);
const [founder, joiner, support] = [user('private'), user('reader'), user('support')];
let sql: Sql;

beforeAll(async () => {
  sql = connect(DATABASE_URL, { name: 'access test', max: 3 });
  await Promise.all([founder.logIn(), joiner.logIn(), support.logInAsStaff()]);
}, 60_000);
afterAll(() => sql.end());

const ADD = '/virksomheter/legg-til';
const CREATE = '/virksomheter/ny';
const idIn = (page: Page): string => /\/foresporsler\/([\da-f-]+)/.exec(page.url)?.[1] ?? '';
const requestOf = (page: Page): string => `/foresporsler/${idIn(page)}`;
/** Types an organisation number, and looks at where that leads. */
const create = (who: PortalUser, number: string) => who.fill(CREATE, CREATE, { number });
const ask = (who: PortalUser, number: string) => who.fill(ADD, ADD, { number });
const send = (who: PortalUser, page: Page) => who.fill(requestOf(page), `${requestOf(page)}/innsending`);
const decide = (id: string, what: 'godkjenning' | 'avslag', typed: Fields = {}) =>
  support.fill(`/saksbehandling/foresporsler/${id}`, `/saksbehandling/foresporsler/${id}/${what}`, typed);

const stateOf = async (id: string) =>
  (await sql`select state from access_requests where id = ${id}`)[0]?.state;
const organisation = async (number: string) =>
  (await sql`select id, name, status from organisations where number = ${number}`)[0];
const roleOf = async (key: PersonKey, number: string) =>
  (
    await sql`
    select m.role, m.status from memberships m join organisations o on o.id = m.organisation_id
      join persons p on p.id = m.person_id
    where o.number = ${number} and p.pid = ${person(key).pid}`
  )[0];
const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), SOON);
const mailsOf = async (id: string) =>
  (
    await sql`
    select m.mail, coalesce(p.name, s.name) as to from mails m
      join access_requests r using (workflow_id)
      left join persons p on p.id = m.recipient left join staff s on s.id = m.recipient
    where r.id = ${id} order by m.created_at`
  ).map(({ mail, to }) => `${mail} ${to}`);

describe('a new organisation', () => {
  const NUMBER = '210000119';
  const NAME = 'PRØVEKANON PRODUKSJON AS';

  it('is looked up, checked, approved by support, and has the one who asked as administrator', async () => {
    const page = await create(founder, NUMBER);
    expect(page.html).toContain('Sjekk at informasjonen er korrekt');
    expect(page.html).toContain(NAME);
    expect(page.html).toContain('Kanonveien 1, 0585 OSLO');
    const sent = await send(founder, page);
    expect(sent.html).toContain('Brukerstøtte hos DEKSA må godkjenne');
    expect((await support.open('/saksbehandling/virksomheter')).html).toContain(NAME);
    await decide(idIn(page), 'godkjenning');
    await reaches(idIn(page), 'approved');
    expect(await organisation(NUMBER)).toMatchObject({ name: NAME, status: 'active' });
    expect(await roleOf('private', NUMBER)).toEqual({ role: 'administrator', status: 'active' });
    expect((await founder.open(requestOf(page))).html).toContain('Godkjent.');
    expect((await founder.actFor(NAME)).html).toContain(NAME);
    expect(await mailsOf(idIn(page))).toEqual([
      `access_received ${person('private').name}`,
      `access_to_approve ${person('support').name}`,
      `access_given ${person('private').name}`,
    ]);
  });

  it('that is here already leads to a request instead', async () => {
    const page = await create(joiner, NUMBER);
    expect(page.status).toBe(422);
    expect(page.html).toContain('Send en forespørsel til administratoren');
    expect(page.html).toContain(`${ADD}?nummer=${NUMBER}`);
  });

  it('is joined by somebody whom its administrator lets in, in the role that is chosen', async () => {
    const page = await ask(joiner, NUMBER);
    expect(page.html).toContain('Administratoren i virksomheten må svare');
    const { id } = (await organisation(NUMBER)) as { id: string };
    const members = `/administrer/${id}/tilgang`;
    const shown = await founder.open(members);
    expect(shown.html).toContain(`${person('reader').name} ber om tilgang`);
    const approval = `${requestOf(page)}/godkjenning`;
    const without = await founder.fill(members, approval);
    expect(without.status).toBe(422);
    expect(without.html).toContain('Velg en rolle');
    const after = await founder.fill(members, approval, { role: 'handler', allCases: 'yes' });
    expect(after.html).toContain('Saksbehandler, Behandle alle søknader');
    expect(await roleOf('reader', NUMBER)).toEqual({ role: 'handler', status: 'active' });
    expect((await joiner.actFor(NAME)).html).toContain(NAME);
    expect(await mailsOf(idIn(page))).toEqual([
      `access_received ${person('reader').name}`,
      `access_asked ${person('private').name}`,
      `access_given ${person('reader').name}`,
    ]);
  });
});
