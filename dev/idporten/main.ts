/**
 * The local ID-porten: a real OpenID Provider with made-up people, for development, demonstration and test only.
 * It listens on loopback; ready when its discovery document answers.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { loginSteps } from './logins.ts';
import { type Locales, makeProvider } from './provider.ts';
import { readIdportenSettings } from './settings.ts';

const settings = readIdportenSettings(process.env);
const locales: Locales = new Map();
const provider = makeProvider(settings, locales);

const ASSETS = {
  'theme.css': ['text/css', '@digdir/designsystemet-theme/digdir.css'],
  'designsystemet.css': ['text/css', '@digdir/designsystemet-css'],
  'idporten.css': ['text/css', './idporten.css'],
  'inter.woff2': ['font/woff2', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
} as const;

// A browser that follows the form's redirects holds them against `form-action`, so the services stand there too.
const services = settings.IDPORTEN_CLIENTS.flatMap((client) =>
  client.redirect_uris.map((uri) => new URL(uri).origin),
);
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src data:',
  `form-action 'self' ${[...new Set(services)].join(' ')}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const pages = new Hono();
for (const [name, [type, source]] of Object.entries(ASSETS)) {
  const content = await readFile(fileURLToPath(import.meta.resolve(source)));
  pages.get(`/assets/${name}`, (c) => c.body(content, 200, { 'content-type': type }));
}
pages.route('/', loginSteps(provider, locales));

const showPage = getRequestListener(pages.fetch, { overrideGlobalObjects: false });
const speakOpenId = provider.callback();

createServer((request, response) => {
  response.setHeader('content-security-policy', policy);
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  const isPage = /^\/(login|assets)\//.test(request.url ?? '');
  return isPage ? showPage(request, response) : speakOpenId(request, response);
}).listen(settings.IDPORTEN_PORT, '127.0.0.1');
