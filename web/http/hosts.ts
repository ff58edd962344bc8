import type { MiddlewareHandler } from 'hono';
import { URLS } from '../urls.ts';
import type { Env, Services } from './context.ts';

/**
 * Refuses requests for another host than the portal's: nothing is made from a name that somebody else chose. Whoever
 * looks at the health of a process knows it by another name.
 */
export function ownHostOnly({ settings }: Services): MiddlewareHandler<Env> {
  const { host } = new URL(settings.PORTAL_URL);
  return async (c, next) => {
    const asked = c.req.header('host') ?? host;
    if (asked.toLowerCase() === host || c.req.path === URLS.health) return next();
    return c.text('Misdirected Request', 421);
  };
}
