/**
 * Sessions live in PostgreSQL; the browser holds a random token, the database its hash. A person and a member of
 * staff may be logged in at the same time in one browser, each with a cookie of their own.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import {
  deleteSession,
  findSession,
  insertSession,
  type NewSession,
  type SessionKind,
  type SessionRow,
} from '../../db/login/sessions.ts';
import type { Queries } from '../../db/sql.ts';
import { browserFamily } from './browsers.ts';
import type { Services } from './context.ts';

type SessionServices = Pick<Services, 'sql' | 'settings'>;

const NAMES: Readonly<Record<SessionKind, string>> = { person: 'minside', staff: 'minside-ansatt' };

/**
 * Finds the session of a request.
 * @param reads the snapshot of the request, or the pool
 * @param extend false for what a page does by itself (autosave, live updates): that must not keep a session alive
 */
export async function readSession(
  c: Context,
  services: SessionServices,
  kind: SessionKind,
  { reads, extend }: { reads: Queries; extend: boolean },
): Promise<SessionRow | null> {
  const token = getCookie(c, cookieName(services, NAMES[kind]));
  return token ? findSession(reads, { tokenHash: hash(token), kind, extend }) : null;
}

/** Tells whether a browser brings a session, be it one that has ended. */
export const bringsSession = (c: Context, services: Pick<Services, 'settings'>, kind: SessionKind): boolean =>
  getCookie(c, cookieName(services, NAMES[kind])) !== undefined;

/**
 * Opens a session with a new token; one that was open in this browser ends.
 * @returns the hash by which the database knows the session
 */
export async function openSession(
  c: Context,
  services: SessionServices,
  login: Omit<NewSession, 'tokenHash' | 'secret' | 'browser'>,
): Promise<Buffer> {
  const name = cookieName(services, NAMES[login.kind]);
  const former = getCookie(c, name);
  if (former) await deleteSession(services.sql, hash(former));
  const token = newSecret();
  const tokenHash = hash(token);
  const browser = browserFamily(c.req.header('user-agent'));
  await insertSession(services.sql, { ...login, browser, tokenHash, secret: randomBytes(32) });
  setCookie(c, name, token, cookieOptions(services));
  return tokenHash;
}

/** Value of the cookie of a session that was ended here. */
const ENDED = 'avsluttet';

/**
 * Ends the session in this browser. The cookie stays, without its token: by it, a form that was written in another tab is
 * still heard out, and given back. @returns its id_token, or null where there was none
 */
export async function closeSession(
  c: Context,
  services: SessionServices,
  kind: SessionKind,
): Promise<string | null> {
  const name = cookieName(services, NAMES[kind]);
  const token = getCookie(c, name);
  if (!token || token === ENDED) return null;
  setCookie(c, name, ENDED, cookieOptions(services));
  return deleteSession(services.sql, hash(token));
}

/** 256 random bits, for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The hash that is stored of a secret that a browser holds. */
export const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The name of a cookie: `__Host-` binds it to this host and to https, where there is https. */
export const cookieName = ({ settings }: Pick<Services, 'settings'>, name: string): string =>
  isSecure(settings) ? `__Host-${name}` : name;

/** Options of every cookie: no script reads it, and no other site's form brings it. */
export const cookieOptions = ({ settings }: Pick<Services, 'settings'>): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: isSecure(settings),
});

const isSecure = (settings: Services['settings']): boolean => settings.PORTAL_URL.startsWith('https:');
