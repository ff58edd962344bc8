/** The reconciliation of every hour: it looks, raises alarms, and repairs nothing. */

import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { seekers } from '../../../db/audit.ts';
import { setAlarms } from '../../../db/durable/alarms.ts';
import { isHeld } from '../../../db/durable/hold.ts';
import { noteReconciliation } from '../../../db/operations.ts';
import type { Sql } from '../../../db/sql.ts';
import type { ReconciliationActivities } from '../../../domain/shared/messages.ts';
import { VERSION } from '../../../settings.ts';
import { look } from './look.ts';

/** Answers *not found* in a day from which somebody seems to look for what is not theirs. */
const MANY = 30;

/** Makes the activity of the reconciliation's schedule. */
export const makeReconciliationActivities = (
  sql: Sql,
  client: Client,
  log: Logger,
): ReconciliationActivities => ({
  async reconcile() {
    const beganAt = new Date();
    const { things, files, findings, orphans } = await look(sql, client, heartbeat);
    await setAlarms(sql, [
      ...findings.map(({ workflowId, difference }) => ({ workflowId, what: difference })),
      ...orphans.map(({ workflowId }) => ({ workflowId, what: 'no row' })),
      ...(await seekers(sql, MANY)).map(({ actor }) => ({
        workflowId: `audit-${actor}`,
        what: 'asks in vain',
      })),
      ...((await isHeld(sql)) ? [{ workflowId: 'database', what: 'held' }] : []),
    ]);
    const counts = { things, files, differing: findings.length, withoutRow: orphans.length };
    await noteReconciliation(sql, { beganAt, version: VERSION, ...counts });
    if (counts.differing + counts.withoutRow > 0)
      log.error(counts, 'the reconciliation has found differences');
  },
});
