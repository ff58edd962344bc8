/** E-mail addresses are used once their owner has confirmed them by a link. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { MOST_LINKS } from '../../domain/account/email-links.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { Browser } from '../support/browser.ts';
import { logIn } from '../support/idporten.ts';
import { deskOf, SOON, settled } from '../support/office.ts';
import { registerPerson } from '../support/person-registers.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';
import { contactOf, settle, settleAtDesk, stranger } from '../support/stranger.ts';

const { environment, addresses } = inject('stack');
const { PORTAL_URL: portal, DATABASE_URL } = readSettings(environment);
const sql = connect(DATABASE_URL, { name: 'confirmed e-mails test', max: 2 });
afterAll(() => sql.end());

const { identity, mails } = TEXTS.nb;
const CONFIRM = '/e-post/bekreftelse';
const SUBJECT = mails.account.texts.email_confirm.subject('');
const rowOf = async ({ pid }: { pid: string }) => (await sql`select * from persons where pid = ${pid}`)[0]!;

interface Mail {
  subject: string;
  text: string;
  to: { address: string }[];
}
async function mailsTo(address: string): Promise<Mail[]> {
  const all = (await (await fetch(`${addresses.mailbox}/email`)).json()) as Mail[];
  return all.filter(({ to }) => to.some((one) => one.address === address));
}
const subjectsTo = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject);

/** Waits for the links that were sent to an address. @returns their codes, the first one first */
async function codesTo(address: string, count = 1): Promise<string[]> {
  let found: Mail[] = [];
  await vi.waitFor(async () => {
    found = (await mailsTo(address)).filter(({ subject }) => subject === SUBJECT);
    expect(found).toHaveLength(count);
    // the server has an e-mail a moment before its code counts
    const known =
      await sql`select from email_confirmations where email = ${address} and code_hash is not null`;
    expect(known).toHaveLength(count);
  }, SOON);
  return found.map(({ text }) => /bekreftelse\?kode=([\w-]{43})/.exec(text)?.[1] ?? '');
}

/** Opens the page of a link in a browser in which nobody is logged in, and presses its button. */
async function press(code: string) {
  const browser = new Browser();
  const page = await browser.open(`${portal}${CONFIRM}?kode=${code}`);
  expect(page.html).toContain(identity.confirming.title);
  return browser.request(portal + CONFIRM, fieldsOf(page, CONFIRM));
}

/** Somebody who has just saved the first form, and nothing else. */
async function newcomer(): Promise<PortalUser & { email: string }> {
  const user = new PortalUser(portal, stranger());
  const email = `${user.pid}@ny.example`;
  const page = await logIn(user.browser, `${portal}/logg-inn`, user.who);
  const typed = { ...contactOf('Ny Person'), email, language: 'nb', accept: 'yes' };
  await user.send(fieldsOf(page, '/velkommen'), '/velkommen', typed);
  return Object.assign(user, { email });
}

describe('the address of the first form', () => {
  it('gets nothing but the link; what was held goes out once it is confirmed', async () => {
    const user = await newcomer();
    for (const page of ['/', '/profil'])
      expect((await user.open(page)).html).toContain(identity.unconfirmed.says(user.email));
    const number = await user.enquire();
    const [code] = await codesTo(user.email);
    await vi.waitFor(async () => {
      const [held] = await sql`
        select mails.held from mails join cases using (workflow_id) where number = ${number}`;
      expect(held?.held).toBe(true);
    }, SOON);
    expect(await subjectsTo(user.email)).toEqual([SUBJECT]);
    const done = await press(code!);
    expect(done.status).toBe(200);
    expect(done.html).toContain(identity.confirming.done);
    await vi.waitFor(async () => {
      const subjects = await subjectsTo(user.email);
      expect(subjects.filter((subject) => subject.includes(number))).toHaveLength(1);
    }, SOON);
    expect((await user.open('/profil')).html).not.toContain(identity.unconfirmed.title);
  });

  it('needs no link where KRR has the same', async () => {
    const user = new PortalUser(portal, stranger());
    const email = `${user.pid}@krr.example`;
    await registerPerson(user.pid, { krr: { epostadresse: email } });
    const page = await logIn(user.browser, `${portal}/logg-inn`, user.who);
    const typed = { ...contactOf('Ny Person'), email, language: 'nb', accept: 'yes' };
    await user.send(fieldsOf(page, '/velkommen'), '/velkommen', typed);
    expect(await rowOf(user)).toMatchObject({ email, emailConfirmedAt: expect.any(Date) });
    expect(await sql`select from mails where recipient = ${(await rowOf(user)).id}`).toHaveLength(0);
  });
});

