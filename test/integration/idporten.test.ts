/** The local ID-porten as a service meets it: on a database of its own, so that it can be ended and begun again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { calculateJwkThumbprint, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { Browser } from '../support/browser.ts';
import { type PersonKey, person } from '../support/cast.ts';

const { postgres, mailbox } = inject('stack').addresses;
const DATABASE = 'idporten_alone';
const HOME = join(import.meta.dirname, '../..');
const HIGH = 'idporten-loa-high';
const LOW = 'idporten-loa-substantial';

let admin: Sql;
let sql: Sql;
let issuer: string;
let environment: NodeJS.ProcessEnv;
let running: ChildProcess;
type Service = 'one' | 'other';
/** Makes a service that has just heard of this ID-porten, and of its keys. */
let discover: (id: Service) => Promise<client.Configuration>;
let services: Record<Service, client.Configuration>;

beforeAll(async () => {
  admin = connect(postgres, { name: 'ID-porten test', max: 1 });
  await admin.unsafe(`create database ${DATABASE}`);
  const url = new URL(postgres);
  url.pathname = DATABASE;
  sql = connect(url.href, { name: 'ID-porten test', max: 1 });
  const port = (await findFreePorts()) + 1;
  issuer = `http://localhost:${port}`;
  const keys = { one: await makeKey(), other: await makeKey() };
  environment = {
    ...process.env,
    IDPORTEN_PORT: `${port}`,
    IDPORTEN_ISSUER: issuer,
    IDPORTEN_DATABASE_URL: url.href,
    IDPORTEN_SMTP_URL: `smtp://127.0.0.1:${Number(new URL(mailbox).port) + 1}`,
    IDPORTEN_SECRET: 'a secret of the tests alone',
    IDPORTEN_CLIENTS: JSON.stringify(
      Object.entries(keys).map(([id, { jwk }]) => ({
        ...addressesOf(id),
        client_id: id,
        jwks: { keys: [jwk] },
      })),
    ),
  };
  await start();
  discover = (id) =>
    client.discovery(
      new URL(issuer),
      id,
      undefined,
      client.PrivateKeyJwt({ key: keys[id].privateKey, kid: keys[id].jwk.kid }),
      { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
    );
  services = { one: await discover('one'), other: await discover('other') };
}, 120_000);

afterAll(async () => {
  await stop();
  await sql.end();
  await admin.unsafe(`drop database ${DATABASE} with (force)`);
  await admin.end();
});

async function makeKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  return { privateKey, jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' } };
}

/** Returns the addresses of a service. Nobody listens there: redirects to them are looked at, and not followed. */
function addressesOf(id: string) {
  const at = `http://localhost:1/${id}`;
  return {
    redirect_uris: [`${at}/innlogget`],
    post_logout_redirect_uris: [`${at}/utlogget`],
    frontchannel_logout_uri: `${at}/frontkanal`,
    backchannel_logout_uri: `${at}/bakkanal`,
  };
}

async function start(): Promise<void> {
  running = spawn(process.execPath, ['--import', 'tsx/esm', 'dev/idporten/main.ts'], {
    cwd: HOME,
    env: environment,
    stdio: 'ignore',
  });
  while (!(await isUp())) {
    if (running.exitCode !== null) throw new Error('the local ID-porten does not start');
    await after(100);
  }
}

const isUp = async (): Promise<boolean> =>
  (await fetch(`${issuer}/jwks.json`).catch(() => null))?.ok ?? false;

async function stop(): Promise<void> {
  const ended = once(running, 'exit');
  running.kill('SIGKILL');
  await ended;
}

interface Asked {
  acr?: string;
  language?: string;
  prompt?: string;
}

/** Asks for a login as a service does. @returns the page where the browser ends, and how to take the answer */
async function ask(browser: Browser, id: Service, { acr = HIGH, language = 'nb', prompt }: Asked = {}) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const url = await client.buildAuthorizationUrlWithPAR(services[id], {
    redirect_uri: addressesOf(id).redirect_uris[0]!,
    scope: 'openid profile',
    acr_values: acr,
    ui_locales: language,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
  });
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  const take = (to: string) => client.authorizationCodeGrant(services[id], new URL(to), checks);
  return { at: await follow(browser, url.href), take };
}

/** Follows redirects as long as they stay at ID-porten. */
async function follow(browser: Browser, url: string, form?: Record<string, string>): Promise<string> {
  const { location } = await browser.request(url, form);
  if (!location) return url;
  return location.startsWith(issuer) ? follow(browser, location) : location;
}

async function logIn(browser: Browser, at: string, key: PersonKey): Promise<string> {
  const { pid, secrets } = person(key);
  const secret = await follow(browser, `${at}/buypass`, { pid });
  return follow(browser, secret, { kode: secrets.kode });
}

