/**
 * The portal: stateless, in any number. It shows pages and takes in what people write also while Temporal is down.
 */

import { setTimeout as after } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { openServices } from './acts/services.ts';
import { tellMissingWalls } from './cage/cage.ts';
import { prepare, UnfitDatabase } from './db/migrate.ts';
import { openReaders } from './db/readers.ts';
import { connect } from './db/sql.ts';
import { openStore } from './files/store.ts';
import { codeOf, openLog, placeOf } from './log.ts';
import { settingsOrEnd } from './settings.ts';
import { openTemporal } from './temporal/client.ts';
import { createApp } from './web/app.tsx';
import { tlsOf } from './web/http/tls.ts';

/** Longest time of a request: a large file over a slow line. */
const LONGEST_UPLOAD_MS = 30 * 60_000;

/** Connections on which pages are read. */
const PAGES_AT_ONCE = 6;

/** Time that an idle connection is kept: longer than any proxy keeps it, which would send into a closing one. */
const IDLE_MS = 75_000;

/** Time that requests under way are given when the portal is stopped, and the limit of its end as a whole. */
const GRACE_MS = 5000;
const END_MS = 9000;

/** Most connections at once: more are turned away, so that those who are in are answered. */
const MOST_CONNECTIONS = 2000;

const settings = settingsOrEnd();
const log = openLog('portal', settings.LOG_LEVEL);
const sql = connect(settings.DATABASE_URL, { name: 'min-side portal', max: 20 });
const pages = openReaders(settings.DATABASE_URL, { name: 'min-side pages', max: PAGES_AT_ONCE });
const temporal = openTemporal(settings, log);

/** Keeps the portal running after an error that nobody awaited, and logs its code and place. */
process.on('unhandledRejection', (error) =>
  log.error({ code: codeOf(error), place: placeOf(error) }, 'unhandled'),
);

for (;;) {
  try {
    await prepare(sql);
    break;
  } catch (error) {
    if (error instanceof UnfitDatabase) {
      log.fatal({ code: codeOf(error) }, error.message);
      process.exit(1);
    }
    log.warn({ code: codeOf(error) }, 'waiting for the database');
    await after(500);
  }
}
void tellMissingWalls(log);
const services = await openServices({ sql, temporal, store: await openStore(settings), log });
const app = createApp({ ...services, pages, settings });
const { createServer, options } = tlsOf(settings);
const server = serve({
  fetch: app.fetch,
  hostname: settings.PORTAL_HOST,
  port: settings.PORTAL_PORT,
  ...(createServer && { createServer }),
  serverOptions: { ...options, requestTimeout: LONGEST_UPLOAD_MS, keepAliveTimeout: IDLE_MS },
});

if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

/** Ends in order: what is cut off after a while, such as an upload, is cleared away before the process is gone. */
function stop(): void {
  setTimeout(() => process.exit(0), END_MS).unref();
  setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS).unref();
  server.close(async () => {
    await services.close();
    await temporal.close();
    await Promise.all([sql, pages].map((pool) => pool.end({ timeout: 2 })));
  });
}
