import { setTimeout as after } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { SEARCH_ATTRIBUTES } from '../domain/shared/search-attributes.ts';

/** `temporal.api.enums.v1.IndexedValueType` */
const INDEXED_VALUE_TYPES = { KEYWORD: 2, INT: 3, DATETIME: 6 } as const;
/** The status of gRPC for what is there already. */
const ALREADY_EXISTS = 6;

/** The status of gRPC for what is not there. */
const NOT_FOUND = 5;

/** Tells whether the engine has a namespace. */
export const hasNamespace = (connection: Connection, namespace: string): Promise<boolean> =>
  connection.workflowService.describeNamespace({ namespace }).then(
    () => true,
    (error: { code?: number }) => {
      if (error.code !== NOT_FOUND) throw error;
      return false;
    },
  );

/** Makes the namespace with its retention, and the search attributes; nothing may start without them. */
export async function prepareNamespace(
  connection: Connection,
  namespace: string,
  retentionDays: number,
): Promise<void> {
  const retention = msToTs(`${retentionDays} days`);
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
    .catch(async (error: { code?: number }) => {
      if (error.code !== ALREADY_EXISTS) throw error;
      await connection.workflowService.updateNamespace({
        namespace,
        config: { workflowExecutionRetentionTtl: retention },
      });
    });
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in (customAttributes ?? {})));
  if (missing.length > 0)
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_VALUE_TYPES[type]])),
    });
}

/** Makes a namespace that is missing, and waits until the engine takes workflows into it. */
export async function makeNamespace(
  connection: Connection,
  namespace: string,
  retentionDays: number,
): Promise<void> {
  // the engine remembers for a while that it had none
  for (;;) {
    try {
      await prepareNamespace(connection, namespace, retentionDays);
      await connection.workflowService.countWorkflowExecutions({ namespace });
      return;
    } catch (error) {
      if ((error as { code?: number }).code !== NOT_FOUND) throw error;
      await after(500);
    }
  }
}
