import { expect, it } from 'vitest';
import { openBudgets } from '../../db/budgets.ts';
import type { Queries } from '../../db/sql.ts';
import { BUDGETS, type Budget, VERBS } from '../../domain/shared/budgets.ts';

const CALLER = { person: 'a', organisation: 'b', address: 'c' };
/** A database that is away. */
const AWAY = {
  unsafe: () => Promise.reject(Object.assign(new Error(), { code: 'CONNECTION_REFUSED' })),
} as unknown as Queries;

it.each(VERBS)('a call that cannot be counted goes on, or not, as the table says: %s', async (verb) => {
  const lines: unknown[] = [];
  const budgets = openBudgets({ sql: AWAY, log: { warn: (line: unknown) => void lines.push(line) } }, 1);
  const call = budgets.spend(verb, CALLER);
  if (BUDGETS[verb].uncounted === 'allow') expect(await call).toBeNull();
  else await expect(call).rejects.toThrow();
  expect(lines).toEqual([{ verb, code: 'PG_CONNECTION_REFUSED' }]);
});

it.each(VERBS)('a budget of many together is no smaller than that of one of them: %s', (verb) => {
  const { most }: Budget = BUDGETS[verb];
  for (const many of [most.organisation, most.address])
    if (many !== undefined) expect(many).toBeGreaterThanOrEqual(2 * (most.person ?? 0));
});
