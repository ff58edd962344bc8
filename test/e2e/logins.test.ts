/** Logging in and out in a browser: every method, MinID from its first letter on, step-up, and the end of a session. */

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { minidTextIn } from '../../dev/idporten/minid-texts.ts';
import { textIn } from '../../dev/idporten/texts.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { type PersonKey, person } from '../support/cast.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { MinidUser, PASSWORD } from '../support/minid.ts';
import { hire } from '../support/stranger.ts';

const { portal, idporten, mailbox, postgres } = inject('stack').addresses;
let browser: Browser;
let sql: Sql;
let visitor: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(postgres, { name: 'logins test', max: 1 });
});
afterAll(async () => {
  await browser.close();
  await sql.end();
});
afterEach(async () => {
  const faults = visitor.faults.splice(0);
  await visitor.leave();
  expect(faults).toEqual([]);
});

async function arrive(options: BrowserContextOptions = {}): Promise<Visitor> {
  visitor = await Visitor.arrive(browser, options);
  return visitor;
}

/** Chooses a method and types a person's number. */
async function choose(method: string, key: PersonKey): Promise<void> {
  await visitor.sees('heading', 'Velg innloggingsmetode');
  await visitor.page.getByRole('link', { name: method }).click();
  await visitor.write('Fødselsnummer', person(key).pid);
  await visitor.press('Neste');
}

const isLoggedInAs = (key: PersonKey) => visitor.sees('heading', `Hei, ${person(key).name}!`);

async function latestLogin(key: PersonKey) {
  const [session] = await sql<{ acr: string; amr: string }[]>`
    select acr, amr from sessions where pid = ${person(key).pid} order by created_at desc limit 1`;
  return session;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the methods at the higher level, %s', (_how, javaScriptEnabled) => {
  it('are BankID, Buypass and Commfides, and those alone', async () => {
    await arrive({ javaScriptEnabled });
    await visitor.open('/logg-inn');
    const links = await visitor.page.getByRole('main').getByRole('link').allInnerTexts();
    expect(links.map((text) => text.split('\n')[0])).toEqual([
      'BankID',
      'Buypass',
      'Commfides',
      'Slik skaffer du deg elektronisk ID',
    ]);
  });

  it.each([
    ['BankID', 'BankID', { Engangskode: 'engangskode', Passord: 'passord' }],
    ['Buypass', 'Buypass', { Kode: 'kode' }],
    ['Commfides', 'Commfides', { PIN: 'pin' }],
  ] as const)('%s', async (method, amr, secrets) => {
    await arrive({ javaScriptEnabled });
    await visitor.open('/logg-inn');
    await choose(method, 'private');
    for (const [label, secret] of Object.entries(secrets))
      await visitor.page.getByLabel(label).fill(person('private').secrets[secret]);
    await visitor.press('Logg inn');
    await isLoggedInAs('private');
    expect(await latestLogin('private')).toEqual({ acr: 'idporten-loa-high', amr });
  });

  it('BankID’s app, confirmed on the telephone', async () => {
    await arrive({ javaScriptEnabled });
    await visitor.open('/logg-inn');
    await choose('BankID', 'private');
    await visitor.press('Bruk BankID-app');
    await visitor.sees('heading', 'Bekreft i BankID-appen');
    if (javaScriptEnabled) expect(await complaints(visitor, 'nb')).toEqual([]);
    await visitor.follow('Fortsett');
    await visitor.reads('Innloggingen er ikke bekreftet i appen ennå.');
    const words = await visitor.page.getByText('Ord som skal stå i appen').innerText();
    const telephone = await visitor.inNewTab();
    const link = visitor.find('link', 'Åpne telefonen (en lokal side som spiller den)');
    await telephone.page.goto(idporten + (await link.getAttribute('href')));
    await telephone.reads(words);
    await telephone.press('Bekreft');
    await telephone.sees('heading', 'Innloggingen er bekreftet');
    if (!javaScriptEnabled) await visitor.follow('Fortsett');
    await isLoggedInAs('private');
    expect(await latestLogin('private')).toMatchObject({ amr: 'BankID Mobil' });
  });
});

