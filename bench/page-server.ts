/**
 * The portal with demonstration data, and beside it the least that could give the same pages: `/raa?side=…` reads what a
 * page was before, as one value, and sends it through the same server.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { openServices } from '../acts/services.ts';
import { openReaders } from '../db/readers.ts';
import { connect } from '../db/sql.ts';
import { makeDemonstration } from '../dev/demo/demonstration.ts';
import { openStore } from '../files/store.ts';
import { settingsOrEnd } from '../settings.ts';
import { openTemporal } from '../temporal/client.ts';
import { createApp } from '../web/app.tsx';

const settings = settingsOrEnd();
const log = pino({ level: 'silent' });
const temporal = openTemporal(settings, log);
const store = await openStore(settings);
await makeDemonstration(settings.DATABASE_URL, { temporal, store });

const sql = connect(settings.DATABASE_URL, { name: 'min-side bench', max: 20 });
const pages = openReaders(settings.DATABASE_URL, { name: 'min-side bench pages', max: 6 });
const app = createApp({ ...(await openServices({ sql, temporal, store, log })), pages, settings });

await sql`create table if not exists bench_pages (path text primary key, html text not null)`;
app.post('/raa', async (c) => {
  const path = c.req.query('side') ?? '';
  const html = await c.req.text();
  await sql`insert into bench_pages ${sql({ path, html })} on conflict (path) do update set html = excluded.html`;
  return c.body(null, 204);
});
app.get('/raa', async (c) => {
  const [page] = await sql<
    { html: string }[]
  >`select html from bench_pages where path = ${c.req.query('side') ?? ''}`;
  return c.html(page!.html);
});

// what was sent is carried out by the worker meanwhile
while ((await sql`select from commands where outcome is null limit 1`).length > 0) await after(200);

const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log((server.address() as AddressInfo).port);
