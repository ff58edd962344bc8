/** The cases that somebody sees who acts for a party, in the parts of `db/functions/visible_cases.sql`. */
import type postgres from 'postgres';
import type { Acting, Seeing, Sight } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';

export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** Somebody who acts for a party, and what they see of its cases, where the caller knows that. */
export type Reader = Acting & Partial<Seeing>;

/**
 * Parts of which each sight is made. The others are empty for it, and cost as much as those that are not. The functions
 * look at the sight themselves: one that has just changed shows less here, never more.
 */
const PARTS: Readonly<Record<Sight, readonly string[]>> = {
  all: ['all_cases_for'],
  own: ['own_cases_for', 'given_cases_for'],
  given: ['given_cases_for'],
};
const EVERY_PART = ['all_cases_for', 'own_cases_for', 'given_cases_for'];

const partNames = ({ sight }: Reader): readonly string[] => (sight ? PARTS[sight] : EVERY_PART);

const casesIn = (sql: Queries, part: string, { person, party }: Acting): Fragment =>
  sql`${sql(part)}(${person}, ${party})`;

/** Query for all cases that somebody sees, for those who look for a few of them by their numbers. */
export const visibleCases = (sql: Queries, reader: Reader): Fragment =>
  together(
    sql,
    partNames(reader).map((part) => sql`select * from ${casesIn(sql, part, reader)}`),
  );

/**
 * Returns the parts of the cases that somebody sees, no case in two of them. Single cases are given by hand, so they
 * are few: `offset 0` keeps PostgreSQL from looking for them among all others.
 */
export const partsOf = (sql: Queries, reader: Reader): readonly Fragment[] =>
  partNames(reader).map((part) => {
    const cases = casesIn(sql, part, reader);
    return part === 'given_cases_for' ? sql`(select * from ${cases} offset 0)` : cases;
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
