import type { Id } from '../../domain/shared/durable.ts';
import { type Sort, sortOf } from '../../domain/shared/ids.ts';
import { REQUESTS } from '../access/adapter.ts';
import { CASES } from '../cases/adapter.ts';
import type { Queries } from '../sql.ts';
import type { Keeper } from './adapter.ts';

const KEEPERS: Readonly<Record<Sort, Keeper>> = { case: CASES, access: REQUESTS };

/** How a workflow's thing is kept. @throws {Error} for an id that no sort has */
export function keeperOf(workflowId: Id): Keeper {
  const sort = sortOf(workflowId);
  if (!sort) throw new Error('a workflow of no known sort');
  return KEEPERS[sort];
}

/** The table in which a workflow's thing is kept, as a part of a query. */
export const tableOf = (sql: Queries, workflowId: Id) => sql(keeperOf(workflowId).table);
