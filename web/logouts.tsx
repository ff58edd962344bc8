import type { Context } from 'hono';
import type { SessionKind } from '../db/sessions.ts';
import { codeOf } from '../log.ts';
import type { Clients, PlainPage } from './logins.tsx';
import { PLACES } from './oidc.ts';
import type { Env, House, Routes, Visitor } from './route.ts';
import { closeSession } from './sessions.ts';

/** Mounts the way out: the portal's own session first, then the provider's. */
export function mountLogouts(routes: Routes, house: House, clients: Clients, plain: PlainPage): void {
  for (const kind of ['person', 'staff'] as const) {
    const { logout, loggedOut } = PLACES[kind];
    routes.page('POST', logout, 'logout', (c, visitor) => logOut(c, visitor, kind));
    routes.page('GET', loggedOut, 'page.public', (c, visitor) => showLoggedOut(c, visitor, kind));
  }

  async function logOut(c: Context<Env>, visitor: Visitor, kind: SessionKind): Promise<Response> {
    const idToken = await closeSession(c, house, kind);
    if (!idToken) return c.redirect(PLACES[kind].loggedOut, 303);
    const url = await clients[kind].endSessionUrl(idToken, visitor.language).catch((error: unknown) => {
      house.log.warn(
        { kind, code: codeOf(error) },
        'logged out here, but the login provider does not answer',
      );
      return null;
    });
    return c.redirect(url?.href ?? PLACES[kind].loggedOut, 303);
  }

  function showLoggedOut(c: Context<Env>, visitor: Visitor, kind: SessionKind) {
    const { title, says, again } = visitor.text.login.loggedOut;
    return plain(c, visitor, {
      title,
      says: [says],
      link: { href: PLACES[kind].login, label: again },
      status: 200,
    });
  }
}
