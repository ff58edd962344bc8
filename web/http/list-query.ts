/** Addresses of lists: how a list is narrowed down, in which order it stands, where its page begins. */

import type { Context } from 'hono';
import type { Filter } from '../../db/cases/list-filters.ts';
import { type Cursor, type Order, readCursor } from '../../db/cases/list-order.ts';
import type { State } from '../../domain/cases/states.ts';
import { KINDS } from '../../kinds.ts';
import { stateWords } from '../ui/case/states.tsx';
import { isStaff } from '../urls.ts';
import type { Visitor } from './context.ts';

/** Names in the address, as people may see them there. */
const PARAMS = ['vis', 'sok', 'type', 'status', 'alder', 'forfalt', 'sorter', 'etter'] as const;
export type Param = (typeof PARAMS)[number];
type Values = Readonly<Partial<Record<Param, string>>>;

const ORDERS: Readonly<Record<Order, string>> = {
  latest_event: 'siste',
  oldest_event: 'lengst-siden',
  newest: 'nyeste',
  oldest: 'eldste',
  due: 'frist',
};

const USUAL_ORDER: Order = 'latest_event';

/** The name of an order in the address. */
export const orderName = (order: Order): string => ORDERS[order];

/** Choices for the age of a case: weeks since it was sent in. */
export const AGES = [1, 4, 8, 12] as const;

const LONGEST_SEARCH = 200;

export interface StateChoice {
  id: State;
  words: string;
  states: readonly State[];
}

export interface ListQuery {
  /** Values of the address, but for those that mean nothing. */
  values: Values;
  choices: readonly StateChoice[];
  filter: Filter;
  order: Order;
  after: Cursor | null;
  isNarrowed: boolean;
}

/**
 * Reads the address of a list; values that no list can have count as left out.
 * @param part the part of the list that is shown, by its name in the address and the states that it can hold
 */
export function readListQuery(
  c: Context,
  visitor: Visitor,
  { vis, states }: { vis: string; states: readonly State[] },
): ListQuery {
  const said = (name: Param): string => c.req.query(name)?.trim() ?? '';
  const choices = stateChoices(visitor, states);
  const search = printable(said('sok'));
  const kind = KINDS.find(({ id }) => id === said('type'))?.id ?? null;
  const state = choices.find(({ id }) => id === said('status'));
  const weeks = (isStaff(visitor) && AGES.find((age) => `${age}` === said('alder'))) || null;
  const overdue = isStaff(visitor) && said('forfalt') === 'ja';
  const order = orderNamed(visitor, said('sorter')) ?? USUAL_ORDER;
  const after = readCursor(said('etter'));
  const values = {
    vis,
    sok: search ?? '',
    type: kind ?? '',
    status: state?.id ?? '',
    alder: weeks === null ? '' : `${weeks}`,
    forfalt: overdue ? 'ja' : '',
    sorter: order === USUAL_ORDER ? '' : ORDERS[order],
    etter: after ? said('etter') : '',
  };
  const filter = { search, kind, states: state?.states ?? null, weeks, overdue };
  const isNarrowed = Object.values(filter).some(Boolean);
  return { values, choices, filter, order, after, isNarrowed };
}

/** The states by the words that the visitor reads, since several have the same words. */
function stateChoices(visitor: Visitor, states: readonly State[]): StateChoice[] {
  const byWords = Map.groupBy(states, (state) => stateWords(visitor, state));
  return [...byWords].map(([words, alike]) => ({ id: alike[0]!, words, states: alike }));
}

/** The text to search for; null where it cannot stand in a number or a reference. */
const printable = (text: string): string | null =>
  text && text.length <= LONGEST_SEARCH && !/\p{Cc}/u.test(text) ? text : null;

/** Finds an order by its name in the address. Only DEKSA works by due dates. */
const orderNamed = (visitor: Visitor, name: string): Order | undefined =>
  (Object.keys(ORDERS) as Order[]).find(
    (order) => ORDERS[order] === name && (order !== 'due' || isStaff(visitor)),
  );

/** Returns the address of the same list after changes; every change but of the page begins at the first page. */
export function listUrl(path: string, values: Values, changes: Values = {}): string {
  const all = { ...values, etter: '', ...changes };
  const said = new URLSearchParams();
  for (const name of PARAMS) if (all[name]) said.set(name, all[name]);
  return said.size === 0 ? path : `${path}?${said}`;
}
