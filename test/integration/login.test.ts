import { createHash, randomInt, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { FOREIGNER } from '../../dev/idporten/people.ts';
import { readSettings } from '../../settings.ts';
import { createApp } from '../../web/app.tsx';
import { Browser } from '../support/browser.ts';
import { person } from '../support/cast.ts';
import { type Lie, startHostileProvider } from '../support/hostile-provider.ts';
import { logIn } from '../support/idporten.ts';
import { servicesFor } from '../support/services.ts';
import { settleAtDesk } from '../support/stranger.ts';

const { environment } = inject('stack');
const settings = readSettings(environment);
const portal = settings.PORTAL_URL;
const log = pino({ level: 'silent' });
let sql: Sql;

beforeAll(() => {
  sql = connect(settings.DATABASE_URL, { name: 'login test', max: 2 });
});
afterAll(() => sql.end());

const hashOf = (token: string | undefined) =>
  createHash('sha256')
    .update(token ?? '')
    .digest();
const sessionsOf = (browser: Browser) =>
  sql`select * from sessions where token_hash = ${hashOf(browser.cookie('minside'))}`;

describe('a login through ID-porten', () => {
  it('opens a session that the browser holds a random token of, and the database its hash', async () => {
    const browser = new Browser();
    const page = await logIn(browser, `${portal}/logg-inn?til=/profil`, 'newcomer');
    expect(page.status).toBe(200);
    expect(new URL(page.url).pathname).toBe('/velkommen');
    const [session, ...others] = await sessionsOf(browser);
    expect(session).toMatchObject({ kind: 'person', pid: person('newcomer').pid, acr: 'idporten-loa-high' });
    expect(others).toEqual([]);
  });

  it('leads back to where the person was going, and never out of the portal', async () => {
    const to = async (til: string) => {
      const page = await logIn(
        new Browser(),
        `${portal}/saksbehandling/logg-inn?til=${encodeURIComponent(til)}`,
        'caseworker',
      );
      return new URL(page.url);
    };
    expect((await to('/personvern?x=1')).href).toBe(`${portal}/personvern?x=1`);
    for (const elsewhere of [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      '/.//example.org',
      'javascript:x',
    ])
      expect((await to(elsewhere)).origin).toBe(portal);
  });

  it('works in several tabs at once', async () => {
    const browser = new Browser();
    const tabs = await Promise.all([1, 2].map(() => browser.open(`${portal}/logg-inn`)));
    const { pid, secrets } = person('newcomer');
    for (const { url } of tabs) {
      const code = await browser.open(`${url}/bankid`, { pid });
      const home = await browser.open(code.url, secrets);
      expect(home.status).toBe(200);
      expect(await sessionsOf(browser)).toHaveLength(1);
    }
  });

  it('gives a new token each time, and the former one is dead', async () => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, 'newcomer');
    const former = browser.cookie('minside');
    await browser.open(`${portal}/logg-inn`);
    expect(browser.cookie('minside')).not.toBe(former);
    expect(await sql`select 1 from sessions where token_hash = ${hashOf(former)}`).toEqual([]);
  });

  it('says one plain sentence for a wrong number or secret, registered or not, and pauses after five', async () => {
    const browser = new Browser();
    const choose = await browser.open(`${portal}/logg-inn`);
    const attempt = async (pid: string) => {
      const code = await browser.open(`${choose.url}/bankid`, { pid });
      return browser.open(code.url, { engangskode: '000000', passord: 'wrong' });
    };
    // The stack remembers wrong attempts, so each run of this test takes a number of its own.
    const nobody = `018101${randomInt(10_000, 100_000)}`;
    const registered = await attempt(person('reader').pid);
    const unknown = await attempt(nobody);
    expect(registered.status).toBe(422);
    expect(unknown.html).toBe(registered.html);
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await attempt(nobody)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    const right = await logIn(browser, `${portal}/logg-inn`, 'reader');
    expect(new URL(right.url).origin).toBe(portal);
  });

  it('can be left with Avbryt: nobody is logged in', async () => {
    const browser = new Browser();
    const choose = await browser.open(`${portal}/logg-inn`);
    const page = await browser.open(`${choose.url}/avbryt`, {});
    expect(page).toMatchObject({ status: 400 });
    expect(page.html).toContain('Du er ikke logget inn');
    expect(browser.cookie('minside')).toBeUndefined();
  });
});

