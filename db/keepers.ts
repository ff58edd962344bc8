import type { Id } from '../domain/durable.ts';
import { type Sort, sortOf } from '../domain/ids.ts';
import { CASES } from './case-keeper.ts';
import type { Keeper } from './keeping.ts';
import { REQUESTS } from './request-keeper.ts';
import type { Queries } from './sql.ts';

const KEEPERS: Readonly<Record<Sort, Keeper>> = { case: CASES, access: REQUESTS };

/** How a workflow's thing is kept. @throws {Error} for an id that no sort has */
export function keeperOf(workflowId: Id): Keeper {
  const sort = sortOf(workflowId);
  if (!sort) throw new Error('a workflow of no known sort');
  return KEEPERS[sort];
}

/** The table in which a workflow's thing is kept, as a part of a query. */
export const tableOf = (sql: Queries, workflowId: Id) => sql(keeperOf(workflowId).table);
