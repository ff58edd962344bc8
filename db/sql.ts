import postgres from 'postgres';
import { requirePatchedDriver } from './driver.ts';

/** Pool of connections to PostgreSQL. */
export type Sql = postgres.Sql;
/** Pool, or the transaction or the snapshot that a query is part of. */
export type Queries = postgres.Sql | postgres.TransactionSql | postgres.ReservedSql;
export type Transaction = postgres.TransactionSql;
/** A part of a statement. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/**
 * Opens a pool of connections. Columns are snake_case in the database and camelCase here; what lies inside jsonb is
 * left as it is. No statement may outlive the local activity that gave it (`startToCloseTimeout` of 5 s). The time zone
 * is the same on every server; days of Oslo are counted in `domain/shared/calendar.ts`.
 * @param name of the process, as PostgreSQL lists it
 * @param max number of connections
 * @param watching settings of the connections, and what the server says on them, for those who watch it
 * @throws {DriverNotPatched}
 */
export function connect(
  url: string,
  { name, max }: { name: string; max: number },
  {
    onnotice = () => {},
    connection = {},
  }: Pick<postgres.Options<Record<string, never>>, 'onnotice' | 'connection'> = {},
): Sql {
  requirePatchedDriver();
  return postgres(url, {
    max,
    onnotice,
    connect_timeout: 3,
    backoff: () => 0.3,
    connection: {
      ...{ application_name: name, TimeZone: 'UTC', statement_timeout: 4000, lock_timeout: 4000 },
      ...connection,
    },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
  });
}

/** Makes the value of a jsonb column, from a type that is plain JSON by construction. */
export const json = (sql: Queries, value: object | string | number | boolean | null) =>
  sql.json(value as postgres.JSONValue);

/**
 * Gives a statement and reads what comes after it. In a transaction or a snapshot nobody waits in between: the one
 * connection takes statements in their order. On a pool each has a connection of its own, so the first is waited for.
 */
export async function inOrder<T>(sql: Queries, first: Fragment, then: () => Promise<T>): Promise<T> {
  if ('begin' in sql) await first;
  const [, read] = await Promise.all([first.execute(), then()]);
  return read;
}
