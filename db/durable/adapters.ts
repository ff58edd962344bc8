import { type Prefix, prefixOf } from '../../domain/durables.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { ACCESS_REQUESTS } from '../access/adapter.ts';
import { CASES } from '../cases/adapter.ts';
import type { Queries } from '../sql.ts';
import type { Adapter } from './adapter.ts';

const ADAPTERS = { case: CASES, access: ACCESS_REQUESTS } as const satisfies Record<Prefix, unknown>;

/** Returns the adapter of the durable thing to which a workflow belongs. @throws {Error} for an id that none has */
export function adapterOf(workflowId: Id): Adapter {
  const prefix = prefixOf(workflowId);
  if (!prefix) throw new Error('a workflow of no known durable thing');
  return ADAPTERS[prefix] as unknown as Adapter;
}

/** Returns the table of a workflow's durable thing, as a part of a query. */
export const tableOf = (sql: Queries, workflowId: Id) => sql(adapterOf(workflowId).durable.table);
