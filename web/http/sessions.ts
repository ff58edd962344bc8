/**
 * Sessions live in PostgreSQL; the browser holds a random token, the database its hash. A person and a member of
 * staff may be logged in at the same time in one browser, each with a cookie of their own.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import {
  deleteSession,
  findSession,
  insertSession,
  type NewSession,
  type SessionKind,
  type SessionRow,
} from '../../db/login/sessions.ts';
import { browserFamily } from '../account/browsers.ts';
import type { Services } from './context.ts';

export type { SessionKind };
export type Session = SessionRow;
type Rooms = Pick<Services, 'sql' | 'settings'>;

const NAMES: Readonly<Record<SessionKind, string>> = { person: 'minside', staff: 'minside-ansatt' };

/**
 * Who asks.
 * @param extend false for what a page does by itself (autosave, live updates): that must not keep a session alive
 */
export async function readSession(
  c: Context,
  rooms: Rooms,
  kind: SessionKind,
  { extend }: { extend: boolean },
): Promise<Session | null> {
  const token = getCookie(c, cookieName(rooms, NAMES[kind]));
  return token ? findSession(rooms.sql, { tokenHash: hash(token), kind, extend }) : null;
}

/**
 * Opens a session with a new token; one that was open in this browser ends.
 * @returns what the database knows the session by
 */
export async function openSession(
  c: Context,
  rooms: Rooms,
  who: Omit<NewSession, 'tokenHash' | 'secret' | 'browser'>,
): Promise<Buffer> {
  const name = cookieName(rooms, NAMES[who.kind]);
  const former = getCookie(c, name);
  if (former) await deleteSession(rooms.sql, hash(former));
  const token = newSecret();
  const tokenHash = hash(token);
  const browser = browserFamily(c.req.header('user-agent'));
  await insertSession(rooms.sql, { ...who, browser, tokenHash, secret: randomBytes(32) });
  setCookie(c, name, token, cookieOptions(rooms));
  return tokenHash;
}

/** Ends the session in this browser. @returns its id_token, or null where there was none */
export async function closeSession(c: Context, rooms: Rooms, kind: SessionKind): Promise<string | null> {
  const name = cookieName(rooms, NAMES[kind]);
  const token = getCookie(c, name);
  if (!token) return null;
  deleteCookie(c, name, cookieOptions(rooms));
  return deleteSession(rooms.sql, hash(token));
}

/** 256 random bits, for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret that a browser holds. */
export const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** `__Host-` binds a cookie to this host and to https, where there is https. */
export const cookieName = ({ settings }: Pick<Rooms, 'settings'>, name: string): string =>
  isSecure(settings) ? `__Host-${name}` : name;

/** No script reads it, and no other site's form brings it. */
export const cookieOptions = ({ settings }: Pick<Rooms, 'settings'>): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: isSecure(settings),
});

const isSecure = (settings: Services['settings']): boolean => settings.PORTAL_URL.startsWith('https:');
