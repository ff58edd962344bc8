import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const ALGORITHM = 'RS256';

/** Secrets of one data folder. They are made once and are worth nothing elsewhere. */
export interface Keys {
  /** Private key of the portal as a client of ID-porten. */
  portal: JWK;
  /** Private key of DEKSA's side as a client. */
  staff: JWK;
  /** Secret of the local ID-porten: signs its cookies, and makes its pairwise subjects and hashes. */
  idportenCookies: string;
  databasePassword: string;
}

/** Reads the secrets of a data folder, and makes them the first time. */
export async function readOrMakeKeys(data: string): Promise<Keys> {
  if (!existsSync(file(data))) await makeKeys(data);
  return readKeys(data);
}

export function readKeys(data: string): Keys {
  return JSON.parse(readFileSync(file(data), 'utf8')) as Keys;
}

/** Returns the public half of a private RSA key. */
export function publicHalf({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use } as JWK;
}

async function makeKeys(data: string): Promise<void> {
  const [portal, staff] = await Promise.all([makeJwk(), makeJwk()]);
  const keys: Keys = {
    portal,
    staff,
    idportenCookies: makeSecret(),
    databasePassword: makeSecret(),
  };
  mkdirSync(data, { recursive: true });
  writeFileSync(`${file(data)}.new`, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  renameSync(`${file(data)}.new`, file(data));
}

async function makeJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' };
}

function makeSecret(): string {
  return randomBytes(24).toString('hex');
}

function file(data: string): string {
  return join(data, 'keys.json');
}
