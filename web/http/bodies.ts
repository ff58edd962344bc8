/** The body of a request: only from our own forms, bounded, and read before the route's handler runs. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Env, Services } from './context.ts';
import { errorPage } from './error-pages.tsx';
import type { RouteEntry } from './route.ts';
import { readUploads } from './uploads.ts';

/** Room for the longest text that is answered in plain words, each letter as six characters of a form. */
const LARGEST_BODY = 1_500_000;

/** The middleware that reads the body of a route's requests, in order; none for those without one. */
export function bodyReaders(
  { settings }: Services,
  { method, brings, signed }: Pick<RouteEntry, 'method' | 'brings' | 'signed'>,
): MiddlewareHandler<Env>[] {
  if (method !== 'POST') return [];
  const own = csrf({ origin: new URL(settings.PORTAL_URL).origin });
  return [
    ...(signed ? [] : [own]),
    ...(brings ? [readUploads(LARGEST_BODY, refuseBody)] : []),
    limit,
    readForm,
  ];
}

const limit: MiddlewareHandler<Env> = (c, next) =>
  c.get('files') ? next() : bodyLimit({ maxSize: LARGEST_BODY, onError: refuseLarge })(c, next);

const refuseLarge = (c: Context<Env>) => refuseBody(c, 'too_large');

/** Reads the form and keeps it for the route. One that cannot be read is the sender's fault, not ours. */
const readForm: MiddlewareHandler<Env> = async (c, next) => {
  const readable = await c.req.parseBody().then(Boolean, () => false);
  return readable ? next() : refuseBody(c, 'unreadable');
};

/** Refuses a body. The rest of it is not read, so the connection cannot be used again. */
function refuseBody(c: Context<Env>, why: 'unreadable' | 'too_large'): Response | Promise<Response> {
  c.header('connection', 'close');
  return errorPage(c, c.get('visitor'), why === 'unreadable' ? 'bad_request' : why);
}
