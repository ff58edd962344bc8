/** The session clock: the time that a session lasts yet, for the warning before its end, and *Fortsett*. */

import type { Context } from 'hono';
import type { Env, Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { LOGIN_URLS } from '../urls.ts';

export function mountSessionClock(routes: Routes): void {
  for (const side of ['person', 'staff'] as const) {
    const { session } = LOGIN_URLS[side];
    routes.of(side).page('GET', session, 'session.watch', tell, { passive: true });
    // any request extends the session, and so does this one before it is reached
    routes.of(side).page('POST', session, 'session.extend', tell);
  }
}

/** Answers with the seconds until the session ends if nobody is there, and until it ends in any case. */
function tell(c: Context<Env>, { session }: Visitor): Response {
  if (!session) return c.json({}, 401);
  return c.json({ idle: session.idleSeconds, whole: session.wholeSeconds });
}