describe('MinID', () => {
  const ola = new MinidUser(mailbox, 'handler');
  let pins: string[];

  /** Goes from the first page to MinID's. */
  async function toMinid(): Promise<void> {
    await arrive();
    await visitor.open('/');
    await visitor.follow('Send en generell henvendelse');
    await visitor.page.getByRole('link', { name: 'MinID' }).click();
  }
  async function logInAgain(password = PASSWORD): Promise<void> {
    await toMinid();
    await visitor.write('Fødselsnummer', ola.pid);
    await visitor.press('Neste');
    await visitor.page.getByLabel('Passord').fill(password);
    await visitor.press('Neste');
  }
  const isAtKinds = () => visitor.sees('heading', 'Ny søknad eller henvendelse');

  it('first registration: a letter, two codes, a password', async () => {
    await toMinid();
    await visitor.follow('Bestill nye PIN-koder');
    await visitor.write('Fødselsnummer', ola.pid);
    await visitor.press('Bestill nye PIN-koder');
    await visitor.reads('Er nummeret i folkeregisteret');
    pins = await ola.nextLetter(0);
    await visitor.follow('Registrer deg');
    await showPins(0);
    await visitor.page.getByLabel('Passord').fill(PASSWORD);
    await visitor.press('Lagre passordet');
    await isAtKinds();
    expect(await latestLogin('handler')).toEqual({ acr: 'idporten-loa-substantial', amr: 'Minid-PIN' });
  });

  async function showPins(from: number): Promise<void> {
    await visitor.write('Fødselsnummer', ola.pid);
    await visitor.write('PIN-kode 1', pins[from]!);
    await visitor.write('PIN-kode 2', pins[from + 1]!);
    await visitor.press('Neste');
  }

  it('login with a code from the letter', async () => {
    await logInAgain();
    await visitor.write('PIN-kode', pins[2]!);
    await visitor.press('Logg inn');
    await isAtKinds();
  });

  it('forgotten password, and a mobile number', async () => {
    await toMinid();
    await visitor.follow('Glemt passord');
    await showPins(3);
    await visitor.page.getByLabel('Passord').fill('et helt nytt');
    await visitor.write('Mobilnummer', ola.mobile);
    await visitor.press('Lagre passordet');
    await isAtKinds();
  });

  it('login with a code by SMS', async () => {
    await logInAgain('et helt nytt');
    await visitor.sees('link', 'Bruk PIN-kode');
    await visitor.write('Engangskode', await ola.nextCode(0));
    await visitor.press('Logg inn');
    await isAtKinds();
    expect(await latestLogin('handler')).toMatchObject({ amr: 'Minid-OTC' });
  });

  it('login with a code from the letter, though there is a mobile number', async () => {
    await logInAgain('et helt nytt');
    await visitor.follow('Bruk PIN-kode');
    await visitor.write('PIN-kode', pins[5]!);
    await visitor.press('Logg inn');
    await isAtKinds();
  });

  it('a blocked letter, and a new one', async () => {
    await toMinid();
    await visitor.follow('Sperr PIN-koder');
    await visitor.write('Fødselsnummer', ola.pid);
    await visitor.press('Sperr PIN-koder');
    await visitor.reads('PIN-kodene som hørte til dette nummeret, virker ikke lenger.');
    await visitor.follow('Bestill nye PIN-koder');
    await visitor.write('Fødselsnummer', ola.pid);
    await visitor.press('Bestill nye PIN-koder');
    await visitor.follow('Registrer deg');
    await showPins(6);
    await visitor.reads('Opplysningene stemmer ikke.');
    pins = await ola.nextLetter(1);
    await showPins(0);
    await visitor.page.getByLabel('Passord').fill(PASSWORD);
    await visitor.press('Lagre passordet');
    await isAtKinds();
  });

  it('step-up: what asks for more leads to the higher level, and back', async () => {
    await logInAgain();
    await visitor.write('Engangskode', await ola.nextCode(2));
    await visitor.press('Logg inn');
    await isAtKinds();
    expect(await visitor.page.getByRole('button', { name: 'Start' }).count()).toBe(1);
    expect(await complaints(visitor, 'nb')).toEqual([]);
    await visitor.open('/');
    await visitor.sees('heading', 'Henvendelsene dine');
    expect(await complaints(visitor, 'nb')).toEqual([]);
    await visitor.open('/saker?vis=fullforte');
    await visitor.identify('handler');
    expect(visitor.at()).toBe('/saker?vis=fullforte');
    expect(await latestLogin('handler')).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it.each(LANGUAGES)('has pages that everybody can use: %s', async (language) => {
    const t = textIn(language);
    const m = minidTextIn(language);
    await arrive();
    const fine = async () => expect(await complaints(visitor, language)).toEqual([]);
    await visitor.open(`/sprak/${language}`);
    await visitor.open('/logg-inn?niva=betydelig');
    await visitor.page.getByRole('link', { name: 'MinID' }).click();
    await fine();
    for (const step of [m.register, m.forgot, m.block, m.order, m.helpTitle]) {
      await visitor.follow(step);
      await fine();
      await visitor.follow(t.back);
    }
    await visitor.follow(m.register);
    await visitor.write(t.pid, '12');
    await visitor.write(m.pin1, '12');
    await visitor.write(m.pin2, '12');
    await visitor.press(t.next);
    await visitor.page.getByText(t.badPid).waitFor();
    await fine();
    await visitor.follow(t.back);
    await visitor.write(t.pid, '01878577777');
    await visitor.press(t.next);
    await visitor.page.getByLabel(m.password).fill('feil');
    await visitor.press(t.next);
    await visitor.page.getByText(t.wrong).waitFor();
    await fine();
  });
});

describe('logging out', () => {
  it('in the portal ends the login at ID-porten too', async () => {
    await arrive();
    await visitor.logInAtIdporten('private');
    await visitor.press('Meny');
    await visitor.press('Logg ut');
    await visitor.sees('heading', 'Du er logget ut');
    await visitor.open('/logg-inn');
    await visitor.sees('heading', 'Velg innloggingsmetode');
  });

  it('at ID-porten ends the login here', async () => {
    await arrive();
    await visitor.logInAtIdporten('private');
    await visitor.page.goto(`${idporten}/logout`);
    await visitor.press('Logg ut');
    await visitor.page.waitForURL(`${idporten}/logout/success`);
    await visitor.open('/saker');
    await visitor.sees('heading', 'Velg innloggingsmetode');
  });

  it('of one service tells the other one in a frame, and goes on', async () => {
    await hire(sql, person('reports'), ['support']);
    await arrive();
    await visitor.logInAsStaffAtProvider('reports');
    await visitor.open('/profil');
    await visitor.sees('heading', 'Min profil');
    const told = visitor.page.waitForResponse((response) => response.url().includes('/utlogging/frontkanal'));
    await visitor.press('Meny');
    await visitor.press('Logg ut');
    expect((await told).status()).toBe(200);
    await visitor.page.waitForURL(`${portal}/utlogget`);
    await visitor.open('/saksbehandling');
    await visitor.sees('heading', 'Velg innloggingsmetode');
  });

  it('everywhere ends what is open in other browsers', async () => {
    const other = await Visitor.arrive(browser);
    await other.logInAtIdporten('private');
    await arrive();
    await visitor.logInAtIdporten('private');
    await visitor.open('/profil');
    await visitor.press('Logg ut overalt');
    await visitor.sees('heading', 'Du er logget ut');
    await other.open('/saker');
    await other.sees('heading', 'Velg innloggingsmetode');
    await other.leave();
  });
});

describe('the end of a session', () => {
  /** Logs in and opens a page, on a clock that the test sets. */
  async function at(page: string): Promise<void> {
    await arrive();
    await visitor.logInAtIdporten('private');
    await visitor.page.clock.install();
    await visitor.open(page);
  }

  /** Lets time go by, for the browser and for the session. */
  async function after(minutes: number, column: 'seen_at' | 'created_at'): Promise<void> {
    await sql`
      update sessions set ${sql(column)} = ${sql(column)} - ${minutes} * interval '1 minute'
      where pid = ${person('private').pid}`;
    await visitor.page.clock.fastForward(minutes * 60_000);
  }

  const warning = () => visitor.page.getByRole('region', { name: 'Du blir snart logget ut' });

  it('is warned of when nobody has been there, and Fortsett puts it off', async () => {
    await at('/ny');
    await after(26, 'seen_at');
    await warning()
      .getByText(/Du blir logget ut klokken \d\d[.:]\d\d hvis du ikke fortsetter/)
      .waitFor();
    expect(await complaints(visitor, 'nb')).toEqual([]);
    await warning().getByRole('button', { name: 'Fortsett' }).click();
    await warning().getByText('Du er fortsatt logget inn.').waitFor({ state: 'attached' });
    await warning().getByRole('button', { name: 'Fortsett' }).waitFor({ state: 'hidden' });
    const [session] = await sql<{ fresh: boolean }[]>`
      select seen_at > clock_timestamp() - interval '1 minute' as fresh from sessions
      where pid = ${person('private').pid} order by created_at desc limit 1`;
    expect(session?.fresh).toBe(true);
  });

  it('is not warned of by a page while somebody is busy in another tab', async () => {
    await at('/profil');
    const asked = visitor.page.waitForResponse(`${portal}/okt`);
    await visitor.page.clock.fastForward(26 * 60_000);
    await asked;
    await warning().getByRole('button', { name: 'Fortsett' }).waitFor({ state: 'hidden' });
  });

  it('after two hours is followed by a new login, back on the same page with what was typed', async () => {
    await at('/profil');
    await visitor.write('Navn', 'Kari Endret Nordmann');
    await after(116, 'created_at');
    await warning().getByText('fordi det er to timer siden du logget inn').waitFor();
    await sql`delete from idporten.oidc_models where kind = 'Session'`;
    await warning().getByRole('link', { name: 'Fortsett' }).click();
    await visitor.identify('private');
    expect(visitor.at()).toBe('/profil');
    expect(await visitor.find('textbox', 'Navn').inputValue()).toBe('Kari Endret Nordmann');
  });

  it('is told when it has come, with the way back in', async () => {
    await at('/profil');
    await visitor.write('Navn', 'Kari Også Nordmann');
    await after(31, 'seen_at');
    await warning().getByText('Du er logget ut.').waitFor();
    await warning().getByRole('link', { name: 'Logg inn' }).click();
    await visitor.page.waitForURL(`${portal}/profil`);
    expect(await visitor.find('textbox', 'Navn').inputValue()).toBe('Kari Også Nordmann');
  });

  it('is told without JavaScript too', async () => {
    await arrive({ javaScriptEnabled: false });
    await visitor.logInAtIdporten('private');
    await visitor.page
      .getByText(/Du blir logget ut hvis du ikke åpner eller lagrer en side før klokken/)
      .waitFor();
  });
});
