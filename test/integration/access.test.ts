/** Ways in which people come to act for organisations, through the portal alone. */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { birthDateOf } from '../../domain/shared/identity-numbers.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { type PersonKey, person } from '../support/cast.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { SOON } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import { type Fields, PortalUser } from '../support/portal.ts';
import { RegisterControl } from '../support/register.ts';
import { filesOn, type Sent, sendFiles } from '../support/uploads.ts';

const { PORTAL_URL, DATABASE_URL } = readSettings(inject('stack').environment);
const user = (key: PersonKey) => new PortalUser(PORTAL_URL, key);
const [founder, joiner] = [user('private'), user('reader')];
/** Two of support, of whom one proposes and the other one approves. */
const [support, second] = [user('support'), user('support2')];
let sql: Sql;

beforeAll(async () => {
  sql = connect(DATABASE_URL, { name: 'access test', max: 3 });
  await Promise.all([founder.logInAtIdporten(), joiner.logInAtIdporten()]);
  await Promise.all([support.logInAsStaffAtProvider(), second.logInAsStaffAtProvider()]);
}, 60_000);
afterAll(() => sql.end());

const ADD = '/virksomheter/legg-til';
const CREATE = '/virksomheter/ny';
const idIn = (page: Page): string => /\/foresporsler\/([\da-f-]+)/.exec(page.url)?.[1] ?? '';
const requestOf = (page: Page): string => `/foresporsler/${idIn(page)}`;
/** Types an organisation number, and opens the page to which that leads, once the register has answered. */
async function create(who: PortalUser, number: string): Promise<Page> {
  const page = await who.fill(CREATE, CREATE, { number });
  if (!idIn(page)) return page;
  await vi.waitFor(async () => {
    const [row] = await sql`select snapshot from access_requests where id = ${idIn(page)}`;
    expect(row?.snapshot.register).toBe('answered');
  }, SOON);
  return who.open(requestOf(page));
}
const ask = (who: PortalUser, number: string) => who.fill(ADD, ADD, { number });
const send = (who: PortalUser, page: Page) => who.fill(requestOf(page), `${requestOf(page)}/innsending`);
const decide = (id: string, what: 'forslag' | 'godkjenning' | 'tilbakesending' | 'avslag', who = support) =>
  who.fill(`/saksbehandling/foresporsler/${id}`, `/saksbehandling/foresporsler/${id}/${what}`);
/** Has one of support propose, and the other one approve. */
async function approve(id: string): Promise<void> {
  await decide(id, 'forslag');
  await decide(id, 'godkjenning', second);
}

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

