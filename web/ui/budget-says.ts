import type { Overspent } from '../../db/budgets.ts';
import type { Verb } from '../../domain/shared/budgets.ts';
import { clockTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';

const MINUTE_MS = 60_000;

/** Says that something was done too often, by whom, and from which minute on it can be done again. */
export function budgetSays(
  { text: { budgets }, language }: Visitor,
  verb: Verb,
  { spender, until }: Overspent,
): string {
  const minute = Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS;
  return [budgets.spent[verb], budgets.spenders[spender], budgets.again(clockTime(language, minute))].join(
    ' ',
  );
}
