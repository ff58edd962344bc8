/** Every durable thing there is; a new one is one line here. */
import { ACCESS_REQUEST } from './access/access-request.ts';
import { CASE } from './cases/case.ts';
import type { DurableType } from './shared/durable.ts';
import type { Id } from './shared/ids.ts';

export const DURABLES = { case: CASE, access: ACCESS_REQUEST } as const;

export type Prefix = keyof typeof DURABLES;

/** The prefix of the durable thing to which a workflow belongs; null for a workflow that carries none. */
export const prefixOf = (workflowId: Id): Prefix | null => {
  const prefix = workflowId.split('-', 1)[0] ?? '';
  return prefix in DURABLES ? (prefix as Prefix) : null;
};

/** The definition of the durable thing to which a workflow belongs. @throws {Error} for an id that none has */
export function durableOf(workflowId: Id): DurableType {
  const prefix = prefixOf(workflowId);
  if (!prefix) throw new Error('a workflow of no known durable thing');
  return DURABLES[prefix] as unknown as DurableType;
}