/** Somebody with a confirmed address who has typed another one. */
async function changing(): Promise<{ user: PortalUser; old: string; email: string }> {
  const who = stranger();
  const user = await settle({ ...who, name: `Adresse ${who.pid}` });
  const { email: old } = await rowOf(user);
  const email = `${user.pid}@annen.example`;
  const page = await user.fill('/profil', '/profil/kontakt', { ...contactOf('Ny Person'), email });
  expect(page.html).toContain(identity.saved.link);
  expect(page.html).toContain(identity.unconfirmed.meanwhile(old));
  return { user, old, email };
}

describe('a new address', () => {
  it('waits, and deadlines reach the old one meanwhile; then it takes its place, which the old one is told', async () => {
    const { user, old, email } = await changing();
    expect(await rowOf(user)).toMatchObject({ email: old, newEmail: email });
    const number = await user.enquire();
    const desk = await settleAtDesk(sql, 'caseworker');
    await desk.fill(deskOf(number), deskOf(number, 'behandling'));
    await settled(sql, number);
    await vi.waitFor(async () => expect((await subjectsTo(old)).join()).toContain(number), SOON);
    const [code] = await codesTo(email);
    expect((await subjectsTo(email)).join()).not.toContain(number);
    expect((await press(code!)).status).toBe(200);
    expect(await rowOf(user)).toMatchObject({ email, newEmail: null });
    const told = mails.account.texts.email_changed.subject('');
    await vi.waitFor(async () => expect(await subjectsTo(old)).toContain(told), SOON);
  });

  it('is confirmed once, by a code of which the database knows the hash', async () => {
    const { user, email } = await changing();
    const [code] = await codesTo(email);
    const rows = await sql`
      select code_hash from email_confirmations where person_id = ${(await rowOf(user)).id}`;
    expect(rows).toEqual([{ codeHash: createHash('sha256').update(code!).digest() }]);
    expect((await press(code!)).status).toBe(200);
    const again = await press(code!);
    expect(again.status).toBe(422);
    expect(again.html).toContain(identity.confirming.gone);
  });

  it('is not confirmed by opening the link, as programs do that look into e-mails', async () => {
    const { user, email } = await changing();
    const [code] = await codesTo(email);
    await new Browser().open(`${portal}${CONFIRM}?kode=${code}`);
    expect(await rowOf(user)).toMatchObject({ newEmail: email });
  });

  it.each([
    ['a code that nobody was sent', async () => 'x'.repeat(43)],
    ['no code', async () => ''],
    [
      'a link that is too old',
      async (code: string, person: string) => {
        await sql`update email_confirmations set made_at = made_at - interval '24 hours' where person_id = ${person}`;
        return code;
      },
    ],
    [
      'a link to an address that was given up for another one',
      async (code: string, person: string) => {
        await sql`update persons set new_email = 'tredje@annen.example' where id = ${person}`;
        return code;
      },
    ],
  ])('is not confirmed by %s', async (_, made) => {
    const { user, old, email } = await changing();
    const [code] = await codesTo(email);
    expect((await press(await made(code!, (await rowOf(user)).id))).status).toBe(422);
    expect(await rowOf(user)).toMatchObject({ email: old });
  });

  it('is given up where the old one is typed again', async () => {
    const { user, old, email } = await changing();
    const [code] = await codesTo(email);
    await user.fill('/profil', '/profil/kontakt', { ...contactOf('Ny Person'), email: old });
    expect((await press(code!)).status).toBe(422);
    expect(await rowOf(user)).toMatchObject({ email: old, newEmail: null });
  });

  it('gets another link on request, and not many in an hour', async () => {
    const { user, email } = await changing();
    for (let sent = 2; sent <= MOST_LINKS; sent++) {
      const page = await user.fill('/profil', '/profil/e-postlenke');
      expect(page.status).toBe(200);
    }
    const refused = await user.fill('/profil', '/profil/e-postlenke');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(identity.saved.often);
    const codes = await codesTo(email, MOST_LINKS);
    expect(new Set(codes).size).toBe(MOST_LINKS);
    expect((await press(codes[0]!)).status).toBe(200);
    expect((await press(codes[1]!)).status).toBe(422);
  });
});