describe('an electronic ID that tells no identity number', () => {
  it.each([
    ['nb', 'gir ikke fødselsnummer'],
    ['nn', 'gir ikkje fødselsnummer'],
    ['en', 'gives no identity number'],
  ])('leads to a page that says what to do, and logs nobody in: %s', async (language, words) => {
    const browser = new Browser();
    browser.putCookie('sprak', language);
    const page = await logIn(browser, `${portal}/logg-inn`, FOREIGNER);
    expect(page.status).toBe(400);
    expect(page.html).toContain(words);
    for (const help of ['BankID', 'post@deksa.no', 'href="/logg-inn?pa-nytt&amp;til=%2F"'])
      expect(page.html).toContain(help);
    expect(browser.cookie('minside')).toBeUndefined();
  });

  it('is asked for another one by the link on that page, though ID-porten knows the person', async () => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, FOREIGNER);
    const again = await browser.open(`${portal}/logg-inn?pa-nytt&til=%2F`);
    expect(again.html).toContain('Velg innloggingsmetode');
  });
});

describe('a session', () => {
  it.each([
    ['was idle for 30 minutes', 'seen_at'],
    ['is 120 minutes old', 'created_at'],
  ])('ends when it %s', async (_why, column) => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, 'newcomer');
    const minutes = column === 'seen_at' ? 30 : 120;
    await sql`
      update sessions set ${sql(column)} = clock_timestamp() - ${`${minutes} minutes`}::interval
      where token_hash = ${hashOf(browser.cookie('minside'))}`;
    const page = await browser.request(`${portal}/velkommen`);
    expect(page.location).toContain('/logg-inn');
  });

  it.each([
    ['the state of files in a case', '/saker/2600001/vedlegg/vedlegg/attachments/tilstand'],
    ['the state of a tab', '/saker/2600001/tilstand/innhold'],
    ['the state of files with a message', '/saker/2600001/meldinger/ny/tilstand'],
    ['the state of a power of attorney', `/foresporsler/${randomUUID()}/fullmakt/tilstand`],
    ['how long it lasts yet', '/okt'],
  ])('is not kept alive by a page that asks by itself for %s', async (_what, path) => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, 'newcomer');
    const token = hashOf(browser.cookie('minside'));
    await sql`update sessions set seen_at = clock_timestamp() - interval '10 minutes' where token_hash = ${token}`;
    const [before] = await sessionsOf(browser);
    await browser.request(portal + path);
    expect((await sessionsOf(browser))[0]?.seenAt).toEqual(before?.seenAt);
    await browser.request(`${portal}/velkommen`);
    expect((await sessionsOf(browser))[0]?.seenAt).not.toEqual(before?.seenAt);
  });

  it('is dead after logout, here and at ID-porten', async () => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, 'newcomer');
    const token = browser.cookie('minside');
    const page = await browser.open(`${portal}/logg-ut`, {});
    expect(page.url).toBe(`${portal}/utlogget`);
    expect(await sql`select 1 from sessions where token_hash = ${hashOf(token)}`).toEqual([]);
    const again = await browser.open(`${portal}/logg-inn`);
    expect(again.html).toContain('<h1 class="ds-heading" data-size="md">Velg innloggingsmetode</h1>');
  });

  it('of staff and of a person live side by side in one browser', async () => {
    const browser = new Browser();
    await logIn(browser, `${portal}/logg-inn`, 'newcomer');
    const page = await logIn(browser, `${portal}/saksbehandling/logg-inn`, 'caseworker');
    expect(page).toMatchObject({ url: `${portal}/saksbehandling`, status: 200 });
    expect(await sessionsOf(browser)).toHaveLength(1);
    await browser.open(`${portal}/saksbehandling/logg-ut`, {});
    expect(await sessionsOf(browser)).toHaveLength(1);
    expect(browser.cookie('minside-ansatt')).toBe('avsluttet');
  });

  it('is not opened on DEKSA’s side for somebody who does not work there', async () => {
    const browser = new Browser();
    const page = await logIn(browser, `${portal}/saksbehandling/logg-inn`, 'newcomer');
    expect(page.status).toBe(403);
    expect(browser.cookie('minside-ansatt')).toBeUndefined();
  });

  it('of somebody who does not work at DEKSA any more is dead at once', async () => {
    const user = await settleAtDesk(sql, 'caseworker');
    expect((await user.ask('/saksbehandling')).status).toBe(200);
    await sql`delete from staff where pid = ${user.pid}`;
    expect((await user.ask('/saksbehandling')).location).toContain('/saksbehandling/logg-inn');
  });
});

