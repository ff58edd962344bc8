/** Compression of answers on their way, where they are text. */

import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './context.ts';

/**
 * Makes the middleware that compresses. Whoever reads along can tell what a compressed page holds if they make the
 * browser ask for it again and again with guesses that the page repeats (BREACH), so those who are logged in get a page
 * uncompressed where another site has led to it. Nothing else is told by lengths: the tokens of forms are new with
 * every page, and the cookie of the session stands in none. Parts of pages, for which htmx asks, are a few hundred
 * bytes: compressing them costs more than a save of a field does.
 */
export function compression(): MiddlewareHandler<Env> {
  const compressed = compress({ encoding: 'gzip' });
  return (c, next) => {
    const isLedHere = c.req.header('sec-fetch-site') === 'cross-site' && c.req.header('cookie') !== undefined;
    const isPart = c.req.header('hx-request') !== undefined;
    return isLedHere || isPart ? next() : compressed(c, next);
  };
}
