/** Lines of the log about requests that no page of ours sends. They tell where and in which session, and nothing that was sent. */

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env, Visitor } from './context.ts';

/** A form of another site; one whose token was not made for it in its session, or has none; a body beyond its bounds. */
export type Attempt = 'foreign_form' | 'foreign_token' | 'too_large';

/** Notes an attempt. @returns the id of its line, which a page may tell */
export function noteAttempt(c: Context<Env>, { acts, origin }: Visitor, what: Attempt): string {
  const id = randomUUID().slice(0, 8);
  acts.log.warn({ id, what, place: placeOf(c), session: origin.session }, 'a request was stopped');
  return id;
}

/** Returns the method and the path of the route, as the table has it: what stands in an address is anybody's word. */
function placeOf(c: Context<Env>): string {
  const route = matchedRoutes(c).find(({ path }) => path !== '/*');
  return `${c.req.method} ${route?.path ?? ''}`;
}
