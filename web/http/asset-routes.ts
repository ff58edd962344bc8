/** Files that pages load, kept by browsers for as long as their address stays. */
import type { Context } from 'hono';
import { URLS } from '../urls.ts';
import { ASSETS, VERSION } from './assets.ts';
import type { Env } from './context.ts';
import type { Routes } from './router.ts';

export function mountAssets(routes: Routes): void {
  routes.page('GET', URLS.asset, 'page.public', serve, { sessionless: true });
}

/** Answers with a file. An address with another version gets today's file, but is not kept. */
function serve(c: Context<Env>): Response | Promise<Response> {
  const asset = ASSETS.get(c.req.param('name') ?? '');
  if (!asset) return c.notFound();
  const kept = c.req.param('version') === VERSION;
  const zipped = asset.gzip && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  return c.body(zipped && asset.gzip ? asset.gzip : asset.body, 200, {
    'content-type': asset.type,
    'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
}
