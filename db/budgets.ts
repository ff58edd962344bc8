/** Budgets of costly verbs, counted in PostgreSQL: any number of portals count together. */

import type { Logger } from 'pino';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { BUDGETS, type Budget, SPENDERS, type Spender, VERBS, type Verb } from '../domain/shared/budgets.ts';
import { type Id, UUID } from '../domain/shared/ids.ts';
import { codeOf } from '../log.ts';
import type { Queries } from './sql.ts';

/** Those who call, by what they are; null where nobody is known as such. */
export type Caller = Readonly<Record<Spender, string | null>>;

/** A budget that is spent. */
export interface Overspent {
  spender: Spender;
  /** Moment from which there is a new one. */
  until: Date;
  /** This call is the first that was too many. */
  isFirst: boolean;
}

export interface Budgets {
  /**
   * Counts a call.
   * @returns the budget that it is too much for; null where it is within all of them
   * @throws {Error} where the calls of a verb that can wait cannot be counted
   */
  spend(verb: Verb, caller: Caller): Promise<Overspent | null>;
}

/** Opens the budgets. @param factor by which all of them are multiplied */
export function openBudgets(
  { sql, log }: { sql: Queries; log: Pick<Logger, 'warn'> },
  factor: number,
): Budgets {
  const limiters = new Map(VERBS.map((verb) => [verb, limitersFor(sql, verb, factor)]));
  return {
    async spend(verb, caller) {
      try {
        for (const [spender, limiter] of limiters.get(verb)!) {
          const over = caller[spender] && (await consume(limiter, caller[spender]));
          if (over) return { ...over, spender };
        }
      } catch (error) {
        log.warn({ verb, code: codeOf(error) }, 'a call was not counted');
        if (BUDGETS[verb].uncounted === 'refuse') throw error;
      }
      return null;
    },
  };
}

/** Makes the counters of a verb, in the order in which they are asked. */
function limitersFor(sql: Queries, verb: Verb, factor: number): [Spender, RateLimiterPostgres][] {
  const { most, minutes }: Budget = BUDGETS[verb];
  return SPENDERS.flatMap((spender) => {
    const points = most[spender];
    if (points === undefined) return [];
    const limiter = new RateLimiterPostgres({
      ...{
        storeClient: clientOf(sql),
        storeType: 'client',
        tableName: 'budgets',
        keyPrefix: `${verb} ${spender}`,
      },
      // a migration makes the table, and the worker clears it
      ...{ tableCreated: true, clearExpiredByTimeout: false },
      ...{ points: points * factor, duration: minutes * 60 },
    });
    return [[spender, limiter]];
  });
}

/** A statement as the library gives it, to a client of the package `pg`. */
interface Statement {
  text: string;
  values: (string | number)[];
}

const clientOf = (sql: Queries) => ({
  query: async ({ text, values }: Statement) => {
    const rows = await sql.unsafe(text, values, { prepare: true });
    return { rows, rowCount: rows.count };
  },
});

/** Counts a call of one spender. @returns null where it is within the budget */
async function consume(
  limiter: RateLimiterPostgres,
  key: string,
): Promise<Omit<Overspent, 'spender'> | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const { msBeforeNext, consumedPoints } = refused;
    return { until: new Date(Date.now() + msBeforeNext), isFirst: consumedPoints === limiter.points + 1 };
  }
}

/** Tells whether a form with this token's id has begun a case or a request before. */
export async function isBegun(sql: Queries, token: Id): Promise<boolean> {
  if (!UUID.test(token)) return false;
  const [found] = await sql<{ is: boolean }[]>`
    select exists (select from cases where start_token = ${token})
      or exists (select from access_requests where start_token = ${token}) as is`;
  return found!.is;
}

/** Deletes what was counted for a time that is over. */
export async function forgetBudgets(sql: Queries): Promise<void> {
  await sql`delete from budgets where expire < ${Date.now()}`;
}
