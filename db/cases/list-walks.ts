/**
 * Walks of lists: how a page is read from an index, so that it costs the same however many cases there are. Whatever a
 * list is made of is either a condition by which an index is walked from where the page begins, or one that the cases on
 * the way are looked through for. Where few cases match such a condition, they are found by it instead and sorted.
 */

import type { State } from '../../domain/cases/states.ts';
import type { Queries } from '../sql.ts';
import { type Cursor, type Order, orderOf } from './list-order.ts';
import { type Fragment, together } from './visible-cases.ts';

/** A list as it is walked; conditions are on cases called `c`. */
export interface Walk {
  /** Tables, or functions, of the cases, no case in two of them. */
  sources: readonly Fragment[];
  /** Conditions that an index begins with, together with the one state or with each of several. */
  along: Fragment;
  states: readonly State[] | null;
  /** Conditions that cases on the way are looked through for. */
  only: Fragment;
  /** Most cases that are looked at on the way; a page on the way to rare ones can be short. */
  most: number;
  /** Queries for the numbers of cases that may match those conditions, each from an index of its own. */
  finds: readonly ((most: number) => Fragment)[];
}

/** Most cases that are looked through, or found, for one page. */
export const MOST_LOOKED_AT = 500;

/** The part of a list that is read. */
interface Part {
  order: Order;
  after: Cursor | null;
  size: number;
}

/** Query for the cases that are looked at for a page, in the order of the list: `cases` with `cursor`. */
export interface Looked {
  query: Fragment;
  /** Number of cases at which the walk ends; null where all that can match are there. */
  most: number | null;
}

/** Chooses the way to a page. Where several conditions could find the cases, the first that matches few does. */
export async function look(sql: Queries, walk: Walk, part: Part): Promise<Looked> {
  const found = await Promise.all(
    walk.finds.map((find) => sql<{ number: string }[]>`${find(MOST_LOOKED_AT + 1)}`),
  );
  const few = found.find((rows) => rows.length <= MOST_LOOKED_AT);
  if (few) {
    const numbers = few.map(({ number }) => number);
    return { query: among(sql, walk, part, numbers), most: null };
  }
  const most = Math.max(walk.most, part.size + 1);
  return { query: walked(sql, walk, part, most), most };
}

/** Query for the cases with some numbers, as far as they are on this list. */
function among(
  sql: Queries,
  { sources, along, states }: Walk,
  { order, after }: Part,
  numbers: readonly string[],
): Fragment {
  const { cursor, begins, by } = orderOf(sql, order, after);
  const inState = states ? sql`c.state in ${sql(states)}` : sql`true`;
  const parts = sources.map(
    (source) => sql`
      select c.*, ${cursor} as cursor from ${source} c
      where c.number = any(${numbers}) and ${along} and ${inState} and ${begins}`,
  );
  return sql`select c.* from (${together(sql, parts)}) c order by ${by}`;
}

/** Query for so many cases from where the page begins. Several sources and states are walked beside each other. */
export function walked(
  sql: Queries,
  { sources, along, states }: Pick<Walk, 'sources' | 'along' | 'states'>,
  { order, after }: Omit<Part, 'size'>,
  limit: number,
): Fragment {
  const { cursor, begins, by } = orderOf(sql, order, after);
  const conditions = states?.map((state) => sql`c.state = ${state}`) ?? [sql`true`];
  const walks = sources.flatMap((source) =>
    conditions.map(
      (inState) => sql`
        select c.*, ${cursor} as cursor from ${source} c
        where ${along} and ${inState} and ${begins}
        order by ${by} limit ${limit}`,
    ),
  );
  return walks.length === 1
    ? walks[0]!
    : sql`select c.* from (${together(sql, walks)}) c order by ${by} limit ${limit}`;
}
