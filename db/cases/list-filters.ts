/** Filters of lists of cases, as conditions on cases called `c`. */

import type { State } from '../../domain/cases/states.ts';
import type { Queries } from '../sql.ts';
import type { Fragment } from './visible-cases.ts';

/** Conditions of a list; null for those that are not set. */
export interface Filter {
  /** Beginning of a number or of an own reference, in any case of letters. */
  search: string | null;
  kind: string | null;
  states: readonly State[] | null;
  /** The least number of weeks since the case was sent in. */
  weeks: number | null;
  /** Lists only cases in which an answer is overdue, from either side. */
  overdue: boolean;
}

export function matching(sql: Queries, { search, kind, states, weeks, overdue }: Filter): Fragment {
  return sql`
    ${search ? beginsWith(sql, search) : sql`true`}
    and ${kind ? sql`c.kind = ${kind}` : sql`true`}
    and ${states ? sql`c.state in ${sql(states)}` : sql`true`}
    and ${weeks === null ? sql`true` : sql`c.first_sent_at < ${weeksAgo(sql, weeks)}`}
    and ${overdue ? sql`c.due_at < now()` : sql`true`}`;
}

const beginsWith = (sql: Queries, search: string): Fragment =>
  sql`(starts_with(c.number, ${search}) or starts_with(lower(c.own_reference), lower(${search})))`;

export const weeksAgo = (sql: Queries, weeks: number): Fragment =>
  sql`now() - ${weeks}::int * interval '1 week'`;

/** Sorts after whatever begins as the text before it. */
const LAST = '\u{10ffff}';

/**
 * Query for the numbers of cases whose number or own reference begins with a text, some of them where there are more.
 * @param scope condition that begins the index
 */
export const numbersLike = (sql: Queries, search: string, scope: Fragment, most: number): Fragment => sql`
  (select number from cases
    where ${scope} and number ~>=~ ${search} and number ~<~ ${search + LAST}
    order by number using ~<~ limit ${most})
  union
  (select number from cases
    where ${scope} and lower(own_reference) ~>=~ lower(${search}) and lower(own_reference) ~<~ lower(${search + LAST})
    order by lower(own_reference) using ~<~ limit ${most})`;
