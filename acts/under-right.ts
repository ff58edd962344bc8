/**
 * Acts under the right by which they are asked for. It is decided when a request comes, and its body may come much
 * later: so it is decided again in the transaction that writes, under locks on all that it rests on.
 */
import postgres from 'postgres';
import { holdRight, type LostRefusal, type UsedRight } from '../db/rights/standing.ts';
import type { Sql, Transaction } from '../db/sql.ts';
import type { ActServices } from './services.ts';

/** Refusal of an act whose right was lost before it was carried out; nothing has changed. */
export class RightLost extends Error {
  readonly refusal: LostRefusal;
  /** Name of the object that it was about; null where it was about none. */
  readonly object: string | null;
  constructor(refusal: LostRefusal, { object }: UsedRight) {
    super(refusal);
    this.refusal = refusal;
    this.object = object?.id ?? null;
  }
}

/** Returns the services of one request: every transaction on them holds the right, or throws `RightLost`. */
export const underRight = (services: ActServices, right: UsedRight): ActServices => ({
  ...services,
  sql: holding(services.sql, right),
});

type Work = (tx: Transaction) => Promise<unknown>;

/** Returns a pool that reads as before, and whose transactions begin by holding a right. */
const holding = (sql: Sql, right: UsedRight): Sql =>
  new Proxy(sql, {
    get: (pool, key) => (key === 'begin' ? (work: Work) => held(pool, right, work) : Reflect.get(pool, key)),
  });

/** Transactions that a deadlock ends are begun once more: nothing is left of them, and the others are through then. */
const held = (sql: Sql, right: UsedRight, work: Work): Promise<unknown> =>
  once(sql, right, work).catch((error) => {
    if (isDeadlock(error)) return once(sql, right, work);
    throw error;
  });

const isDeadlock = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === '40P01';

const once = (sql: Sql, right: UsedRight, work: Work): Promise<unknown> =>
  sql.begin(async (tx) => {
    // sent together: the locks come first, and the act's own statements behind them
    const [refusal, done] = await Promise.allSettled([holdRight(tx, right), work(tx)]);
    if (refusal.status === 'rejected') throw refusal.reason;
    if (refusal.value) throw new RightLost(refusal.value, right);
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  });
