/** Orders of lists, and pages of them: a page begins after the last row seen, never at a counted one. */
import type { Queries } from '../sql.ts';

const EVENT = { column: 'last_event_at', down: true } as const;
/** Sorted by time: numbers are given as cases are begun, but `26100000` comes after `2699999`. */
const AGE = { column: 'created_at', down: true } as const;

const ORDERS = {
  latest_event: EVENT,
  oldest_event: { ...EVENT, down: false },
  newest: AGE,
  oldest: { ...AGE, down: false },
  due: { column: 'due_at', down: false },
} as const satisfies Record<string, { column: string; down: boolean }>;

export type Order = keyof typeof ORDERS;

/** The exact place of a row in its list: microseconds, which are finer than JavaScript's time. */
export interface Cursor {
  micros: string;
  number: string;
}

const CURSOR = /^(\d{1,16})-(\d{7,12})$/;

/** Reads the beginning of a page from its address; null for the first page, and for what was never given out. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, micros, number] = CURSOR.exec(text ?? '') ?? [];
  return micros && number ? { micros, number } : null;
}

/** The parts of a query on cases called `c` that make it one page of a list in this order. */
export function orderOf(sql: Queries, order: Order, after: Cursor | null) {
  const { column, down } = ORDERS[order];
  const key = sql`c.${sql(column)}`;
  const place =
    after &&
    sql`('epoch'::timestamptz + ${after.micros}::float8 * interval '1 microsecond', ${after.number}::text)`;
  return {
    /** The place of a row, in the form that `readCursor` reads. */
    cursor: sql`(extract(epoch from ${key}) * 1000000)::bigint || '-' || c.number`,
    begins: place ? sql`(${key}, c.number) ${down ? sql`<` : sql`>`} ${place}` : sql`true`,
    by: down ? sql`${key} desc, c.number desc` : sql`${key}, c.number`,
  };
}
