/** The cases that somebody sees who acts for a party, in the parts of `db/functions/visible_cases.sql`. */
import type postgres from 'postgres';
import type { Acting } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';

export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/**
 * Returns the parts, of which those that this person does not have are empty. Single cases are given by hand, so they
 * are few: `offset 0` keeps PostgreSQL from looking for them among all others.
 */
export const partsOf = (sql: Queries, { person, party }: Acting): readonly Fragment[] => [
  sql`all_cases_for(${person}, ${party})`,
  sql`own_cases_for(${person}, ${party})`,
  sql`(select * from given_cases_for(${person}, ${party}) offset 0)`,
];

/** Query for the rows of several queries after each other. */
export const together = (sql: Queries, queries: readonly Fragment[]): Fragment =>
  queries.map((query) => sql`(${query})`).reduce((one, other) => sql`${one} union all ${other}`);

/**
 * Query for the first cases that somebody sees, in some order: only so many are read of each part.
 * @param where condition on cases called `c`
 */
export const firstVisible = (
  sql: Queries,
  acting: Acting,
  { where, by, most }: { where: Fragment; by: Fragment; most: number },
): Fragment => {
  const parts = partsOf(sql, acting).map(
    (part) => sql`select c.* from ${part} c where ${where} order by ${by} limit ${most}`,
  );
  return sql`select c.* from (${together(sql, parts)}) c order by ${by} limit ${most}`;
};
