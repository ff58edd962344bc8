/** The profile: what people choose and tell about themselves, and what follows from it. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { PRIVACY_VERSION } from '../../domain/account/privacy-version.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { deskOf, mailed, settled } from '../support/office.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';
import { arrive, contactOf, settle, settleAtDesk } from '../support/stranger.ts';

const { environment } = inject('stack');
const { PORTAL_URL: portal, DATABASE_URL } = readSettings(environment);
const sql = connect(DATABASE_URL, { name: 'profile test', max: 2 });
const marit = new PortalUser(portal, 'caseworker');
const { own, profile, frame } = TEXTS.nb;

beforeAll(() => marit.logInAsStaff());
afterAll(() => sql.end());

type Stranger = Awaited<ReturnType<typeof settle>>;
const rowOf = async ({ pid }: Stranger) => (await sql`select * from persons where pid = ${pid}`)[0]!;

describe('contact information', () => {
  it('is changed, and the page says what was saved', async () => {
    const user = await settle();
    const contact = { ...contactOf('Ukjent Testperson'), phone: '+47 99 88 77 66' };
    const page = await user.fill('/profil', '/profil/kontakt', contact);
    expect(page.html).toContain(profile.saved);
    expect(await rowOf(user)).toMatchObject({ phone: contact.phone });
  });

  it('is not changed by what is wrong, and nothing typed is lost', async () => {
    const user = await settle();
    const page = await user.fill('/profil', '/profil/kontakt', {
      ...contactOf('Nytt Navn'),
      email: 'ingen adresse',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="ingen adresse"');
    expect(page.html).toContain('value="Nytt Navn"');
    expect((await rowOf(user)).name).toBe('Ukjent Testperson');
  });
});

describe('e-mail notices', () => {
  it('are sent or not as they were chosen; deadlines and decisions are sent always', async () => {
    const user = await settle();
    expect((await user.open('/profil')).html.match(/id="mail-[a-z]+"[^>]* checked/g)).toHaveLength(3);
    await user.fill('/profil', '/profil/e-postvarsler', { 'mail-requests': 'yes' });
    expect((await rowOf(user)).mailsOff).toEqual(['receipts', 'messages']);
    const { html } = await user.open('/profil');
    expect(html.match(/id="mail-[a-z]+"[^>]* checked/g)).toHaveLength(1);
    for (const always of own.mail.always) expect(html).toContain(always);
    const number = await user.enquire();
    await marit.fill(deskOf(number), deskOf(number, 'behandling'));
    await settled(sql, number);
    const page = deskOf(number, 'meldinger/ny');
    await marit.fill(page, page, { body: 'Vi ser på saken.' });
    await settled(sql, number);
    const decide = deskOf(number, 'vedtak');
    await marit.fill(decide, decide, { body: 'Nei, det trengs ikke.' });
    expect(await mailed(sql, number)).toEqual(['answered']);
    await user.fill('/profil', '/profil/e-postvarsler', { 'mail-receipts': 'yes' });
    expect(await mailed(sql, await user.enquire())).toEqual(['received']);
  });
});

describe('the language', () => {
  it('of a person is that of their pages', async () => {
    const user = await settle();
    const page = await user.fill('/profil', '/profil/sprak', { language: 'en' });
    expect(page.html).toContain(TEXTS.en.profile.saved);
  });

  it('of staff is theirs to choose as well', async () => {
    const berit = await settleAtDesk(sql, 'caseworker');
    const path = '/saksbehandling/sprak';
    expect((await berit.open('/saksbehandling')).html).toContain(`href="${path}"`);
    const page = await berit.fill(path, path, { language: 'nn' });
    expect(page.html).toContain(TEXTS.nn.own.staffLanguage.lead);
    const back = await berit.fill(path, path, { language: 'nb' });
    expect(back.html).toContain(TEXTS.nb.own.staffLanguage.lead);
    const none = await berit.press(await berit.formOn(path, path), path, { language: 'xx' });
    expect(none.status).toBe(422);
  });
});

describe('a privacy statement that says something new', () => {
  const outdate = ({ pid }: Stranger) => sql`update persons set privacy_version = 'old' where pid = ${pid}`;

  it('is asked about before anything else, and leads back to where one was', async () => {
    const user = await settle();
    const number = await user.begin();
    await outdate(user);
    const asked = await user.open(`/saker/${number}/skjema/innhold`);
    expect(asked.url).toContain('/velkommen?til=');
    expect(asked.html).toContain(own.newStatement.title);
    expect(asked.html).toContain('value="Ukjent Testperson"');
    const form = fieldsOf(asked, '/velkommen');
    const typed = { ...contactOf('Ukjent Testperson'), language: 'nb' };
    expect((await user.send(form, '/velkommen', typed)).status).toBe(422);
    const back = await user.send(form, '/velkommen', { ...typed, accept: 'yes' });
    expect(new URL(back.url).pathname).toBe(`/saker/${number}/skjema/innhold`);
    const row = await rowOf(user);
    expect(row.privacyVersion).toBe(PRIVACY_VERSION);
    expect((await user.open('/profil')).html).toContain(
      `versjon ${PRIVACY_VERSION} av personvernerklæringen`,
    );
  });

  it('keeps what was being written: to be copied from a form, and on the page that saves by itself', async () => {
    const user = await settle();
    const number = await user.enquire();
    const path = `/saker/${number}/meldinger/ny`;
    const form = await user.formOn(path, path);
    await outdate(user);
    const body = 'En lang melding som ikke skal gå tapt på veien.';
    const page = await user.press(form, path, { body });
    expect(page.status).toBe(401);
    expect(page.html).toContain(body);
    expect(page.html).toContain('/velkommen?til=');
    const byItself = await user.ask(`/saker/${number}/felt`, {
      method: 'POST',
      headers: { 'hx-request': 'true', origin: portal },
      body: new URLSearchParams({ path: 'text', generation: '1' }),
    });
    expect(byItself.status).toBe(401);
    expect(byItself.html).toContain(own.newStatement.goOn);
  });

  it('says nothing of a new one to somebody who is new', async () => {
    const user = await arrive();
    const { html } = await user.open('/profil');
    expect(html).toContain(TEXTS.nb.onboarding.title);
    expect(html).not.toContain(own.newStatement.title);
    expect(html).toContain(frame.allRequired);
  });
});
