/** One's own data: what people can take away of what the portal holds about them, and how they leave. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import type { Page } from '../support/browser.ts';
import { CAST } from '../support/cast.ts';
import { deskOf, SOON, settled, stateOf } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import { PortalUser } from '../support/portal.ts';
import { contactOf, hire, settle, stranger } from '../support/stranger.ts';

const { environment, addresses } = inject('stack');
const { PORTAL_URL: portal, DATABASE_URL } = readSettings(environment);
const sql = connect(DATABASE_URL, { name: 'own data test', max: 2 });
const marit = new PortalUser(portal, 'caseworker');
const { accountDeletion } = TEXTS.nb.own;
const { user_deleted: deletionMail, email_confirm: linkMail } = TEXTS.nb.mails.account.texts;

beforeAll(() => marit.logInAsStaff());
afterAll(() => sql.end());

type Stranger = Awaited<ReturnType<typeof settle>>;
const idOf = async (pid: string): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`select id from persons where pid = ${pid}`;
  return row!.id;
};
/** Makes somebody a member of an organisation that nobody else is in. */
async function enter(user: Stranger, organisation: { number: string; name: string }, role: string) {
  await sql`
    insert into memberships (organisation_id, person_id, role)
    select o.id, p.id, ${role} from organisations o, persons p
    where o.number = ${organisation.number} and p.pid = ${user.pid}`;
}

const DATA = '/profil/mine-data';
const FILES = [`${DATA}/json`, `${DATA}/pdf`];

describe('own data', () => {
  const COMPANY = { number: '444444444', name: 'DATAVIRKSOMHETEN AS' };
  const MARKS = { subject: 'Zqegetemne', text: 'Zqegentekst' };
  let user: Stranger;
  let number: string;
  let draft: string;
  let companyCase: string;

  beforeAll(async () => {
    user = await settle(stranger('Datarik Testperson'));
    await found(sql, COMPANY, {});
    await enter(user, COMPANY, 'handler');
    number = await user.enquire(MARKS);
    await settled(sql, number);
    draft = await user.begin();
    await user.write(draft, { subject: 'Zqutkast' });
    await marit.fill(deskOf(number), deskOf(number, 'behandling'));
    await settled(sql, number);
    const message = deskOf(number, 'meldinger/ny');
    await marit.fill(message, message, { body: 'Zqsvar fra DEKSA' });
    await settled(sql, number);
    await user.actFor(COMPANY.name);
    companyCase = await user.enquire({ subject: 'Zqhemmelig', text: 'Zqhemmelig' });
    await settled(sql, companyCase);
    await user.actFor('Privatperson');
  }, 60_000);

  it('is read on a page that says what it holds, and linked from the profile', async () => {
    expect((await user.open('/profil')).html).toContain(`href="${DATA}"`);
    const { html } = await user.open(DATA);
    for (const file of FILES) expect(html).toContain(`href="${file}"`);
  });

  it('is whole as JSON, without what belongs to an organisation', async () => {
    const page = await user.open(`${DATA}/json`);
    expect(page.headers.get('content-disposition')).toBe('attachment; filename="mine-data.json"');
    const data = JSON.parse(page.html);
    expect(data.person).toMatchObject({
      ...contactOf('Datarik Testperson'),
      ...{ identityNumber: user.pid, language: 'nb', emailNoticesOff: [] },
    });
    expect(data.person.privacyStatements).toHaveLength(1);
    expect(data.logins).toHaveLength(1);
    expect(data.access).toMatchObject([{ organisation: COMPANY.name, role: 'handler' }]);
    expect(data.cases.map((one: { number: string }) => one.number)).toEqual([number, draft]);
    const [sent, written] = data.cases;
    expect(sent.versions).toMatchObject([{ version: 1, fields: MARKS }]);
    expect(sent.messages).toMatchObject([{ from: 'deksa', text: 'Zqsvar fra DEKSA' }]);
    expect(sent.events.map(({ event }: { event: string }) => event)).toEqual(['submit', 'take', 'reply']);
    expect(written.draft.fields).toMatchObject({ subject: 'Zqutkast' });
    expect(data.actsElsewhere).toMatchObject([
      { number: companyCase, organisation: COMPANY.name, what: 'begin' },
      { number: companyCase, organisation: COMPANY.name, what: 'submit' },
    ]);
    const notices = data.notices.filter(({ what }: { what: string }) => what !== 'email_confirm');
    expect(notices).toMatchObject([{ what: 'received', case: number }, {}, {}]);
    expect(data.acts.map(({ action }: { action: string }) => action)).toContain('case.submit');
    expect(page.html).not.toContain('Zqhemmelig');
  });

  it('is a document to read, in the language of the person', async () => {
    const words = await wordsIn(await bytesOf(user, `${DATA}/pdf`));
    for (const word of ['Mine data på Min side', user.pid, ...Object.values(MARKS), 'Zqutkast', 'Zqsvar'])
      expect(words).toContain(word);
    expect(words).toContain(COMPANY.name);
    expect(words).toContain('Nivå: Høyt');
    expect(words).not.toContain('idporten-loa');
    expect(words).not.toContain('Zqhemmelig');
    await user.fill('/profil', '/profil/sprak', { language: 'en' });
    expect(await wordsIn(await bytesOf(user, `${DATA}/pdf`))).toContain('My data on Min side');
    await user.fill('/profil', '/profil/sprak', { language: 'nb' });
  });

  it('tells nothing of a decision that is only proposed', async () => {
    await sql`
      update cases set snapshot = jsonb_set(snapshot, '{state}', '"decision_proposed"') where number = ${number}`;
    expect((await user.open(`${DATA}/json`)).html).not.toContain('decision_proposed');
  });

  it('says of others nothing at all', async () => {
    const other = await settle(stranger('Annen Testperson'));
    const { html } = await other.open(`${DATA}/json`);
    expect(html).not.toMatch(/Zq|Datarik/);
    expect(JSON.parse(html).cases).toEqual([]);
  });

  it('is written down when it is taken', async () => {
    const taken = await sql`
      select from audit where actor = ${await idOf(user.pid)} and action = 'own_data.read' and result = 'given'`;
    expect(taken.length).toBeGreaterThanOrEqual(4);
  });
});

