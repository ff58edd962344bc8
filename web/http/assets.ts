/**
 * The files that pages load, as an allow-list. They are read once, and their address carries a hash of them all,
 * so that browsers may keep them for good.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { URLS } from '../urls.ts';
import type { Env, Services } from './context.ts';
import type { Routes } from './router.ts';

interface Asset {
  body: Buffer<ArrayBuffer>;
  /** Null where it is compressed already. */
  gzip: Buffer<ArrayBuffer> | null;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const packaged = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));
const inter = packaged('@fontsource-variable/inter/wght.css');

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  read('designsystemet.css', packaged('@digdir/designsystemet-css')),
  read('theme.css', packaged('@digdir/designsystemet-theme')),
  read('htmx.js', packaged('htmx.org/dist/htmx.min.js')),
  read('u-combobox.js', packaged('@u-elements/u-combobox')),
  read('u-datalist.js', packaged('@u-elements/u-datalist')),
  read('inter/wght.css', inter),
  ...folder('inter/files', new URL('files/', `file://${inter}`), /-wght-normal\.woff2$/),
  ...folder('', new URL('../static/', import.meta.url), /\.(css|m?js|svg)$/),
]);

function read(name: string, path: string): [string, Asset] {
  const body = readFileSync(path);
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  if (!type) throw new Error(`${name} is of no type that pages load`);
  return [name, { body, gzip: name.endsWith('.woff2') ? null : gzipSync(body), type }];
}

function folder(prefix: string, at: URL, only: RegExp): [string, Asset][] {
  return readdirSync(at)
    .filter((file) => only.test(file))
    .map((file) => read(prefix ? `${prefix}/${file}` : file, fileURLToPath(new URL(file, at))));
}

const VERSION = [...ASSETS]
  .reduce((hash, [name, { body }]) => hash.update(name).update(body), createHash('sha256'))
  .digest('base64url')
  .slice(0, 12);

/** Where a page finds a file of the allow-list. */
export function assetUrl(name: string): string {
  if (!ASSETS.has(name)) throw new Error(`${name} is not in the list of files that pages load`);
  return `/static/${VERSION}/${name}`;
}

export function mountAssets(routes: Routes, _house: Services): void {
  routes.page('GET', URLS.asset, 'page.public', serve, { sessionless: true });
}

/** An address with another version gets today's file, but is not kept. */
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