/** Starts a second portal on the same database, which believes in another provider. */
async function startPortal(issuer: string, others: Partial<typeof settings> = {}) {
  // The portal has to know its own address, which is known only when it listens.
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const cheated = { ...settings, PORTAL_URL: url, IDPORTEN_ISSUER: issuer, ...others };
  const services = await servicesFor(cheated, sql, { log });
  const answer = getRequestListener(createApp(services).fetch);
  const stop = async () => {
    await new Promise((closed) => server.close(closed));
    await services.close();
  };
  return { url, stop };
}

describe('a provider that is away', () => {
  it('is told of in plain words, and logs in when it is back', async () => {
    const first = await startHostileProvider();
    await first.stop();
    const { url, stop } = await startPortal(first.issuer);
    const away = await new Browser().request(`${url}/logg-inn`);
    expect(away.status).toBe(503);
    expect(away.html).toContain('Digdir');
    const second = await startHostileProvider(Number(new URL(first.issuer).port));
    const back = await new Browser().request(`${url}/logg-inn`);
    expect(back.location).toContain(first.issuer);
    await stop();
    await second.stop();
  });
});

describe('a provider that calls itself by another name', () => {
  it('is not asked who somebody is', async () => {
    const provider = await startHostileProvider();
    provider.tell({ calls: settings.IDPORTEN_ISSUER });
    const { url, stop } = await startPortal(provider.issuer);
    const page = await new Browser().request(`${url}/logg-inn`);
    expect(page).toMatchObject({ status: 503, location: null });
    expect(provider.asked().size).toBe(0);
    await stop();
    await provider.stop();
  });
});

describe('a provider of DEKSA’s own for staff', () => {
  it('need know neither the levels of ID-porten nor its name for the identity number', async () => {
    const provider = await startHostileProvider();
    const own = { STAFF_ISSUER: provider.issuer, STAFF_ACR: '', STAFF_PID_CLAIM: 'employee' };
    const { url, stop } = await startPortal(provider.issuer, own);
    provider.tell({ claims: { employee: person('caseworker').pid }, without: ['acr', 'pid'] });
    const browser = new Browser();
    await browser.request(`${url}/saksbehandling/logg-inn`);
    expect(provider.asked().has('acr_values')).toBe(false);
    const state = provider.asked().get('state') ?? '';
    const query = new URLSearchParams({ code: 'staff', state, iss: provider.issuer });
    const page = await browser.request(`${url}/saksbehandling/innlogget?${query}`);
    expect(page.location).toBe(`${url}/saksbehandling`);
    await stop();
    await provider.stop();
  });
});