/** Expects that a page tells who somebody is as far as an administrator may know, and marks what is not certain. */
function expectTold({ html }: Page, key: PersonKey): void {
  const { pid } = person(key);
  expect(html).toContain(
    `Født ${birthDateOf(pid)}, fødselsnummer eller D-nummer som slutter på ${pid.slice(-2)}.`,
  );
  expect(html).toContain('Navnet har personen skrevet selv. Det er ikke bekreftet.');
  expect(html).not.toContain(pid);
}

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
    const list = await support.open('/saksbehandling/virksomheter');
    expect(list.html).toContain(NAME);
    expect(list.html).toContain(`Kalt ${person('private').name}`);
    const review = await support.open(`/saksbehandling${requestOf(page)}`);
    expect(review.html).toContain(`kalt ${person('private').name}`);
    expect(review.html).toContain('Det er ikke bekreftet');
    expect(review.html).toContain(birthDateOf(person('private').pid));
    await approve(idIn(page));
    await reaches(idIn(page), 'approved');
    expect(await organisation(NUMBER)).toMatchObject({ name: NAME, status: 'active' });
    expect(await roleOf('private', NUMBER)).toEqual({ role: 'administrator', status: 'active' });
    expect((await founder.open(requestOf(page))).html).toContain('Godkjent.');
    expect((await founder.actFor(NAME)).html).toContain(NAME);
    const mails = await mailsOf(idIn(page));
    expect(mails).toContain(`access_to_approve ${person('support').name}`);
    expect(mails).toContain(`access_proposed ${person('support2').name}`);
    expect(mails.filter((mail) => !/to_approve|proposed/.test(mail))).toEqual([
      `access_received ${person('private').name}`,
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
    expect(shown.html).toContain(`kalt ${person('reader').name} ber om tilgang`);
    expectTold(shown, 'reader');
    expect((await founder.open('/')).html).toContain(`kalt ${person('reader').name} ber om tilgang`);
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

describe('an organisation that cannot be registered', () => {
  it.each([
    ['unknown', '311111116', 'ingen virksomhet med dette nummeret'],
    ['removed', '210000054', 'fjernet fra Enhetsregisteret av juridiske årsaker'],
    ['deleted', '210000046', 'slettet i Enhetsregisteret'],
    ['bankrupt', '210000062', 'Virksomheten er konkurs'],
  ])('is explained in plain words: %s', async (_, number, words) => {
    const page = await create(founder, number);
    expect(page.html).toContain(words);
    expect(page.html).not.toContain('Send til godkjenning');
    // what was mistyped can be typed again
    expect(page.html).toContain(`href="${CREATE}"`);
    expect(await organisation(number)).toBeUndefined();
  });

  it('is asked for by a number with right check digits only', async () => {
    for (const path of [ADD, CREATE]) {
      const page = await founder.fill(path, path, { number: '123456789' });
      expect(page.status).toBe(422);
      expect(page.html).toContain('ikke et gyldig organisasjonsnummer');
    }
  });

  it('that nobody has registered leads to where that is done', async () => {
    const page = await ask(founder, '210000127');
    expect(page.html).toContain(`${CREATE}?nummer=210000127`);
  });

  it('is asked for once at a time, whoever asks', async () => {
    const number = '210000135';
    const first = await create(founder, number);
    await send(founder, first);
    const second = await create(joiner, number);
    const refused = await send(joiner, second);
    expect(refused.html).toContain('En annen har allerede bedt om');
    await founder.fill(requestOf(first), `${requestOf(first)}/trekking`);
    await reaches(idIn(first), 'withdrawn');
    await send(joiner, second);
    await reaches(idIn(second), 'open');
    await decide(idIn(second), 'avslag');
    await reaches(idIn(second), 'declined');
    expect((await joiner.open(requestOf(second))).html).toContain('avslått');
    expect(await organisation(number)).toBeUndefined();
  });
});

describe('what support decides', () => {
  it('takes two of them: who has proposed approves nothing, and another one may send it back', async () => {
    const number = '310000175';
    await new RegisterControl(inject('stack').addresses.register).change(number, { navn: 'TO SETT ØYNE AS' });
    const page = await create(founder, number);
    await send(founder, page);
    const desk = `/saksbehandling${requestOf(page)}`;
    expect((await support.open(desk)).html).not.toContain(`action="${desk}/godkjenning"`);
    const before = await support.formOn(desk, `${desk}/forslag`);
    await support.send(before, `${desk}/forslag`);
    const own = await support.open(desk);
    expect(own.html).toContain('Du har foreslått dette');
    expect(own.html).not.toContain(`action="${desk}/godkjenning"`);
    const told = await sql`
      select s.pid from mails m join access_requests r using (workflow_id) join staff s on s.id = m.recipient
      where r.id = ${idIn(page)} and m.mail = 'access_proposed'`;
    const pids = told.map(({ pid }) => pid);
    expect([pids.includes(second.pid), pids.includes(support.pid)]).toEqual([true, false]);
    const stale = await second.formOn(desk, `${desk}/godkjenning`);
    const forged = await support.press(stale, `${desk}/godkjenning`);
    expect(forged.status).toBe(303);
    expect(await stateOf(idIn(page))).toBe('proposed');
    expect((await second.open('/saksbehandling/virksomheter')).html).toContain('Venter på en annen');
    expect((await founder.open(requestOf(page))).html).toContain('til behandling hos DEKSA');

    await decide(idIn(page), 'tilbakesending');
    await reaches(idIn(page), 'open');
    await decide(idIn(page), 'forslag');
    // what was seen before is not what stands any more
    expect((await second.press(stale, `${desk}/godkjenning`)).status).toBe(422);
    expect(await stateOf(idIn(page))).toBe('proposed');
    await decide(idIn(page), 'tilbakesending', second);
    await reaches(idIn(page), 'open');
    await decide(idIn(page), 'forslag', second);
    await decide(idIn(page), 'godkjenning');
    await reaches(idIn(page), 'approved');
  });
});

describe('pressing twice', () => {
  it('sends one request, and approves it once', async () => {
    const number = '210000143';
    const page = await create(founder, number);
    const path = `${requestOf(page)}/innsending`;
    const form = await founder.formOn(requestOf(page), path);
    const answers = await Promise.all([1, 2].map(() => founder.press(form, path)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await decide(idIn(page), 'forslag');
    const approval = `/saksbehandling${requestOf(page)}/godkjenning`;
    const approve = await second.formOn(`/saksbehandling${requestOf(page)}`, approval);
    await Promise.all([1, 2].map(() => second.press(approve, approval)));
    await reaches(idIn(page), 'approved');
    const commands = await sql`
      select c.name from commands c join access_requests r using (workflow_id)
      where r.id = ${idIn(page)} order by n`;
    expect(commands.map(({ name }) => name)).toEqual(['found', 'send', 'propose', 'approve', 'found']);
    expect((await second.press(approve, approval)).status).toBe(303);
  });
});

describe('*Tilgangsstyring*', () => {
  const OWN = { number: '333333333', name: 'TILGANGSPRØVEN AS' };
  const [admin, colleague] = [user('admin'), user('reports')];
  let members: string;
  let base: string;

  beforeAll(async () => {
    await found(sql, OWN, { admin: 'administrator', reports: 'handler' });
    base = `/administrer/${(await organisation(OWN.number))!.id}`;
    members = `${base}/tilgang`;
    await Promise.all([admin.logInAtIdporten(), colleague.logInAtIdporten()]);
    await colleague.actFor(OWN.name);
  });

  const idOf = async (key: PersonKey) =>
    (await sql`select id from persons where pid = ${person(key).pid}`)[0]!.id as string;
  const press = async (button: 'change' | 'deactivate' | 'activate', key: PersonKey) => {
    const form = await admin.formOn(members, members);
    return admin.press(form, members, { do: button, person: await idOf(key) });
  };

  it('is reached from the organisations that one may register cases for, by administrators alone', async () => {
    expect((await admin.open('/administrer')).html).toContain(OWN.name);
    expect((await admin.open(base)).html).toContain(members);
    expect((await colleague.open(base)).html).not.toContain(members);
    expect((await colleague.ask(members)).status).toBe(403);
    expect((await founder.ask(members)).status).toBe(404);
    const { html } = await admin.open(members);
    for (const words of [`Tilgangsstyring for ${OWN.name}`, 'Ny bruker', 'Endre', 'Deaktiver', 'Aktiver'])
      expect(html).toContain(words);
  });

  it('deactivates somebody in the middle of a form: the next request is refused, what they typed stays', async () => {
    const number = await colleague.begin();
    const path = `/saker/${number}/skjema/innhold`;
    await colleague.fill(path, path, { 'value.subject': 'Zqbevart', go: 'send-inn' });
    const form = await colleague.formOn(path, path);
    expect((await press('deactivate', 'reports')).status).toBe(303);
    const refused = await colleague.press(form, path, { 'value.text': 'Dette rekker ikke fram i tide.' });
    expect(refused.status).toBe(404);
    expect(refused.html).toContain('Dette rekker ikke fram i tide.');
    await admin.actFor(OWN.name);
    expect((await admin.open(path)).html).toContain('Zqbevart');
    expect((await press('activate', 'reports')).status).toBe(303);
    expect((await colleague.ask(path)).status).toBe(200);
  });

  it('changes role, ticks and how one is reached, which the person sees too', async () => {
    const change = `${base}/brukere/${await idOf('reports')}`;
    expect((await press('change', 'reports')).location).toBe(PORTAL_URL + change);
    const page = await admin.fill(change, change, {
      ...{ role: 'reader', reports: 'yes', allCases: 'yes' },
      ...{ email: 'jobb@example.no', phone: '22 11 22 33' },
    });
    expect(page.html).toContain('Leser, Behandle rapporter');
    expect(page.html).toContain('jobb@example.no');
    expect((await colleague.open('/profil')).html).toContain('Virksomheten når deg på jobb@example.no');
    expect((await colleague.ask('/saker', { method: 'POST' })).status).toBe(403);
  });

  it('keeps the last active administrator, whatever they press', async () => {
    const refused = await press('deactivate', 'admin');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('minst én aktiv administrator');
    const change = `${base}/brukere/${await idOf('admin')}`;
    const typed = { role: 'reader', email: 'a@example.no', phone: '22000000' };
    expect((await admin.fill(change, change, typed)).html).toContain('minst én aktiv administrator');
    expect(await roleOf('admin', OWN.number)).toEqual({ role: 'administrator', status: 'active' });
  });

  it('lets of two administrators who take each other’s place away at once one stay', async () => {
    await sql`
      update memberships set role = 'administrator', all_cases = false, reports = false
      where person_id = ${await idOf('reports')} and organisation_id = ${base.split('/').at(-1)!}`;
    const form = {
      admin: await admin.formOn(members, members),
      other: await colleague.formOn(members, members),
    };
    const out = async (who: PortalUser, fields: Fields, whom: PersonKey) =>
      who.press(fields, members, { do: 'deactivate', person: await idOf(whom) });
    const answers = await Promise.all([
      out(admin, form.admin, 'reports'),
      out(colleague, form.other, 'admin'),
    ]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([303, 303]);
    const active = await sql`
      select from memberships m join organisations o on o.id = m.organisation_id
      where o.number = ${OWN.number} and m.role = 'administrator' and m.status = 'active'`;
    expect(active).toHaveLength(1);
    await sql`
      update memberships set status = 'active' where organisation_id = ${base.split('/').at(-1)!}`;
  });

  it('lets an administrator leave where another one stays, and says so on a page they may still see', async () => {
    const [mine, page] = [await idOf('reports'), `${base}/brukere/${await idOf('reports')}`];
    const be = (role: string) => sql`
      update memberships set role = ${role}, status = 'active', all_cases = false, reports = false
      where person_id = ${mine} and organisation_id = ${base.split('/').at(-1)!}`;
    await be('administrator');
    const contact = { email: 'jobb@example.no', phone: '22 11 22 33' };
    const demoted = await colleague.fill(page, page, { role: 'reader', ...contact });
    await be('administrator');
    const form = await colleague.formOn(members, members);
    const gone = await colleague.send(form, members, { do: 'deactivate', person: mine });
    await be('handler');
    for (const { status, url, html } of [demoted, gone]) {
      expect([status, new URL(url).pathname]).toEqual([200, '/administrer']);
      expect(html).toContain('Endringen er lagret');
    }
  });

  it('invites somebody, who is told, and is in once they have accepted', async () => {
    const page = await admin.fill(`${base}/ny-bruker`, `${base}/ny-bruker`, {
      ...{ name: 'Kari', email: 'kari@jobb.example', phone: '22000000', pid: person('private').pid },
      ...{ role: 'handler', allCases: 'yes' },
    });
    expect(page.html).not.toContain(person('private').name);
    expect(await roleOf('private', OWN.number)).toBeUndefined();
    const [invitation] = await sql<{ id: string }[]>`
      select id from access_requests where number = ${OWN.number} and kind = 'invitation'`;
    const path = `/invitasjoner/${invitation!.id}`;
    await founder.fill(path, `${path}/ja`);
    expect((await admin.open(members)).html).toContain(person('private').name);
    expect(await roleOf('private', OWN.number)).toEqual({ role: 'handler', status: 'active' });
    expect((await founder.actFor(OWN.name)).html).toContain(OWN.name);
    const [mail] = await sql`
      select m.mail from mails m join access_requests r using (workflow_id)
      where r.number = ${OWN.number} and r.kind = 'invitation'`;
    expect(mail).toEqual({ mail: 'access_invited' });
    const { notices } = JSON.parse((await founder.open('/profil/mine-data/json')).html);
    expect(notices.map(({ what }: { what: string }) => what)).toContain('access_invited');
    const again = await admin.fill(`${base}/ny-bruker`, `${base}/ny-bruker`, {
      ...{ name: 'Kari', email: 'kari@jobb.example', phone: '22000000', pid: person('private').pid },
      role: 'reader',
    });
    expect(again.html).toContain('allerede bruker i virksomheten');
  });

  it('tells who gave what to whom', async () => {
    const { html } = await admin.open(members);
    const by = `av ${person('admin').name}`;
    expect(html).toContain(`${person('reports').name} ble deaktivert ${by}`);
    expect(html).toContain(
      `${person('private').name} fikk tilgang ${by}: Saksbehandler, Behandle alle søknader`,
    );
    expect(html).toContain('til «Leser, Behandle rapporter, jobb@example.no, 22 11 22 33»');
  });

  it('leads to the organisation that one acts for after login, once it is the default', async () => {
    const form = await founder.formOn('/profil', '/profil/standardvirksomhet');
    const { id } = (await organisation(OWN.number)) as { id: string };
    await founder.send(form, '/profil/standardvirksomhet', { organisation: id });
    const fresh = user('private');
    expect((await fresh.logInAtIdporten()).html).toContain(`<span class="name">${OWN.name}</span>`);
    await sql`update memberships set status = 'deactivated' where organisation_id = ${id}
      and person_id = ${await idOf('private')}`;
    const later = user('private');
    expect((await later.logInAtIdporten()).html).toContain(
      `<span class="name">${person('private').name}</span>`,
    );
    await sql`update persons set default_organisation_id = null where id = ${await idOf('private')}`;
  });
});

describe('an organisation without an active administrator', () => {
  const OWN = { number: '311111124', name: 'UTEN ADMINISTRATOR AS' };
  const asker = user('reports');
  beforeAll(async () => {
    await found(sql, OWN, {});
    await asker.logInAtIdporten();
  });

  it('asks for a power of attorney, on which support activates the person; both are kept', async () => {
    const { number } = OWN;
    const page = await ask(asker, number);
    expect(page.html).toContain('Send skriftlig fullmakt');
    expect(page.html).toContain('post@deksa.no');
    expect((await support.open('/saksbehandling/virksomheter')).html).toContain(OWN.name);
    const typed = { principal: 'Daglig leder', agent: person('reports').name, document: 'Journal 2026/1' };
    const path = '/saksbehandling/fullmakt';
    const from = `${path}?foresporsel=${idIn(page)}`;
    expect((await support.open(from)).html).toContain(`value="${number}"`);
    const known = { number, pid: person('reports').pid };
    const old = await support.fill(from, path, { ...known, ...typed, signedOn: '2020-01-01' });
    expect(old.html).toContain('ikke være mer enn 6 måneder gammel');
    const today = new Date().toISOString().slice(0, 10);
    const done = await support.fill(from, path, { ...known, ...typed, signedOn: today });
    expect(done.html).toContain('Du har foreslått dette');
    expect(await roleOf('reports', number)).toBeUndefined();
    await decide(idIn(page), 'godkjenning', second);
    await reaches(idIn(page), 'approved');
    expect(await roleOf('reports', number)).toEqual({ role: 'administrator', status: 'active' });
    const [kept] = await sql`
      select a.principal, a.agent, a.document, s.name as by from powers_of_attorney a
        join staff s on s.id = a.proposed_by
      where request_id = ${idIn(page)}`;
    expect(kept).toEqual({ ...typed, by: person('support').name });
    const shown = (await support.open(`/saksbehandling${requestOf(page)}`)).html;
    for (const fact of [...Object.values(typed), today, `Foreslått av ${person('support').name}`])
      expect(shown).toContain(fact);
    for (const fact of [`Avgjort av ${person('support2').name}`]) expect(shown).toContain(fact);
    await expect(sql`delete from powers_of_attorney where request_id = ${idIn(page)}`).rejects.toThrow(
      'never changed',
    );
  });

  describe('has it uploaded', () => {
    const HERE = { number: '311111140', name: 'FULLMAKTSPRØVEN AS' };
    const SCANNED = { name: 'fullmakt.txt', bytes: madeFile('txt') };
    const FIELD = 'files.fullmakt';
    const ACTIVATE = '/saksbehandling/fullmakt';
    const today = new Date().toISOString().slice(0, 10);
    const read = { principal: 'Daglig leder', agent: person('reports').name, signedOn: today };
    const known = { number: HERE.number, pid: person('reports').pid };
    const upload = async (page: Page, ...files: Sent[]) => {
      const to = `${requestOf(page)}/fullmakt/opplasting`;
      const form = await asker.formOn(requestOf(page), to);
      const placed = files.map((file) => ({ ...file, field: FIELD }));
      expect((await sendFiles(asker, to, form, placed)).status).toBe(200);
      return scanned(page);
    };
    /** Waits until every file on a page is scanned, however busy the scanner is. @returns the page */
    const scanned = (page: Page) =>
      vi.waitFor(async () => {
        const shown = await asker.open(requestOf(page));
        expect(filesOn(shown).map(({ says }) => says)).not.toContain('Skannes');
        return shown;
      }, SOON);
    const bring = async (fields: Fields, ...files: Sent[]) => {
      const form = await support.formOn(ACTIVATE, ACTIVATE);
      const all = { ...form, ...fields };
      return sendFiles(
        support,
        `${ACTIVATE}/opplasting`,
        all,
        files.map((file) => ({ ...file, field: FIELD })),
      );
    };
    const useOf = async (id: string) =>
      (await sql`select use_of_file(f) as use from files f where id = ${id}`)[0]?.use;
    const withdraw = async (page: Page) => {
      await asker.fill(requestOf(page), `${requestOf(page)}/trekking`);
      await reaches(idIn(page), 'withdrawn');
    };

    beforeAll(() => found(sql, HERE, {}));

    it('on the page of the request, where it can be taken back; nobody else has it', async () => {
      const page = await ask(asker, HERE.number);
      const shown = await upload(page, SCANNED, { name: 'virus.txt', bytes: EICAR });
      const [clean, infected] = filesOn(shown);
      expect(clean).toMatchObject({ name: 'fullmakt.txt', says: 'Kontrollert' });
      expect(infected).toMatchObject({ name: 'virus.txt', says: 'Virus funnet', href: null });
      const got = await asker.ask(clean!.href!);
      expect([got.status, got.bytes.equals(Buffer.from(SCANNED.bytes))]).toEqual([200, true]);
      expect((await asker.ask(`${requestOf(page)}/vedlegg/${infected!.key}`)).status).toBe(409);
      for (const [who, path] of [
        [joiner, clean!.href!],
        [joiner, `/saksbehandling${clean!.href}`],
      ] as const)
        expect((await who.ask(path)).status, path).not.toBe(200);
      expect((await joiner.ask(clean!.href!)).status).toBe(404);
      expect(await useOf(clean!.key)).toBe('held');
      const to = `${requestOf(page)}/fullmakt/opplasting`;
      const form = await asker.formOn(requestOf(page), to);
      const removed = await asker.press(form, to, { go: `remove ${clean!.key}` });
      expect(removed.html).toContain('fullmakt.txt er fjernet.');
      expect([filesOn(removed).length, await useOf(clean!.key)]).toEqual([1, 'unused']);
      expect((await asker.ask(clean!.href!)).status).toBe(404);
      expect(filesOn(await asker.press(form, to, { go: `restore ${clean!.key}` }))).toHaveLength(2);
      expect(await useOf(clean!.key)).toBe('held');
      await withdraw(page);
      expect(await useOf(clean!.key)).toBe('unused');
      expect((await asker.press(form, to, { go: `remove ${clean!.key}` })).status).toBe(303);
    });

    it('and is activated on it, without a word of where a paper is kept; the files are kept for good', async () => {
      const page = await ask(asker, HERE.number);
      const from = `${ACTIVATE}?foresporsel=${idIn(page)}`;
      const early = await support.fill(from, ACTIVATE, { ...known, ...read, document: '' });
      expect([early.status, early.html.includes('Last opp fullmakten, eller skriv')]).toEqual([422, true]);
      const key = filesOn(await upload(page, SCANNED))[0]!.key;
      expect((await support.open('/saksbehandling/virksomheter')).html).toContain('1 fil er lastet opp.');
      const desk = `/saksbehandling${requestOf(page)}/vedlegg/${key}`;
      expect((await support.open(from)).html).toContain(desk);
      expect((await support.ask(desk)).status).toBe(200);
      const audited = await sql`
        select from audit where object = ${idIn(page)} and action = 'review.request_file' and result = 'allowed'`;
      expect(audited).toHaveLength(1);
      await sql`update files set state = 'quarantined' where id = ${key}`;
      const waits = await support.fill(from, ACTIVATE, { ...known, ...read, document: 'Journal 1' });
      expect(waits.html).toContain('ikke ferdig kontrollert for virus');
      expect((await support.ask(desk)).status).toBe(409);
      await sql`update files set state = 'clean' where id = ${key}`;
      const done = await support.fill(from, ACTIVATE, { ...known, ...read, document: '' });
      expect(done.html).toContain('Du har foreslått dette');
      await decide(idIn(page), 'godkjenning', second);
      await reaches(idIn(page), 'approved');
      expect(await useOf(key)).toBe('sent');
      expect((await asker.ask(`${requestOf(page)}/vedlegg/${key}`)).status).toBe(200);
      expect((await support.ask(desk)).status).toBe(200);
      const late = await asker.ask(`${requestOf(page)}/fullmakt/opplasting`, {
        method: 'POST',
        headers: { origin: PORTAL_URL },
      });
      expect(late.status).toBe(303);
      await sql`delete from memberships where organisation_id = ${(await organisation(HERE.number))!.id}`;
    });

    it('by support, where it came by post: the request begins with it', async () => {
      const unknown = await bring({ number: HERE.number, pid: '' }, SCANNED);
      expect([unknown.status, filesOn(unknown)]).toEqual([422, []]);
      const shown = await bring({ ...known, ...read }, SCANNED);
      expect(shown.status).toBe(200);
      expect(shown.html).toContain('value="Daglig leder"');
      const [file] = filesOn(shown);
      expect(file).toMatchObject({ name: 'fullmakt.txt', says: 'Kontrollert' });
      expect((await support.ask(file!.href!)).status).toBe(200);
      const typed = { ...known, ...read, document: 'Journal 2' };
      const forgot = await support.fill(ACTIVATE, ACTIVATE, { ...typed, [FIELD]: 'side2.pdf' });
      expect(forgot.html).toContain('side2.pdf: filen er valgt, men ikke lastet opp');
      const done = await support.fill(ACTIVATE, ACTIVATE, { ...known, ...read, document: '' });
      expect(done.html).toContain('Du har foreslått dette');
      const id = /foresporsler\/([\da-f-]+)/.exec(file!.href!)![1]!;
      await decide(id, 'godkjenning', second);
      await reaches(id, 'approved');
      expect(await useOf(file!.key)).toBe('sent');
      expect((await asker.ask(`/foresporsler/${id}/vedlegg/${file!.key}`)).status).toBe(200);
    });
  });
});
