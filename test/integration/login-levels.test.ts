/** Login at the lower level: what it is enough for, and the way to the higher one. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { ACR } from '../../web/http/acr.ts';
import { person } from '../support/cast.ts';
import { logIn } from '../support/idporten.ts';
import { MinidUser } from '../support/minid.ts';
import { ORGANISATION } from '../support/organisation.ts';
import { numberIn, PortalUser } from '../support/portal.ts';

const { portal, mailbox, postgres } = inject('stack').addresses;
const minid = new MinidUser(mailbox, 'handler');
const ola = new PortalUser(portal, 'handler');
let sql: Sql;

beforeAll(async () => {
  sql = connect(postgres, { name: 'login levels test', max: 1 });
  const choose = await ola.browser.open(`${portal}/logg-inn?niva=betydelig&til=/ny`);
  const pins = await minid.order(ola.browser, choose.url);
  await minid.register(ola.browser, choose.url, pins);
});
afterAll(() => sql.end());

const sessionOf = async ({ browser }: PortalUser) => {
  const page = await browser.open(`${portal}/profil`);
  return /<td>(Betydelig|Høyt)<\/td><td>[^<]*\(denne\)/.exec(page.html)?.[1];
};

describe('a login with MinID', () => {
  it('begins on the first page, and leads to the kinds that it is enough for', async () => {
    const front = await new PortalUser(portal, 'handler').open('/');
    expect(front.html).toContain('href="/logg-inn?niva=betydelig&amp;til=%2Fny"');
    const kinds = await ola.open('/ny');
    expect(kinds.html).toContain('Skriftlig henvendelse');
    expect(kinds.html).not.toContain('Eksport av vare');
    expect(await sessionOf(ola)).toBe('Betydelig');
  });

  it('lets one write, send and read an enquiry, and write messages in it', async () => {
    const number = await ola.enquire({ text: 'Hva gjelder for prøver?' });
    expect((await ola.open(`/saker/${number}`)).html).toContain('Hva gjelder for prøver?');
    expect((await ola.open('/')).html).toContain(`${number}: Henvendelse`);
    const message = await ola.fill(`/saker/${number}/meldinger/ny`, `/saker/${number}/meldinger/ny`, {
      body: 'En opplysning til, som er viktig.',
    });
    expect(message.url).toBe(`${portal}/saker/${number}#meldinger`);
  });

  it('acts for oneself alone, whatever one is a member of', async () => {
    const { html } = await ola.open('/');
    expect(html).not.toContain(ORGANISATION);
    expect(await choose(ORGANISATION)).toHaveLength(1);
    expect((await ola.open('/')).html).not.toContain(ORGANISATION);
  });

  it('chooses no default organisation, also where the form is made by hand', async () => {
    const page = await ola.press({ organisation: '' }, '/profil/standardvirksomhet');
    expect(page.status).toBe(403);
    expect(page.html).toContain('Dette krever det høyeste nivået');
  });

  it('begins no other kind of case, also where the form is made by hand', async () => {
    const form = await ola.formOn('/ny', '/saker');
    const page = await ola.press({ ...form, kind: 'export-licence' }, '/saker');
    expect(page.status).toBe(422);
  });

  it('leads to the higher level and back where it is not enough', async () => {
    const page = await ola.ask('/saker?vis=fullforte');
    expect(page.location).toBe(`${portal}/logg-inn?til=${encodeURIComponent('/saker?vis=fullforte')}`);
  });

  it('shows nothing of a case of another kind, and of no case at all, in the same way', async () => {
    const high = new PortalUser(portal, 'handler');
    await high.logInAtIdporten();
    const begun = await high.fill('/ny', '/saker', { kind: 'export-licence' });
    const number = numberIn(begun.url);
    for (const path of [`/saker/${number}`, `/saker/${number}/skjema/informasjon`, '/saker/9999999']) {
      const page = await ola.ask(path);
      expect(page.location).toBe(`${portal}/logg-inn?til=${encodeURIComponent(path)}`);
    }
    const enquiry = await ola.begin();
    const tab = await ola.open(`/saker/${enquiry}/skjema/innhold`);
    expect(tab.html).not.toContain(number);
  });

  it('explains where a form asks for more, and keeps what was typed', async () => {
    const number = await ola.enquire();
    const text = 'Derfor vil vi trekke saken, med en lang forklaring';
    const page = await ola.press({ why: text }, `/saker/${number}/trekking`);
    expect(page.status).toBe(403);
    expect(page.html).toContain('Dette krever det høyeste nivået');
    expect(page.html).toContain(text);
    expect((await ola.open(`/saker/${number}`)).html).toContain('Sendt inn');
  });

  it('explains in place where a part of a page asks for more', async () => {
    const page = await ola.ask('/saker', { headers: { 'hx-request': 'true', referer: `${portal}/profil` } });
    expect(page.status).toBe(403);
    expect(page.html).toContain(`/logg-inn?til=${encodeURIComponent('/profil')}`);
    expect(page.html).not.toContain('<html');
  });

  it('is not asked for again at ID-porten where the level is enough', async () => {
    const page = await ola.browser.open(`${portal}/logg-inn?niva=betydelig&til=/personvern`);
    expect(page.url).toBe(`${portal}/personvern`);
  });

  it('becomes one at the higher level, without MinID among the methods', async () => {
    const choose = await ola.browser.open(`${portal}/logg-inn?til=/saker`);
    expect(choose.html).toContain('Velg innloggingsmetode');
    expect(choose.html).not.toContain('MinID');
    for (const step of ['minid', 'minid/registrering', 'minid/passord'])
      expect((await ola.browser.open(`${choose.url}/${step}`)).html).toContain('Velg innloggingsmetode');
    const { pid, secrets } = person('handler');
    const code = await ola.browser.open(`${choose.url}/buypass`, { pid });
    const back = await ola.browser.open(code.url, { kode: secrets.kode });
    expect(back).toMatchObject({ url: `${portal}/saker`, status: 200 });
    expect(await sessionOf(ola)).toBe('Høyt');
  });
});

describe('a login at the higher level', () => {
  it('is enough for what asks for the lower one', async () => {
    const user = new PortalUser(portal, 'reports');
    const page = await logIn(user.browser, `${portal}/logg-inn?niva=betydelig&til=/saker`, 'reports');
    expect(page).toMatchObject({ url: `${portal}/saker`, status: 200 });
    expect(await sessionOf(user)).toBe('Høyt');
  });
});

/** Chooses whom to act for, which the menu does not offer at this level. */
const choose = (organisation: string) => sql`
  update sessions set party_id = (select id from organisations where name = ${organisation})
  where kind = 'person' and pid = ${minid.pid} and acr = ${ACR.substantial} returning 1`;
