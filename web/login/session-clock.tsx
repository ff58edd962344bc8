/** How long a session lasts yet: what the warning before its end asks, and *Fortsett*. */
import type { Context } from 'hono';
import type { SessionKind } from '../../db/login/sessions.ts';
import type { Env, Routes, Visitor } from '../http/router.ts';

/** Where a page asks how long its session lasts (GET), and says that somebody is there (POST). */
export const CLOCK: Readonly<Record<SessionKind, string>> = { person: '/okt', staff: '/saksbehandling/okt' };

export function mountSessionClock(routes: Routes): void {
  for (const path of Object.values(CLOCK)) {
    routes.page('GET', path, 'session.watch', tell);
    // Any request extends the session but those that pages make by themselves; so it does before this is reached.
    routes.page('POST', path, 'session.extend', tell);
  }
}

/** In seconds: until it ends if nobody is there, and until it ends in any case. */
function tell(c: Context<Env>, { session }: Visitor): Response {
  if (!session) return c.json({}, 401);
  return c.json({ idle: session.idleSeconds, whole: session.wholeSeconds });
}
