import postgres from 'postgres';
import type { Readers } from './readers.ts';
import type { Queries } from './sql.ts';

/**
 * Reads several things as they are at one moment, that of the first read. Statements that are given together travel
 * together, and nobody waits for the beginning or the end: neither costs a round trip.
 */
export async function inSnapshot<T>(
  pool: Pick<Readers, 'reserve'>,
  read: (sql: Queries) => Promise<T>,
): Promise<T> {
  const sql = await pool.reserve().catch(fromHere);
  try {
    const begun = sql`begin isolation level repeatable read`.execute();
    const [, result] = await Promise.all([begun, read(sql)]);
    return result;
  } finally {
    sql`commit`.then(sql.release, sql.release);
  }
}

/** Throws an error of the driver, which comes from its socket, as one of this place. */
function fromHere(error: Error): never {
  Error.captureStackTrace(error);
  throw error;
}

/** Tells whether a snapshot broke off because somebody else has just written what it was about to write. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === '40001';
