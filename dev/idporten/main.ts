/**
 * The local ID-porten: a real OpenID Provider with made-up people, for development, demonstration and test only.
 * It listens on loopback; ready when its discovery document answers.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from './context.ts';
import { openDatabase } from './database.ts';
import { loginRoutes } from './logins.ts';
import { openPost } from './post.ts';
import { currentProvider } from './provider.ts';
import { readIdportenSettings } from './settings.ts';
import { deleteExpired } from './storage.ts';

const DELETE_EVERY_MS = 10 * 60 * 1000;

const settings = readIdportenSettings(process.env);
const sql = await openDatabase(settings.IDPORTEN_DATABASE_URL);
const provider = currentProvider({ settings, sql });
const context: Context = { settings, sql, provider, post: openPost(settings.IDPORTEN_SMTP_URL) };
setInterval(() => deleteExpired(sql).catch(() => undefined), DELETE_EVERY_MS);

/**
 * Keeps running after an error that nobody awaited (a letter that could not be posted). Its message may hold a
 * number.
 */
process.on('unhandledRejection', (error) => console.error('unhandled', (error as Error).name));

const ASSETS = {
  'theme.css': ['text/css', '@digdir/designsystemet-theme/digdir.css'],
  'designsystemet.css': ['text/css', '@digdir/designsystemet-css'],
  'idporten.css': ['text/css', './idporten.css'],
  'idporten.js': ['text/javascript', './idporten.js'],
  'inter.woff2': ['font/woff2', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
} as const;

// browsers hold redirects after a form against `form-action`, so the services stand there too
const services = [
  ...new Set(
    settings.IDPORTEN_CLIENTS.flatMap((client) => client.redirect_uris.map((uri) => new URL(uri).origin)),
  ),
].join(' ');
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  'img-src data:',
  `form-action 'self' ${services}`,
  `frame-src ${services}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const pages = new Hono();
for (const [name, [type, source]] of Object.entries(ASSETS)) {
  const content = await readFile(fileURLToPath(import.meta.resolve(source)));
  pages.get(`/assets/${name}`, (c) => c.body(content, 200, { 'content-type': type }));
}
pages.route('/', loginRoutes(context));
pages.onError((error, c) => {
  console.error('a request failed:', error.name);
  return c.text('500', 500);
});

const servePages = getRequestListener(pages.fetch, { overrideGlobalObjects: false });

createServer(async (request, response) => {
  response.setHeader('content-security-policy', policy);
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  if (/^\/(login|assets|telefon)\//.test(request.url ?? '')) return servePages(request, response);
  try {
    await (await provider()).callback()(request, response);
  } catch {
    // the database is away
    response.writeHead(503).end();
  }
}).listen(settings.IDPORTEN_PORT, '127.0.0.1');