const isPicker = (at: string) => at.startsWith(`${issuer}/login/`);

describe('the local ID-porten', () => {
  const browser = new Browser();
  let first: client.IDToken;

  it('tells who it is, at which level, by which method, when, and in which language', async () => {
    const { at, take } = await ask(browser, 'one', { language: 'nn' });
    const tokens = await take(await logIn(browser, at, 'private'));
    first = tokens.claims()!;
    expect(first).toMatchObject({ pid: person('private').pid, acr: HIGH, amr: ['Buypass'], locale: 'nn' });
    expect(first.auth_time).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(first.sid).toEqual(expect.any(String));
    const user = await client.fetchUserInfo(services.one, tokens.access_token, first.sub);
    expect(user).toMatchObject({ sub: first.sub, pid: first.pid });
  });

  it('asks nobody twice, and calls them otherwise for each service', async () => {
    const { at, take } = await ask(browser, 'other', { acr: LOW });
    const claims = (await take(at)).claims()!;
    expect(claims.auth_time).toBe(first.auth_time);
    expect(claims.acr).toBe(HIGH);
    expect(claims.sub).not.toBe(first.sub);
    expect(claims.sid).not.toBe(first.sid);
  });

  it('asks again where the service wants that', async () => {
    expect(isPicker((await ask(browser, 'one', { prompt: 'login' })).at)).toBe(true);
  });

  it('knows everybody after it was killed and begun again, and takes a login up where it was', async () => {
    const another = new Browser();
    const reader = person('reader');
    const begun = await ask(another, 'one');
    const secret = await follow(another, `${begun.at}/buypass`, { pid: reader.pid });
    await stop();
    await start();
    const { at, take } = await ask(browser, 'one');
    expect((await take(at)).claims()).toMatchObject({ auth_time: first.auth_time, sid: first.sid });
    const back = await follow(another, secret, { kode: reader.secrets.kode });
    expect((await begun.take(back)).claims()?.pid).toBe(reader.pid);
  });

  it('remembers a login for thirty minutes, and for two hours at most', async () => {
    const [session] = await sql<{ minutes: number }[]>`
      select round(extract(epoch from expires_at - clock_timestamp()) / 60)::int as minutes
      from idporten.oidc_models where kind = 'Session' and payload ->> 'accountId' = ${person('private').pid}`;
    expect(session?.minutes).toBe(30);
    await sql`
      update idporten.oidc_models set payload = jsonb_set(payload, '{loginTs}', to_jsonb(extract(epoch from clock_timestamp())::int - 6900))
      where kind = 'Session' and payload ->> 'accountId' = ${person('private').pid}`;
    expect(isPicker((await ask(browser, 'one')).at)).toBe(false);
    const [late] = await sql<{ minutes: number }[]>`
      select round(extract(epoch from expires_at - clock_timestamp()) / 60)::int as minutes
      from idporten.oidc_models where kind = 'Session' and payload ->> 'accountId' = ${person('private').pid}`;
    expect(late?.minutes).toBe(5);
    await sql`update idporten.oidc_models set expires_at = clock_timestamp() where kind = 'Session'`;
    expect(isPicker((await ask(browser, 'one')).at)).toBe(true);
  });

  it('refuses what the real one refuses: a request that was not pushed', async () => {
    const query = new URLSearchParams({ client_id: 'one', response_type: 'code', scope: 'openid' });
    const page = await new Browser().request(`${issuer}/authorize?${query}`);
    expect(page.location).toContain('error=invalid_request');
  });

  it('signs with a new key now and then, which is known before, and the old one after', async () => {
    const published = async () => {
      const { keys } = (await (await fetch(`${issuer}/jwks.json`)).json()) as { keys: { kid: string }[] };
      return keys.map(({ kid }) => kid).sort();
    };
    const signer = async () => {
      services.one = await discover('one');
      const anyone = new Browser();
      const { at, take } = await ask(anyone, 'one');
      return decodeProtectedHeader((await take(await logIn(anyone, at, 'reader'))).id_token!).kid!;
    };
    const age = (kid: string, by: string) =>
      sql`update idporten.signing_keys set created_at = created_at - ${by}::interval where kid = ${kid}`;
    const [old = ''] = await published();
    expect(await signer()).toBe(old);
    await age(old, '25 hours');
    const both = await published();
    expect(both).toHaveLength(2);
    const fresh = both.find((kid) => kid !== old)!;
    expect(await signer()).toBe(old);
    await age(fresh, '11 minutes');
    expect(await signer()).toBe(fresh);
    expect(await published()).toEqual(both);
    await age(old, '2 days');
    expect(await published()).toEqual([fresh]);
  });
});
