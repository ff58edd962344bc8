import { Writable } from 'node:stream';
import { pino } from 'pino';
import { connect, type Sql } from '../../db/sql.ts';
import type { Settings } from '../../settings.ts';
import { createApp } from '../../web/app.tsx';
import { servicesFor } from './services.ts';

/**
 * Makes a portal inside a test, with settings of its own and its log in hand.
 * @param database the database that its pages are read from, where that is not the one it began with
 * @param sql the pool that its pages are read with, where the test looks on; it is left open
 */
export async function portalWith(
  settings: Settings,
  {
    lines = [],
    database = settings.DATABASE_URL,
    sql: watched,
  }: { lines?: string[]; database?: string; sql?: Sql } = {},
) {
  const log = pino(new Writable({ write: (line, _, next) => next(void lines.push(`${line}`)) }));
  const name = 'portal in a test';
  const sql = watched ?? connect(database, { name, max: 3 });
  const listener = connect(settings.DATABASE_URL, { name, max: 1 });
  const services = await servicesFor(settings, sql, { listener, log });
  const app = createApp(services);
  return {
    request: (path: string, init?: RequestInit) => app.request(settings.PORTAL_URL + path, init),
    async [Symbol.asyncDispose]() {
      await services.close();
      await Promise.all([...(watched ? [] : [sql]), listener].map((pool) => pool.end({ timeout: 1 })));
    },
  };
}