async function bytesOf(user: Stranger, path: string): Promise<Uint8Array> {
  const response = await fetch(portal + path, {
    headers: { cookie: `minside=${user.browser.cookie('minside')}` },
  });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  return new Uint8Array(await response.arrayBuffer());
}

async function wordsIn(data: Uint8Array): Promise<string> {
  const file = await getDocument({ data, verbosity: 0 }).promise;
  const pages = Array.from({ length: file.numPages }, async (_, at) => {
    const { items } = await (await file.getPage(at + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join(' ');
}

const FAREWELL = '/profil/sletting';
const leave = async (user: Stranger): Promise<Page> =>
  user.press(await user.formOn(FAREWELL, FAREWELL), FAREWELL, { confirm: 'yes' });

describe('deleting one’s own user', () => {
  it('takes drafts, contact and logins along, and leaves an id; whoever comes again is somebody new', async () => {
    const user = await settle(stranger('Borte Testperson'));
    const { email } = contactOf('Borte Testperson');
    const id = await idOf(user.pid);
    const elsewhere = await settle(stranger('Borte Testperson', user.pid));
    const draft = await user.begin();
    await user.write(draft, { subject: 'Zqborte' });
    expect((await user.open(FAREWELL)).html).toContain(`${draft}: `);
    expect((await user.press(await user.formOn(FAREWELL, FAREWELL), FAREWELL)).status).toBe(422);

    const gone = await leave(user);
    expect([gone.status, gone.location]).toEqual([307, `${portal}/logg-ut`]);
    const out = await user.press({}, '/logg-ut');
    expect(out.location).toContain('id_token_hint=');
    expect((await user.ask('/profil')).location).toContain('/logg-inn');
    expect((await elsewhere.ask('/profil')).location).toContain('/logg-inn');

    const [row] = await sql`select * from persons where id = ${id}`;
    expect(row).toMatchObject({ pid: null, name: '–', address: '', email: '', phone: '' });
    expect(await stateOf(sql, draft)).toBe('discarded');
    expect(await sql`select from draft_fields where case_number = ${draft}`).toHaveLength(0);
    const [entry] = await sql`select action, result from audit where actor = ${id} order by id desc limit 1`;
    expect(entry).toEqual({ action: 'profile.delete', result: 'given' });
    await vi.waitFor(async () => {
      const subjects = (await mailTo(email)).filter((subject) => subject !== linkMail.subject(''));
      expect(subjects).toEqual([deletionMail.subject('')]);
    }, SOON);

    const again = await settle(stranger('Ny Testperson', user.pid));
    expect(await idOf(again.pid)).not.toBe(id);
    const { html } = await again.open(`${DATA}/json`);
    expect(html).not.toMatch(/Zqborte|Borte/);
  });

  it('ends memberships, but not that of the only administrator', async () => {
    const COMPANY = { number: '121212129', name: 'FORLATTE AS' };
    await found(sql, COMPANY, {});
    const [last, next] = [await settle(), await settle()];
    await enter(last, COMPANY, 'administrator');
    const kept = await last.open(FAREWELL);
    expect(kept.html).toContain(accountDeletion.obstacles.last_administrator);
    expect(kept.html).not.toContain('name="confirm"');
    await enter(next, COMPANY, 'administrator');
    expect((await last.open(FAREWELL)).html).toContain(COMPANY.name);
    const id = await idOf(last.pid);
    expect((await leave(last)).status).toBe(307);
    expect(await sql`select from memberships where person_id = ${id}`).toHaveLength(0);
    const [logged] = await sql`select what, actor, subject from access_log where subject = ${id}`;
    expect(logged).toEqual({ what: 'deactivated', actor: id, subject: id });
    const administered = await next.open('/administrer');
    expect(administered.html).toContain(COMPANY.name);
  });

  it('is not possible with a case, also where the form was open before', async () => {
    const user = await settle();
    const form = await user.formOn(FAREWELL, FAREWELL);
    await user.enquire();
    const page = await user.press(form, FAREWELL, { confirm: 'yes' });
    expect(page.status).toBe(409);
    expect(page.html).toContain(accountDeletion.obstacles.cases);
    expect((await user.open('/profil')).status).toBe(200);
  });

  it('is not possible for those who acted in cases of an organisation, or have drafts there', async () => {
    const COMPANY = { number: '131313131', name: 'HANDLEKRAFT AS' };
    await found(sql, COMPANY, {});
    const user = await settle();
    await enter(user, COMPANY, 'handler');
    await user.actFor(COMPANY.name);
    const number = await user.begin();
    expect((await user.open(FAREWELL)).html).toContain(accountDeletion.obstacles.organisation_drafts);
    await user.write(number);
    await user.send(await user.toSend(number), `/saker/${number}/innsending`);
    const { html } = await user.open(FAREWELL);
    expect(html).toContain(accountDeletion.obstacles.acts);
    expect(html).not.toContain(accountDeletion.obstacles.organisation_drafts);
  });

  it('is not possible for those who work at DEKSA, or wait for an answer to a request', async () => {
    const user = await settle();
    await hire(sql, user.who, []);
    expect((await user.open(FAREWELL)).html).toContain(accountDeletion.obstacles.staff);
    await sql`delete from staff where pid = ${user.pid}`;
    expect((await user.open(FAREWELL)).html).toContain('name="confirm"');
    const add = '/virksomheter/legg-til';
    const asked = await user.fill(add, add, { number: CAST.organisation.number });
    expect((await user.open(FAREWELL)).html).toContain(accountDeletion.obstacles.requests);
    const { pathname } = new URL(asked.url);
    await user.fill(pathname, `${pathname}/trekking`);
    await vi.waitFor(async () => expect((await user.open(FAREWELL)).html).toContain('name="confirm"'), SOON);
  });
});

async function mailTo(address: string): Promise<string[]> {
  const answer = await fetch(`${addresses.mailbox}/email`);
  const mails = (await answer.json()) as { subject: string; to: { address: string }[] }[];
  return mails.filter(({ to }) => to.some((one) => one.address === address)).map(({ subject }) => subject);
}
