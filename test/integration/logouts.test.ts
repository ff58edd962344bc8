/** Logging out everywhere, and being logged out by the provider: in the browser, and behind it. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { endAllSessions } from '../../acts/login/end-all-sessions.ts';
import { hasLeftSince } from '../../db/login/logouts.ts';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { Browser } from '../support/browser.ts';
import { person } from '../support/cast.ts';
import { type Lie, startHostileProvider } from '../support/hostile-provider.ts';
import { logIn } from '../support/idporten.ts';
import { portalWith } from '../support/in-process.ts';
import { PortalUser } from '../support/portal.ts';
import { hire } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const { portal, idporten } = inject('stack').addresses;
let sql: Sql;
beforeAll(() => {
  sql = connect(settings.DATABASE_URL, { name: 'logouts test', max: 2 });
});
afterAll(() => sql.end());

const isIn = async (user: PortalUser): Promise<boolean> => (await user.ask('/profil')).status === 200;

async function loggedIn(): Promise<PortalUser> {
  const user = new PortalUser(portal, 'reports');
  await user.logInAtIdporten();
  return user;
}

/** Returns the provider's name for the session of a browser. */
async function sidOf({ browser }: PortalUser): Promise<string> {
  const page = await browser.open(`${portal}/profil`);
  expect(page.status).toBe(200);
  const [latest] = await sql<{ sid: string }[]>`
    select sid from sessions where pid = ${person('reports').pid} order by created_at desc limit 1`;
  return latest!.sid;
}

