/**
 * The hold on what a database that was put back would do by itself: people may have had its e-mails, and done in time
 * what its deadlines were about. Both wait for an operator.
 */

import type { Queries, Sql } from '../sql.ts';

/** Mark of a database that was put back in a way by which it cannot be known. */
const BY_HAND = 'held by hand';

/** Code of an e-mail that an operator has dropped, which is no fault. */
export const DROPPED = 'DROPPED';

/** Tells whether this database waits to be released. */
export async function isHeld(sql: Queries): Promise<boolean> {
  const [row] = await sql<{ isHeld: boolean }[]>`select is_held()`;
  return row!.isHeld;
}

/** Holds this database until it is released. */
export async function hold(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`delete from released_databases`;
    await tx`insert into released_databases (marker) values (${BY_HAND})`;
  });
}

/** E-mails of one name that wait. */
export interface WaitingMails {
  mail: string;
  count: number;
  /** Time at which the first of them was promised. */
  since: Date;
}

/** Returns the e-mails that would go out, counted by their names. */
export function waitingMails(sql: Queries): Promise<WaitingMails[]> {
  return sql<WaitingMails[]>`
    select mail, count(*)::int as count, min(created_at) as since from mails
    where sent_at is null and failed is null group by mail order by mail`;
}

/** Lets a database act by itself again. @param drops the e-mails that wait are never to be sent */
export async function release(sql: Sql, { drops }: { drops: boolean }): Promise<void> {
  await sql.begin(async (tx) => {
    if (drops) await tx`update mails set failed = ${DROPPED} where sent_at is null and failed is null`;
    await tx`delete from released_databases`;
    await tx`insert into released_databases (marker) values (database_marker())`;
  });
}
