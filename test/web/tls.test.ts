/** TLS of the portal itself: what browsers of today speak, and nothing older. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tlsOf } from '../../web/http/tls.ts';
import { selfSigned } from '../support/certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'tls-'));
const { cert, key } = selfSigned('localhost');
let server: ServerType;
let port: number;

beforeAll(async () => {
  const [PORTAL_TLS_CERT, PORTAL_TLS_KEY] = ['cert.pem', 'key.pem'].map((name) => join(folder, name));
  writeFileSync(PORTAL_TLS_CERT!, cert);
  writeFileSync(PORTAL_TLS_KEY!, key);
  const { createServer, options } = tlsOf({ PORTAL_TLS_CERT, PORTAL_TLS_KEY });
  const app = new Hono().get('/', (c) => c.text('the portal'));
  server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port: 0,
    ...(createServer && { createServer }),
    ...(options && { serverOptions: options }),
  });
  await new Promise((listening) => server.once('listening', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

/** Opens a connection, whose certificate is checked. */
const opened = (how: ConnectionOptions) =>
  new Promise<TLSSocket>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: cert, ...how });
    socket.once('secureConnect', () => resolve(socket)).once('error', reject);
  });

it('prefers TLS 1.3 and answers in it', async () => {
  const socket = await opened({});
  expect(socket.getProtocol()).toBe('TLSv1.3');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(await text(socket)).toContain('the portal');
});

it('speaks TLS 1.2 with forward secrecy', async () => {
  const socket = await opened({ maxVersion: 'TLSv1.2' });
  expect([socket.getProtocol(), socket.getCipher().name]).toEqual([
    'TLSv1.2',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
  ]);
  socket.destroy();
});

it.each<[string, ConnectionOptions]>([
  ['TLS 1.1', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['TLS 1.0', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['a suite without authenticated encryption', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' }],
])('refuses %s', async (_what, how) => {
  await expect(opened(how)).rejects.toMatchObject({ code: expect.stringMatching(/ALERT|ECONNRESET/) });
});

it('answers nothing in clear', async () => {
  const answer = await text(
    connectPlain({ host: '127.0.0.1', port }).end('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  ).catch((error: Error) => error.message);
  expect(answer).not.toContain('the portal');
});

it('is left to a proxy where no certificate is named', () => {
  expect(tlsOf({ PORTAL_TLS_CERT: undefined, PORTAL_TLS_KEY: undefined })).toEqual({});
});
