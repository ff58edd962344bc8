import { Writable } from 'node:stream';
import { pino } from 'pino';
import { connect, type Sql } from '../../db/sql.ts';
import type { Settings } from '../../settings.ts';
import { createApp } from '../../web/app.tsx';
import { countTrips } from './round-trips.ts';
import { servicesFor } from './services.ts';

/**
 * Makes a portal inside a test, with settings of its own and its log in hand.
 * @param connections of pages, and of acts; with one of each, nothing is prepared twice
 * @param database the database that its pages are read from, where that is not the one it began with
 * @param pages the pool that its pages are read with, where the test looks on; it is left open
 */
export async function portalWith(
  settings: Settings,
  {
    lines = [],
    database = settings.DATABASE_URL,
    pages: watched,
    connections = 3,
  }: { lines?: string[]; database?: string; pages?: Sql; connections?: number } = {},
) {
  const log = pino(new Writable({ write: (line, _, next) => next(void lines.push(`${line}`)) }));
  const name = 'portal in a test';
  const sql = connect(database, { name, max: connections });
  const listener = connect(settings.DATABASE_URL, { name, max: 1 });
  const pages = watched ?? connect(database, { name, max: connections });
  const trips = countTrips(sql, pages);
  const services = await servicesFor(settings, sql, { listener, pages, log });
  const app = createApp(services);
  return {
    trips,
    /** Waits until nothing is on its way to the database any more. */
    settled: () => Promise.all([sql`select 1`, pages`select 1`]),
    request: (path: string, init?: RequestInit) => app.request(settings.PORTAL_URL + path, init),
    async [Symbol.asyncDispose]() {
      await services.close();
      await Promise.all([...(watched ? [] : [pages]), sql, listener].map((pool) => pool.end({ timeout: 1 })));
    },
  };
}
