/**
 * The body of a request: only from our own forms, bounded before it is parsed, and read before the route's handler runs.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { noteAttempt } from './attempts.ts';
import { type BodyFault, readBytes } from './body-bytes.ts';
import type { Env, Services } from './context.ts';
import { errorPage } from './error-pages.tsx';
import { isMultipart, readUpload } from './multipart.ts';
import type { RouteEntry } from './route.ts';
import { ofForm, readUploads } from './uploads.ts';

/** Most bytes of a form with no long text, and of every form whose sender is not logged in. */
const LARGEST_SHORT = 64 * 1024;

/** Room for the longest text that is answered in plain words, each letter as six characters of a form. */
const LARGEST_LONG = 1_500_000;

/** Most fields of a form: one for each of 2000 lines that are granted or not, and those beside them. */
const MOST_FIELDS = 2100;

type Body = Pick<RouteEntry, 'brings' | 'signed' | 'texts'>;

/** The middleware that refuses forms of other sites; what a provider signs comes from there. */
export const onlyOwnForms = ({ settings }: Services, { signed }: Body): MiddlewareHandler<Env>[] =>
  signed ? [] : [csrf({ origin: new URL(settings.PORTAL_URL).origin })];

/** The middleware that reads the body of a route's requests, in order. */
export function bodyReaders(route: Body): MiddlewareHandler<Env>[] {
  const most = (c: Context<Env>) => mostOf(c, route);
  return [...(route.brings ? [readUploads(most, refuseBody)] : []), readForm(most)];
}

const mostOf = (c: Context<Env>, { texts }: Body): number =>
  texts === 'long' && c.get('visitor').session ? LARGEST_LONG : LARGEST_SHORT;

/** Reads the form and keeps it for the route. One that cannot be read is the sender's fault, not ours. */
const readForm =
  (most: (c: Context<Env>) => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.get('files')) return next();
    const { raw } = c.req;
    const type = raw.headers.get('content-type') ?? '';
    const limit = most(c);
    if (Number(raw.headers.get('content-length')) > limit) return refuseBody(c, 'too_large');
    const bytes = await readBytes(raw.body, limit);
    if (typeof bytes === 'string') return refuseBody(c, bytes);
    const fields = isMultipart(type) ? await fieldsOfParts(bytes, type) : fieldsOf(bytes, type);
    if (typeof fields === 'string') return refuseBody(c, fields);
    c.req.raw = new Request(raw.url, { method: 'POST', headers: ofForm(raw.headers), body: fields });
    return next();
  };

const FORM = /^application\/x-www-form-urlencoded\b/i;
const AMPERSAND = 0x26;

/** Reads the fields of a form as it mostly comes; a body of another type has none. They are counted before that. */
function fieldsOf(bytes: Uint8Array, type: string): URLSearchParams | BodyFault {
  if (!FORM.test(type)) return new URLSearchParams();
  let count = 1;
  for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, at + 1)) {
    count += 1;
    if (count > MOST_FIELDS) return 'too_large';
  }
  return new URLSearchParams(Buffer.from(bytes).toString());
}

/** Reads the fields of a form that was made for files, where its route takes none. */
async function fieldsOfParts(bytes: Uint8Array, type: string): Promise<URLSearchParams | BodyFault> {
  const limits = { fields: bytes.length, all: bytes.length };
  try {
    const { fields, skip } = await readUpload(new Blob([new Uint8Array(bytes)]).stream(), type, limits);
    await skip();
    return fields;
  } catch {
    return 'unreadable';
  }
}

/** Refuses a body. The rest of it is not read, so the connection cannot be used again. */
function refuseBody(c: Context<Env>, why: BodyFault): Response | Promise<Response> {
  c.header('connection', 'close');
  const visitor = c.get('visitor');
  if (why === 'too_large')
    return errorPage(c, visitor, why, { errorId: noteAttempt(c, visitor, 'too_large') });
  return errorPage(c, visitor, why === 'unreadable' ? 'bad_request' : why);
}
