/** The running numbers of cases, as they are compared with what the engine has seen. */

import { yearInOslo } from '../../domain/shared/calendar.ts';
import type { Queries } from '../sql.ts';

/** Counter of a year's cases. */
export interface YearCounter {
  year: number;
  /** The running number that was given last. */
  last: number;
  /** It was compared with what the engine has seen since this database was started or put back. */
  isCompared: boolean;
}

/** Reads the counter of this year in Oslo. */
export async function yearCounter(sql: Queries): Promise<YearCounter> {
  const year = yearInOslo(Date.now());
  const [row] = await sql<Omit<YearCounter, 'year'>[]>`
    select last_case_number(${year})::int as last,
      exists (select from compared_numbers where year = ${year} and compared_in = database_incarnation())
        as is_compared`;
  return { year, ...row! };
}

/** Raises a year's counter to a running number, and notes that it was compared in this database. */
export async function noteCompared(sql: Queries, { year, last }: YearCounter): Promise<void> {
  await raiseNumber(sql, year, last);
  await sql`
    insert into compared_numbers (year, compared_in) values (${year}, database_incarnation())
    on conflict (year) do update set compared_in = excluded.compared_in`;
}

/** Leaves out the numbers of a year up to one that was given already; a counter never goes back. */
export async function raiseNumber(sql: Queries, year: number, running: number): Promise<void> {
  await sql`
    select count(next_case_number(${year})) from generate_series(last_case_number(${year}) + 1, ${running}::bigint)`;
}
