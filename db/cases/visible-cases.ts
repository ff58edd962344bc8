/** The cases that somebody sees who acts for a party, in the parts of `db/functions/visible_cases.sql`. */
import type postgres from 'postgres';
import type { Acting, Seeing, Sight } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';

export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** Somebody who acts for a party, and what they see of its cases, where the caller knows that. */
type Reader = Acting & Partial<Seeing>;

/**
 * Parts of which each sight is made. The others are empty for it, and cost as much as those that are not.
 * `db/functions/visible_cases.sql` looks at the sight itself: one that has just changed shows less here, never more.
 */
const PARTS: Readonly<Record<Sight, readonly (keyof ReturnType<typeof everyPart>)[]>> = {
  all: ['all'],
  own: ['own', 'given'],
  given: ['given'],
};

/** Returns the parts of the cases that somebody sees, no case in two of them. */
export function partsOf(sql: Queries, reader: Reader): readonly Fragment[] {
  const parts = everyPart(sql, reader);
  return reader.sight ? PARTS[reader.sight].map((part) => parts[part]) : Object.values(parts);
}

/** Single cases are given by hand, so they are few: `offset 0` keeps PostgreSQL from looking for them among all others. */
const everyPart = (sql: Queries, { person, party }: Acting) => ({
  all: sql`all_cases_for(${person}, ${party})`,
  own: sql`own_cases_for(${person}, ${party})`,
  given: sql`(select * from given_cases_for(${person}, ${party}) offset 0)`,
});

/** Query for the rows of several queries after each other. */
export const together = (sql: Queries, queries: readonly Fragment[]): Fragment =>
  queries.map((query) => sql`(${query})`).reduce((one, other) => sql`${one} union all ${other}`);

/**
 * Query for the first cases that somebody sees, in some order: only so many are read of each part.
 * @param where condition on cases called `c`
 */
export const firstVisible = (
  sql: Queries,
  reader: Reader,
  { where, by, most }: { where: Fragment; by: Fragment; most: number },
): Fragment => {
  const parts = partsOf(sql, reader).map(
    (part) => sql`select c.* from ${part} c where ${where} order by ${by} limit ${most}`,
  );
  return sql`select c.* from (${together(sql, parts)}) c order by ${by} limit ${most}`;
};
