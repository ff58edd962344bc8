/** A login: out to the provider, and back with an answer that is believed only when everything fits. */

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hasLeftSince } from '../../db/login/logouts.ts';
import {
  actForPartyOf,
  beginLogin,
  isStaff,
  type LoginRow,
  type SessionKind,
  takeLogin,
} from '../../db/login/sessions.ts';
import type { Level } from '../../domain/rights/levels.ts';
import { codeOf } from '../../log.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { localAddress } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { cookieName, cookieOptions, hash, newSecret, openSession } from '../http/sessions.ts';
import { acceptInvitations } from '../organisations/accept-invitations.ts';
import { LOGIN_URLS } from '../urls.ts';
import type { OidcClient } from './oidc.ts';

/** Shows a page that says something plainly and leads on. */
export type PlainPage = (
  c: Context<Env>,
  visitor: Visitor,
  page: {
    title: string;
    says: readonly string[];
    link: { href: string; label: string };
    status: 200 | 400 | 403 | 503;
  },
) => Response | Promise<Response>;

export type Clients = Readonly<Record<SessionKind, OidcClient>>;

const LOGIN_SECONDS = 10 * 60;
/** The page of a case, or one below it. */
const CASE_PAGE = /^\/saker\/(\d+)(?:\/|$)/;

/** Where a login begins that need not be at the higher level. */
export const lowLogin = (til: string): string =>
  `${LOGIN_URLS.person.login}?${new URLSearchParams({ niva: 'betydelig', til })}`;

/** The higher level, unless the address asks for the lower one. */
const levelAsked = (c: Context<Env>): Level => (c.req.query('niva') === 'betydelig' ? 'substantial' : 'high');

/** Mounts the way in for persons and for staff. */
export function mountLogins(routes: Routes, services: Services, clients: Clients, plain: PlainPage): void {
  for (const kind of ['person', 'staff'] as const) {
    const { login, callback } = LOGIN_URLS[kind];
    routes.of(kind).page('GET', login, 'login.begin', (c, visitor) => {
      const back =
        localAddress(services, c.req.query('til')) ?? localAddress(services, LOGIN_URLS[kind].home)!;
      return begin(c, visitor, kind, { level: levelAsked(c), back });
    });
    routes.of(kind).page('GET', callback, 'login.end', (c, visitor) => end(c, visitor, kind));
  }

  async function begin(
    c: Context<Env>,
    visitor: Visitor,
    kind: SessionKind,
    { back, ...wanted }: { level: Level; back: string; anew?: boolean },
  ): Promise<Response> {
    try {
      const { url, secrets } = await clients[kind].begin(visitor.language, wanted);
      const browser = newSecret();
      await beginLogin(services.sql, {
        stateHash: hash(secrets.state),
        browserHash: hash(browser),
        kind,
        nonce: secrets.nonce,
        verifier: secrets.verifier,
        level: secrets.level,
        back,
        language: visitor.language,
      });
      setCookie(c, cookieOf(secrets.state), browser, { ...cookieOptions(services), maxAge: LOGIN_SECONDS });
      return c.redirect(url.href, 303);
    } catch (error) {
      return failed(c, visitor, kind, error, 503);
    }
  }

  async function end(c: Context<Env>, visitor: Visitor, kind: SessionKind): Promise<Response> {
    try {
      const state = c.req.query('state') ?? '';
      const login = await take(c, kind, state);
      if (!login) return failed(c, visitor, kind, new Error('no login is under way in this browser'), 400);
      const query = new URL(c.req.url).search;
      const who = await clients[kind].finish(query, { ...login, state });
      if (kind === 'staff' && !(await isStaff(services.sql, who.pid))) return notStaff(c, visitor);
      const { authTime, ...told } = who;
      if (kind === 'person' && authTime !== null && (await hasLeftSince(services.sql, who.pid, authTime)))
        return begin(c, visitor, kind, { level: login.level, back: login.back, anew: true });
      const session = await openSession(c, services, { ...told, kind, language: login.language });
      if (kind === 'person') {
        await acceptInvitations(services, who.pid);
        const [, number] = CASE_PAGE.exec(new URL(login.back).pathname) ?? [];
        if (number) await actForPartyOf(services.sql, session, number);
      }
      services.log.info({ kind, acr: who.acr, amr: who.amr }, 'logged in');
      return c.redirect(login.back, 303);
    } catch (error) {
      return failed(c, visitor, kind, error, 400);
    }
  }

  /** The login that this browser began, which can be ended once. */
  async function take(c: Context<Env>, kind: SessionKind, state: string): Promise<LoginRow | null> {
    const browser = getCookie(c, cookieOf(state));
    if (!browser) return null;
    deleteCookie(c, cookieOf(state), cookieOptions(services));
    return takeLogin(services.sql, { stateHash: hash(state), browserHash: hash(browser), kind });
  }

  /** One cookie for each login, so that logins in several tabs do not disturb each other. */
  function cookieOf(state: string): string {
    return cookieName(services, `minside-login-${hash(state).toString('hex').slice(0, 16)}`);
  }

  function failed(c: Context<Env>, visitor: Visitor, kind: SessionKind, error: unknown, status: 400 | 503) {
    const id = randomUUID();
    services.log.warn({ id, kind, code: codeOf(error) }, 'login failed');
    const { title, says, idporten, portal, again } = visitor.text.login.failed;
    return plain(c, visitor, {
      title,
      says: [says, ...(kind === 'person' ? [idporten] : []), portal(id)],
      link: { href: LOGIN_URLS[kind].login, label: again },
      status,
    });
  }

  function notStaff(c: Context<Env>, visitor: Visitor) {
    const { title, says, again } = visitor.text.login.notStaff;
    return plain(c, visitor, {
      title,
      says: [says],
      link: { href: LOGIN_URLS.staff.login, label: again },
      status: 403,
    });
  }
}
