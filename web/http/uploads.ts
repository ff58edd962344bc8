/** Files that requests bring, beside a form that is read like any other. */
import type { Context, MiddlewareHandler } from 'hono';
import { LARGEST_FILE } from '../../domain/files/file-types.ts';
import type { Env } from './context.ts';
import { BrokenUpload, type IncomingFile, readUpload } from './multipart.ts';

const MULTIPART = /^multipart\/form-data\b/i;

/** Bytes of a request: ten of the largest files at once, with the texts beside them. */
const LARGEST_UPLOAD = 10.5 * LARGEST_FILE;

/** The files of a request, one after another as they arrive. */
export const uploadedFiles = (c: Context<Env>): AsyncIterable<IncomingFile> => c.get('files') ?? noFiles();

async function* noFiles(): AsyncGenerator<IncomingFile> {}

/**
 * Reads an upload as far as its first file: its route finds the fields as those of any form, and the files in
 * `filesOf`. What the route left unread is read before the answer is given, since browsers look at none before.
 * @param fields the most bytes of all fields together
 * @param refuse answers a body that cannot be read
 */
export const readUploads =
  (
    fields: number,
    refuse: (c: Context<Env>, why: BrokenUpload['why']) => Response | Promise<Response>,
  ): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { raw } = c.req;
    if (!MULTIPART.test(raw.headers.get('content-type') ?? '')) return next();
    const limits = { fields, all: LARGEST_UPLOAD };
    if (!raw.body || Number(raw.headers.get('content-length')) > limits.all) return refuse(c, 'too_large');
    const upload = await readUpload(raw.body, raw.headers.get('content-type') ?? '', limits).catch(broken);
    if (upload instanceof BrokenUpload) return refuse(c, upload.why);
    c.set('files', upload.files);
    c.req.raw = new Request(raw.url, { method: 'POST', headers: ofForm(raw.headers), body: upload.fields });
    await next();
    await upload.skip();
  };

function broken(error: unknown): BrokenUpload {
  if (error instanceof BrokenUpload) return error;
  throw error;
}

/** Headers without those of the body that is read already. */
function ofForm(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) left.delete(name);
  return left;
}
