/** Logouts: of this browser, of all of somebody's browsers, and those that a login provider tells of. */
import type { Context } from 'hono';
import { z } from 'zod';
import { endAllSessions } from '../../acts/login/end-all-sessions.ts';
import { endToldSessions, takeLogoutToken } from '../../db/login/logouts.ts';
import type { SessionKind, SessionRow } from '../../db/login/sessions.ts';
import { recordLogin } from '../../db/login/traces.ts';
import { codeOf } from '../../log.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Env, Services, Visitor } from '../http/context.ts';
import { originOf } from '../http/origin.ts';
import type { Routes } from '../http/router.ts';
import { closeSession } from '../http/sessions.ts';
import { NotDonePage, PlainPage } from '../ui/plain-page.tsx';
import { LOGIN_URLS, URLS } from '../urls.ts';
import type { Clients } from './clients.ts';
import { LOGOUT_TOKEN_SECONDS } from './logout-token.ts';

/** Mounts the ways out: the portal's own session first, then the provider's; and what the provider tells of others. */
export function mountLogouts(routes: Routes, services: Services, clients: Clients): void {
  for (const kind of ['person', 'staff'] as const) {
    const side = routes.of(kind);
    const { logout, loggedOut, frontChannel, backChannel } = LOGIN_URLS[kind];
    side.page('POST', logout, 'logout', (c, visitor) => logOut(c, visitor, kind));
    side.page('GET', loggedOut, 'page.public', (c, visitor) => showLoggedOut(c, visitor, kind));
    side.page('GET', frontChannel, 'logout.told', (c) => toldThroughBrowser(c, kind), { snapshotless: true });
    side.page('POST', backChannel, 'logout.told', (c) => toldByProvider(c, kind), { signed: true });
  }
  const { take: takeEndAll } = commandForm({
    action: 'session.end_all',
    input: z.object({}),
    page: (visitor, _, { notice }) => (
      <NotDonePage
        visitor={visitor}
        notice={notice}
        back={{ href: URLS.profile, label: visitor.text.profile.title }}
      />
    ),
    act: ({ acts, actor, visitor }) => endAllSessions(acts, actor, visitor.session!),
    refusals: () => ({}),
    leadsTo: (visitor) => (c) => logOut(c, visitor, 'person'),
  });
  routes.page('POST', URLS.endAllSessions, 'session.end_all', takeEndAll);

  async function logOut(c: Context<Env>, visitor: Visitor, kind: SessionKind): Promise<Response> {
    const { session, origin } = visitor;
    if (session)
      await recordLogin(services.sql, { kind, action: 'logout', pid: session.pid, origin, result: 'given' });
    // pages that the browser keeps, and what was typed in them; the other side's cookie stays
    c.header('clear-site-data', '"cache", "storage"');
    const idToken = await closeSession(c, services, kind);
    if (!idToken) return c.redirect(LOGIN_URLS[kind].loggedOut, 303);
    const url = await clients[kind].endSessionUrl(idToken, visitor.language).catch((error: unknown) => {
      services.log.warn(
        { kind, code: codeOf(error) },
        'logged out here, but the login provider does not answer',
      );
      return null;
    });
    return c.redirect(url?.href ?? LOGIN_URLS[kind].loggedOut, 303);
  }

  /**
   * OpenID Connect Front-Channel Logout 1.0: a frame in a page of the provider, where our cookie is not sent. The name
   * of the session, which only the provider and we know, says which one it is.
   */
  async function toldThroughBrowser(c: Context<Env>, kind: SessionKind): Promise<Response> {
    const { iss, sid } = c.req.query();
    if (!iss || !sid || !clients[kind].isIssuer(iss)) return c.body(null, 400);
    await noteEnded(c, kind, 'front', await endToldSessions(services.sql, kind, { sid }));
    return c.body(null, 200);
  }

  /** OpenID Connect Back-Channel Logout 1.0: from the provider itself, once, signed. */
  async function toldByProvider(c: Context<Env>, kind: SessionKind): Promise<Response> {
    const { logout_token } = await c.req.parseBody();
    try {
      const { jti, sid, sub } = await clients[kind].readLogoutToken(String(logout_token));
      if (!(await takeLogoutToken(services.sql, { kind, jti, seconds: LOGOUT_TOKEN_SECONDS })))
        throw new Error('a logout token that was taken before');
      await noteEnded(c, kind, 'back', await endToldSessions(services.sql, kind, { sid, sub }));
      return c.body(null, 200);
    } catch (error) {
      services.log.warn({ kind, code: codeOf(error) }, 'a logout token was refused');
      return c.json({ error: 'invalid_request' }, 400);
    }
  }

  async function noteEnded(
    c: Context<Env>,
    kind: SessionKind,
    channel: 'front' | 'back',
    ended: readonly Pick<SessionRow, 'pid' | 'tokenHash'>[],
  ): Promise<void> {
    for (const session of ended)
      await recordLogin(services.sql, {
        ...{ kind, action: 'logout.told', pid: session.pid, result: 'given', detail: channel },
        origin: originOf(c, services, session),
      });
    services.log.info({ kind, channel, sessions: ended.length }, 'logged out by the provider');
  }
}

function showLoggedOut(c: Context<Env>, visitor: Visitor, kind: SessionKind) {
  const { title, says, again } = visitor.text.login.loggedOut;
  return c.html(
    <PlainPage
      visitor={visitor}
      title={title}
      says={[says]}
      links={[{ href: LOGIN_URLS[kind].login, label: again }]}
    />,
  );
}
