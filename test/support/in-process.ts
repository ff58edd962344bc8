import { Writable } from 'node:stream';
import { pino } from 'pino';
import { startFiles } from '../../acts/files/receive.ts';
import { openServices } from '../../acts/services.ts';
import { connect } from '../../db/sql.ts';
import { openStore } from '../../files/store.ts';
import type { Settings } from '../../settings.ts';
import { openTemporal } from '../../temporal/client.ts';
import { createApp } from '../../web/app.tsx';

/**
 * The portal inside a test, with settings of its own and its log in hand.
 * @param database what its pages are read from, where that is not what it began with
 */
export async function portalWith(
  settings: Settings,
  { lines = [], database = settings.DATABASE_URL }: { lines?: string[]; database?: string } = {},
) {
  const log = pino(new Writable({ write: (line, _, next) => next(void lines.push(`${line}`)) }));
  const name = 'portal in a test';
  const sql = connect(database, { name, max: 3 });
  const outcomes = connect(settings.DATABASE_URL, { name, max: 1 });
  const engine = openTemporal(settings, log);
  const acts = await openServices(outcomes, engine);
  const files = await startFiles(outcomes, engine, await openStore(settings));
  const app = createApp({ settings, sql, acts, engine, files, log });
  return {
    request: (path: string, init?: RequestInit) => app.request(settings.PORTAL_URL + path, init),
    async [Symbol.asyncDispose]() {
      await Promise.all([acts.close(), files.close()]);
      await engine.close();
      await Promise.all([sql, outcomes].map((pool) => pool.end({ timeout: 1 })));
    },
  };
}