describe('Logg ut overalt', () => {
  it('ends every login of one’s own, here and at ID-porten, and nobody else’s', async () => {
    const [one, other] = [await loggedIn(), await loggedIn()];
    const somebody = new PortalUser(portal, 'handler');
    await somebody.logInAtIdporten();
    const profile = await one.open('/profil');
    expect(profile.html.match(/<td>Høyt<\/td>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(profile.html).toContain('(denne)');
    const page = await one.fill('/profil', '/profil/innlogginger');
    expect(page.url).toBe(`${portal}/utlogget`);
    expect([await isIn(one), await isIn(other), await isIn(somebody)]).toEqual([false, false, true]);
    // The other browser is logged in at ID-porten yet; that alone lets nobody in again.
    for (const user of [one, other])
      expect((await user.open('/logg-inn')).html).toContain('Velg innloggingsmetode');
    const { pid, secrets } = person('reports');
    const choose = await other.open('/logg-inn');
    const code = await other.browser.open(`${choose.url}/buypass`, { pid });
    await other.browser.open(code.url, { kode: secrets.kode });
    expect(await isIn(other)).toBe(true);
  });

  it('holds no connection until it counts, and lets those in who log in after that', async () => {
    const { pid } = person('reports');
    const tokenHash = Buffer.alloc(32);
    const NOBODY = { id: '', role: 'person', party: null };
    // early in a second, of which most has to be waited for
    await expect
      .poll(
        async () => (await sql`select extract(milliseconds from clock_timestamp())::int % 1000 as ms`)[0]?.ms,
      )
      .toBeLessThan(400);
    const leaving = endAllSessions({ sql }, NOBODY, { pid, tokenHash });
    let isOver = false;
    void leaving.finally(() => {
      isOver = true;
    });
    const asleep: unknown[] = [];
    while (!isOver) {
      const rows = await sql`
        select query from pg_stat_activity where application_name = 'logouts test' and wait_event = 'PgSleep'`;
      asleep.push(...rows);
    }
    expect(asleep).toEqual([]);
    const [now] = await sql<{ seconds: number }[]>`
      select floor(extract(epoch from clock_timestamp()))::int as seconds`;
    expect(await hasLeftSince(sql, pid, now!.seconds)).toBe(false);
    expect(await hasLeftSince(sql, pid, now!.seconds - 60)).toBe(true);
  });

  it('wants the form of the page', async () => {
    const user = await loggedIn();
    await user.press({}, '/profil/innlogginger');
    await user.press({ token: 'made-up.token' }, '/profil/innlogginger');
    expect(await isIn(user)).toBe(true);
  });
});

describe('a logout at ID-porten', () => {
  it('ends the session here through the back channel', async () => {
    const user = await loggedIn();
    const ask = await user.browser.open(`${idporten}/logout`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(ask.html)?.[1] ?? '';
    const page = await user.browser.open(`${idporten}/logout/confirm`, { xsrf, logout: 'yes' });
    expect(page.html).toContain('Du er logget ut');
    expect(await isIn(user)).toBe(false);
  });

  it('from one service ends the other one’s session, and shows frames for those that listen there', async () => {
    const user = new PortalUser(portal, 'admin');
    await user.logInAtIdporten();
    await hire(sql, person('admin'), ['caseworker']);
    await logIn(user.browser, `${portal}/saksbehandling/logg-inn`, 'admin');
    const farewell = await user.browser.open(`${portal}/logg-ut`, {});
    const frame = /<iframe src="([^"]+)"/.exec(farewell.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(frame).toContain(`${portal}/saksbehandling/utlogging/frontkanal?iss=`);
    expect(farewell.html).toContain(`href="${portal}/utlogget"`);
    expect((await user.ask('/saksbehandling')).location).toContain('/saksbehandling/logg-inn');
  });
});

it('a logout clears what the browser keeps of the pages, and not the login of the other side', async () => {
  const user = await loggedIn();
  const page = await user.press(await user.formOn('/', '/logg-ut'), '/logg-ut');
  expect([page.status, page.headers.get('clear-site-data')]).toEqual([303, '"cache", "storage"']);
});

describe('the front channel', () => {
  const told = (query: Record<string, string>) =>
    new Browser().request(`${portal}/utlogging/frontkanal?${new URLSearchParams(query)}`);

  it('ends the session that the provider names, without a cookie', async () => {
    const user = await loggedIn();
    const page = await told({ iss: idporten, sid: await sidOf(user) });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors ${idporten}`);
    expect(page.headers.get('x-frame-options')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await isIn(user)).toBe(false);
  });

  it('believes nobody else, and ends nothing without a name', async () => {
    const user = await loggedIn();
    const sid = await sidOf(user);
    expect((await told({ iss: 'http://localhost:1', sid })).status).toBe(400);
    expect((await told({ sid })).status).toBe(400);
    expect((await told({ iss: idporten })).status).toBe(400);
    expect((await told({ iss: idporten, sid: 'unknown' })).status).toBe(200);
    expect(await isIn(user)).toBe(true);
  });

  it('is the only page that others may show in a frame', async () => {
    const page = await new Browser().request(`${portal}/utlogget`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });
});

describe('the back channel', () => {
  let provider: Awaited<ReturnType<typeof startHostileProvider>>;
  let open: Awaited<ReturnType<typeof portalWith>>;
  beforeAll(async () => {
    provider = await startHostileProvider();
    open = await portalWith({ ...settings, IDPORTEN_ISSUER: provider.issuer });
  });
  afterAll(async () => {
    await open[Symbol.asyncDispose]();
    await provider.stop();
  });

  const send = (token: string) =>
    open.request('/utlogging/bakkanal', {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });

  /** Writes a session that the provider calls so. @returns a function that tells whether it is still there */
  async function session(sid: string, sub: string): Promise<() => Promise<boolean>> {
    const token = Buffer.from(`${sid} ${sub} ${Math.random()}`);
    await sql`
      insert into sessions (token_hash, kind, pid, acr, sid, sub, id_token, secret, language)
      values (${token}, 'person', '09929515509', 'idporten-loa-high', ${sid}, ${sub}, '', ${token}, 'nb')`;
    return async () => (await sql`select 1 from sessions where token_hash = ${token}`).length > 0;
  }

  it('ends the session that a right token names, and no other', async () => {
    const named = await session('session-1', 'somebody');
    const other = await session('session-2', 'somebody');
    const answer = await send(await provider.logoutToken({}));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect([await named(), await other()]).toEqual([false, true]);
  });

  it('ends every session of somebody where a token names no single one', async () => {
    const sessions = [await session('session-3', 'somebody'), await session('session-4', 'somebody')];
    const another = await session('session-5', 'somebody else');
    expect((await send(await provider.logoutToken({ without: ['sid'] }))).status).toBe(200);
    expect(await Promise.all([...sessions, another].map((isOpen) => isOpen()))).toEqual([false, false, true]);
  });

  it('takes a token once', async () => {
    const token = await provider.logoutToken({});
    expect((await send(token)).status).toBe(200);
    const named = await session('session-1', 'somebody');
    expect((await send(token)).status).toBe(400);
    expect(await named()).toBe(true);
  });

  const now = Math.floor(Date.now() / 1000);
  const lies: [what: string, lie: Lie][] = [
    ['another issuer', { claims: { iss: 'http://localhost:1' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['a nonce, as an id_token has', { claims: { nonce: 'x' } }],
    ['no event', { without: ['events'] }],
    ['another event', { claims: { events: { 'http://schemas.openid.net/event/other': {} } } }],
    [
      'an event that is no object',
      { claims: { events: { 'http://schemas.openid.net/event/backchannel-logout': 1 } } },
    ],
    ['nobody', { without: ['sid', 'sub'] }],
    ['no name of its own', { without: ['jti'] }],
    ['no time', { without: ['iat'] }],
    ['an old token', { claims: { iat: now - 3600, exp: now + 3600 } }],
    ['a token from the future', { claims: { iat: now + 3600, exp: now + 7200 } }],
    ['an expired token', { claims: { exp: now - 3600 } }],
    ['alg none', { signedWith: 'nothing' }],
    ['HS256 with the public key', { signedWith: 'the public key as a secret' }],
    ['another key', { signedWith: 'another key' }],
    ['a key that nobody knows', { signedWith: 'a key of another name' }],
  ];
  it.each(lies)('does not believe %s', async (_what, lie) => {
    const named = await session('session-1', 'somebody');
    const answer = await send(await provider.logoutToken(lie));
    expect(answer.status).toBe(400);
    expect(await named()).toBe(true);
  });

  it('does not believe what is no token at all', async () => {
    expect((await send('nonsense')).status).toBe(400);
    expect((await open.request('/utlogging/bakkanal', { method: 'POST' })).status).toBe(400);
  });
});