describe('a provider that lies', () => {
  let provider: Awaited<ReturnType<typeof startHostileProvider>>;
  let here: string;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    provider = await startHostileProvider();
    ({ url: here, stop } = await startPortal(provider.issuer));
  });
  afterAll(async () => {
    await stop();
    await provider.stop();
  });
  beforeEach(() => provider.tell({}));

  let codes = 0;
  /** Begins a login and comes back as the provider would have it. */
  async function comeBack(browser: Browser, query: Record<string, string> = {}) {
    await browser.request(`${here}/logg-inn`);
    const state = provider.asked().get('state') ?? '';
    const answer = { code: `code-${++codes}`, state, iss: provider.issuer, ...query };
    const url = `${here}/innlogget?${new URLSearchParams(answer)}`;
    return { url, page: await browser.request(url) };
  }

  function expectNobody(browser: Browser, page: { status: number; html: string }) {
    expect(page.status).toBe(400);
    expect(page.html).toContain('Innloggingen mislyktes');
    expect(browser.cookie('minside')).toBeUndefined();
  }

  it('is believed when it tells the truth, so that the refusals below are for what they say', async () => {
    const browser = new Browser();
    const { page } = await comeBack(browser);
    expect(page.location).toBe(`${here}/`);
    expect(await sessionsOf(browser)).toHaveLength(1);
  });

  it('is asked for what ID-porten demands, by a pushed request', async () => {
    const page = await new Browser().request(`${here}/logg-inn`);
    expect([...new URL(page.location ?? '').searchParams.keys()].sort()).toEqual([
      'client_id',
      'request_uri',
    ]);
    expect(Object.fromEntries(provider.asked())).toMatchObject({
      response_type: 'code',
      scope: 'openid profile',
      acr_values: 'idporten-loa-high',
      ui_locales: 'nb',
      code_challenge_method: 'S256',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
  });

  const now = Math.floor(Date.now() / 1000);
  const lies: [what: string, lie: Lie][] = [
    ['another nonce', { claims: { nonce: 'other' } }],
    ['no nonce', { without: ['nonce'] }],
    ['another issuer', { claims: { iss: 'http://localhost:1' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['an expired token', { claims: { exp: now - 3600 } }],
    ['a token that is not valid yet', { claims: { nbf: now + 3600 } }],
    ['a token from the future', { claims: { iat: now + 3600, exp: now + 7200 } }],
    ['a lower level', { claims: { acr: 'idporten-loa-substantial' } }],
    ['an unknown level', { claims: { acr: 'idporten-loa-higher' } }],
    ['no level', { without: ['acr'] }],
    ['alg none', { signedWith: 'nothing' }],
    ['HS256 with the public key', { signedWith: 'the public key as a secret' }],
    ['another key', { signedWith: 'another key' }],
    ['a key that nobody knows', { signedWith: 'a key of another name' }],
  ];
  it.each(lies)('is not believed: %s', async (_what, lie) => {
    provider.tell(lie);
    const browser = new Browser();
    const { page } = await comeBack(browser);
    expectNobody(browser, page);
  });

  it.each([
    ['another state', { state: 'other' }],
    ['another issuer in the answer', { iss: 'http://localhost:1' }],
    ['the issuer of the real one in the answer', { iss: settings.IDPORTEN_ISSUER }],
    ['no issuer in the answer', { iss: '' }],
    ['an error', { error: 'server_error' }],
  ])('is not believed: %s', async (_what, query) => {
    const browser = new Browser();
    const { page } = await comeBack(browser, query);
    expectNobody(browser, page);
  });

  it('cannot have an answer used twice', async () => {
    const browser = new Browser();
    const { url } = await comeBack(browser);
    const token = browser.cookie('minside');
    const again = await browser.request(url);
    expect(again.status).toBe(400);
    expect(browser.cookie('minside')).toBe(token);
  });

  it('cannot have a code used twice', async () => {
    await comeBack(new Browser(), { code: 'once' });
    const browser = new Browser();
    const { page } = await comeBack(browser, { code: 'once' });
    expectNobody(browser, page);
  });

  it('cannot log in a browser that did not ask', async () => {
    await new Browser().request(`${here}/logg-inn`);
    const victim = new Browser();
    const state = provider.asked().get('state') ?? '';
    const query = new URLSearchParams({ code: 'theirs', state, iss: provider.issuer });
    expectNobody(victim, await victim.request(`${here}/innlogget?${query}`));
  });
});
