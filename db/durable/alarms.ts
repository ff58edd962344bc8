/** Alarms: what an operator has to look at. */

import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql } from '../sql.ts';

export interface Alarm {
  workflowId: Id;
  /** `mail` and a code for an e-mail that can never be delivered; else how a workflow differs. */
  what: string;
}

export interface StandingAlarm extends Alarm {
  at: Date;
}

/** Returns the alarms that stand, the oldest first. */
export async function openAlarms(sql: Queries): Promise<StandingAlarm[]> {
  return sql`select workflow_id, what, at from alarms order by at, workflow_id, what`;
}

/**
 * Leaves those alarms about differences that a look at everything has found, each with the time at which it was first
 * raised. Alarms about e-mails are over when these are sent, or gone.
 */
export async function setAlarms(sql: Sql, found: readonly Alarm[]): Promise<void> {
  await sql.begin(async (tx) => {
    const rows = tx`jsonb_to_recordset(${json(tx, found)}) as found ("workflowId" text, what text)`;
    await tx`
      delete from alarms a where case when what like 'mail %'
        then not exists (select from mails where workflow_id = a.workflow_id and 'mail ' || failed = a.what)
        else not exists (select from ${rows} where "workflowId" = a.workflow_id and found.what = a.what) end`;
    await tx`
      insert into alarms (workflow_id, what) select "workflowId", what from ${rows} on conflict do nothing`;
  });
}

/** Ends the alarms about a workflow that differed, now that it is repaired. */
export async function endAlarms(sql: Queries, workflowId: Id): Promise<void> {
  await sql`delete from alarms where workflow_id = ${workflowId} and what not like 'mail %'`;
}
