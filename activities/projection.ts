import { confirmHandled, timerPolicy, writeProjection } from '../db/durable/projection.ts';
import type { Sql } from '../db/sql.ts';
import type { LocalActivities } from '../domain/shared/messages.ts';
import type { MachineTypes } from '../domain/shared/state-machine.ts';

/** Makes the local activities of every durable thing: short, in PostgreSQL alone, safe to repeat. */
export const makeLocalActivities = (sql: Sql): LocalActivities<MachineTypes['snapshot']> => ({
  project: (projection) => writeProjection(sql, projection),
  confirm: (workflowId, epoch, n, id) => confirmHandled(sql, workflowId, epoch, n, id),
  policy: (workflowId, epoch, seq, at) => timerPolicy(sql, workflowId, epoch, seq, at),
});
