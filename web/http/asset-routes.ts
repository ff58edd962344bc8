/** Files that pages load, kept by browsers for as long as their address stays. */

import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { URLS } from '../urls.ts';
import { ASSETS, VERSION } from './assets.ts';
import type { Env } from './context.ts';
import type { Routes } from './router.ts';

/** Encodings of answers, the smallest first. */
const ENCODINGS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
type Encoding = keyof typeof ENCODINGS;

/** A file in each encoding; none where it is compressed already. */
type Encoded = readonly (readonly [Encoding, Promise<Buffer<ArrayBuffer>>])[];

/** Mounts the files, which are compressed once, as the portal starts. */
export function mountAssets(routes: Routes): void {
  const encoded = new Map([...ASSETS].map(([name, { body }]) => [name, encode(name, body)]));
  routes.page('GET', URLS.asset, 'page.public', (c) => serve(c, encoded), { sessionless: true });
}

const encode = (name: string, body: Buffer): Encoded =>
  name.endsWith('.woff2')
    ? []
    : (Object.keys(ENCODINGS) as Encoding[]).map((encoding) => [encoding, ENCODINGS[encoding](body)]);

/** Answers with a file. An address with another version gets today's file, but is not kept. */
async function serve(c: Context<Env>, encoded: ReadonlyMap<string, Encoded>): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const asset = ASSETS.get(name);
  if (!asset) return c.notFound();
  const kept = c.req.param('version') === VERSION;
  const accepted = (c.req.header('accept-encoding') ?? '').split(/[\s,;]+/);
  const [encoding, body = asset.body] = encoded.get(name)?.find(([one]) => accepted.includes(one)) ?? [];
  return c.body(await body, 200, {
    'content-type': asset.type,
    'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    ...(encoding && { 'content-encoding': encoding }),
  });
}
