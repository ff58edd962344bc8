/** Services of the portal inside a test. */
import { pino } from 'pino';
import { openServices } from '../../acts/services.ts';
import { connect, type Sql } from '../../db/sql.ts';
import { openStore } from '../../files/store.ts';
import type { Settings } from '../../settings.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import type { Foundation } from '../../web/http/context.ts';

interface Options {
  /** Pool on which outcomes are listened for; the one of the pages where left out. */
  listener?: Sql;
  /** Pool on which pages read; one that is opened and closed here where left out. */
  pages?: Sql;
  /** Connection to Temporal that the test keeps for itself; one that is opened and closed here where left out. */
  temporal?: TemporalClient;
  log?: Foundation['log'];
}

/** Opens services on a pool of the test. `close` leaves the pool open. */
export async function servicesFor(
  settings: Settings,
  sql: Sql,
  { listener = sql, pages, temporal, log = pino({ level: 'silent' }) }: Options = {},
): Promise<Foundation & { close(): Promise<void> }> {
  const own = temporal ?? openTemporal(settings, log);
  const ownPages = pages ?? connect(settings.DATABASE_URL, { name: 'pages of tests', max: 3 });
  const store = await openStore(settings);
  const services = await openServices({ sql, temporal: own, store, log }, listener);
  return {
    ...services,
    pages: ownPages,
    settings,
    close: async () => {
      await services.close();
      if (!pages) await ownPages.end();
      if (!temporal) await own.close();
    },
  };
}
