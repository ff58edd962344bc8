/** Files that requests bring, beside a form that is read like any other. */

import { setTimeout as after } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { LARGEST_FILE } from '../../domain/files/file-types.ts';
import { LONGEST_BODY_MS } from './body-bytes.ts';
import type { Env } from './context.ts';
import { BrokenUpload, type IncomingFile, isMultipart, readUpload, type Upload } from './multipart.ts';

/** Bytes of a request: ten of the largest files at once, with the texts beside them. */
const LARGEST_UPLOAD = 10.5 * LARGEST_FILE;

/** The files of a request, one after another as they arrive. */
export const uploadedFiles = (c: Context<Env>): AsyncIterable<IncomingFile> => c.get('files') ?? noFiles();

async function* noFiles(): AsyncGenerator<IncomingFile> {}

/**
 * Reads an upload as far as its first file: its route finds the fields as those of any form, and the files in
 * `filesOf`. What the route left unread is read before the answer is given, since browsers look at none before.
 * @param most bytes of all fields together, which have as long to come as any form
 * @param refuse answers a body that cannot be read
 */
export const readUploads =
  (
    most: (c: Context<Env>) => number,
    refuse: (c: Context<Env>, why: BrokenUpload['why']) => Response | Promise<Response>,
  ): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { raw } = c.req;
    const type = raw.headers.get('content-type') ?? '';
    if (!isMultipart(type)) return next();
    const limits = { fields: most(c), all: LARGEST_UPLOAD };
    if (!raw.body || Number(raw.headers.get('content-length')) > limits.all) return refuse(c, 'too_large');
    const upload = await inTime(readUpload(raw.body, type, limits).catch(broken));
    if (upload instanceof BrokenUpload) return refuse(c, upload.why);
    c.set('files', upload.files);
    c.req.raw = new Request(raw.url, { method: 'POST', headers: ofForm(raw.headers), body: upload.fields });
    await next();
    await upload.skip();
  };

/** Waits as long as for any form. */
const inTime = async (upload: Promise<Upload | BrokenUpload>): Promise<Upload | BrokenUpload> => {
  const over = new AbortController();
  const late = after(LONGEST_BODY_MS, new BrokenUpload('too_slow'), { signal: over.signal });
  late.catch(() => {});
  return Promise.race([upload, late]).finally(() => over.abort());
};

function broken(error: unknown): BrokenUpload {
  if (error instanceof BrokenUpload) return error;
  throw error;
}

/** Headers without those of the body that is read already. */
export function ofForm(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) left.delete(name);
  return left;
}
