/** ActServices that acts are carried out with. */
import type { Logger } from 'pino';
import { type Answers, listenFor } from '../db/listen.ts';
import type { Sql } from '../db/sql.ts';
import type { Store } from '../files/store.ts';
import type { TemporalClient } from '../temporal/client.ts';

export interface ActServices {
  sql: Sql;
  temporal: TemporalClient;
  /** The bytes of attached files. */
  store: Store;
  log: Logger;
  /** Answers of workflows to commands, by the ids of the commands. */
  outcomes: Answers;
  /** Results of scans, by the ids of the files. */
  scans: Answers;
}

/** Begins to listen for outcomes and for results of scans. `close` ends that, and nothing that was passed in. */
export async function openServices(
  given: Omit<ActServices, 'outcomes' | 'scans'>,
  listener = given.sql,
): Promise<ActServices & { close(): Promise<void> }> {
  const outcomes = await listenFor(listener, 'outcome');
  const scans = await listenFor(listener, 'file');
  return {
    ...given,
    outcomes,
    scans,
    close: async () => void (await Promise.allSettled([outcomes.close(), scans.close()])),
  };
}
