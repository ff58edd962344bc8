/** A login: out to the provider, and back with an answer that is believed only when everything fits. */

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { beginLogin, LOGIN_SECONDS, type LoginRow, takeLogin, worksAtDeksa } from '../../db/login/logins.ts';
import { hasLeftSince } from '../../db/login/logouts.ts';
import { type SessionKind, switchToPartyOf } from '../../db/login/sessions.ts';
import { recordLogin } from '../../db/login/traces.ts';
import type { Level } from '../../domain/rights/levels.ts';
import { codeOf } from '../../log.ts';
import { askAbout, type PersonRegisters } from '../../registers/person-registers.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { originOf } from '../http/origin.ts';
import { localAddress } from '../http/redirects.ts';
import type { Handler, Routes } from '../http/router.ts';
import { cookieName, cookieOptions, hash, newSecret, openSession } from '../http/sessions.ts';
import { PlainPage } from '../ui/plain-page.tsx';
import { anewLoginUrl, LOGIN_URLS } from '../urls.ts';
import type { Clients } from './clients.ts';
import { NotIdentified } from './oidc.ts';

/** The page of a case, or one below it. */
const CASE_PAGE = /^\/saker\/(\d+)(?:\/|$)/;

/** Services that a login turns to. */
interface Providers {
  clients: Clients;
  registers: PersonRegisters;
}

/** Mounts the way in for persons and for staff. */
export function mountLogins(routes: Routes, services: Services, { clients, registers }: Providers): void {
  for (const kind of ['person', 'staff'] as const) {
    const { login, callback, home } = LOGIN_URLS[kind];
    const side = routes.of(kind);
    const takeBegin: Handler = (c, visitor) => {
      const back = localAddress(services, c.req.query('til')) ?? localAddress(services, home)!;
      const anew = c.req.query('pa-nytt') !== undefined;
      return begin(c, visitor, kind, { level: levelAsked(c), back, anew });
    };
    side.page('GET', login, 'login.begin', takeBegin, { budget: 'logins', snapshotless: true });
    side.page('GET', callback, 'login.end', (c, visitor) => end(c, visitor, kind), { snapshotless: true });
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
    const state = c.req.query('state') ?? '';
    let login: LoginRow | null = null;
    try {
      login = await take(c, kind, state);
      if (!login) return failed(c, visitor, kind, new Error('no login is under way in this browser'), 400);
      return await letIn(c, visitor, kind, { ...login, state });
    } catch (error) {
      const refused = { kind, action: 'login.end', pid: null, result: codeOf(error) } as const;
      // what no login has led to is anybody's word, and is not kept
      if (login) await recordLogin(services.sql, { ...refused, origin: visitor.origin });
      return failed(c, visitor, kind, error, 400);
    }
  }

  async function letIn(
    c: Context<Env>,
    visitor: Visitor,
    kind: SessionKind,
    login: LoginRow & { state: string },
  ): Promise<Response> {
    const { authTime, ...told } = await clients[kind].finish(new URL(c.req.url).search, login);
    const note = (result: string, tokenHash: Buffer | null) =>
      recordLogin(services.sql, {
        ...{ kind, action: 'login.end', pid: told.pid, result, detail: `acr=${told.acr} amr=${told.amr}` },
        origin: originOf(c, services, tokenHash && { tokenHash }),
      });
    if (kind === 'staff' && !(await worksAtDeksa(services.sql, told.pid))) {
      await note('not_staff', null);
      return notStaff(c, visitor);
    }
    if (kind === 'person' && authTime !== null && (await hasLeftSince(services.sql, told.pid, authTime)))
      return begin(c, visitor, kind, { level: login.level, back: login.back, anew: true });
    const session = await openSession(c, services, {
      ...{ ...told, kind, language: login.language },
      ...(authTime !== null && { identifiedAt: new Date(authTime * 1000) }),
    });
    await note('given', session);
    if (kind === 'person') await openDoors(visitor, session, told.pid, login);
    services.log.info({ kind, acr: told.acr, amr: told.amr }, 'logged in');
    return c.redirect(login.back, 303);
  }

  /** Takes the login that this browser began, which can be ended once. */
  async function take(c: Context<Env>, kind: SessionKind, state: string): Promise<LoginRow | null> {
    const browser = getCookie(c, cookieOf(state));
    if (!browser) return null;
    deleteCookie(c, cookieOf(state), cookieOptions(services));
    return takeLogin(services.sql, { stateHash: hash(state), browserHash: hash(browser), kind });
  }

  /** Asks the registers about a person, and acts for the party of the case that they come back to. */
  async function openDoors(
    { acts }: Visitor,
    session: Buffer,
    pid: string,
    { back }: LoginRow,
  ): Promise<void> {
    await askAbout(acts, registers, pid);
    const [, number] = CASE_PAGE.exec(new URL(back).pathname) ?? [];
    if (number) await switchToPartyOf(services.sql, session, number);
  }

  /** Returns the name of a login's own cookie, so that logins in several tabs do not disturb each other. */
  function cookieOf(state: string): string {
    return cookieName(services, `minside-login-${hash(state).toString('hex').slice(0, 16)}`);
  }

  function failed(c: Context<Env>, visitor: Visitor, kind: SessionKind, error: unknown, status: 400 | 503) {
    const id = randomUUID();
    services.log.warn({ id, kind, code: codeOf(error) }, 'login failed');
    if (kind === 'person' && error instanceof NotIdentified && error.code === 'pid_missing')
      return withoutNumber(c, visitor);
    const { title, says, idporten, portal, again } = visitor.text.login.failed;
    return c.html(
      <PlainPage
        visitor={visitor}
        title={title}
        says={[says, ...(kind === 'person' ? [idporten] : []), portal(id)]}
        links={[{ href: LOGIN_URLS[kind].login, label: again }]}
      />,
      status,
    );
  }
}

/** The higher level, unless the address asks for the lower one. */
const levelAsked = (c: Context<Env>): Level => (c.req.query('niva') === 'betydelig' ? 'substantial' : 'high');

/** The page of somebody whose electronic ID tells no Norwegian identity number, as some foreign ones do not. */
function withoutNumber(c: Context<Env>, visitor: Visitor) {
  const { title, says, again } = visitor.text.login.withoutNumber;
  return c.html(
    <PlainPage
      visitor={visitor}
      title={title}
      says={says}
      links={[{ href: anewLoginUrl('person', LOGIN_URLS.person.home), label: again }]}
    />,
    400,
  );
}

function notStaff(c: Context<Env>, visitor: Visitor) {
  const { title, says, again } = visitor.text.login.notStaff;
  return c.html(
    <PlainPage
      visitor={visitor}
      title={title}
      says={[says]}
      links={[{ href: LOGIN_URLS.staff.login, label: again }]}
    />,
    403,
  );
}
