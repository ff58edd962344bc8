/** Queries of the dispatcher: durable things that were never started, and commands that have no outcome yet. */

import type { Id } from '../../domain/shared/ids.ts';
import type { AnyCommand, Durable, Start } from '../../domain/shared/messages.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from './adapters.ts';
import { type CommandRow, columns, toCommand } from './commands.ts';

/** Place of a row in the order in which rows were made. */
export interface Place {
  at: Date;
  id: Id;
}

/** Returns durable things that have a row but were never started, from a place on, a page at a time. */
export async function neverStarted(sql: Sql, { at, id }: Place, limit: number) {
  return sql<(Start<Durable> & Place)[]>`
    select workflow_id, epoch, seq, snapshot, created_at as at, workflow_id as id from durables
    where not started and created_at < clock_timestamp() - interval '1 s' and (created_at, workflow_id) > (${at}, ${id})
    order by created_at, workflow_id limit ${limit}`;
}

/** Notes that the workflow of a durable thing runs: nobody has to start it any more. */
export async function noteStarted(sql: Sql, workflowId: Id): Promise<void> {
  await sql`update ${tableOf(sql, workflowId)} set started = true where workflow_id = ${workflowId}`;
}

export interface Unanswered {
  workflowId: Id;
  command: AnyCommand;
  sends: number;
}

/** Claims commands whose outcome is overdue, and puts their next turn off longer each time, by half a minute at last. */
export async function claimUnanswered(sql: Sql): Promise<Unanswered[]> {
  const rows = await sql<(CommandRow & { sends: number })[]>`
    update commands set sends = sends + 1, next_send = clock_timestamp() + least(30, 1.5 * 2 ^ least(sends, 5)) * interval '1 s'
    where id in (
      select id from commands where outcome is null and next_send < clock_timestamp()
      order by next_send limit 100 for update skip locked)
    returning ${columns(sql)}, sends`;
  rows.sort((a, b) => a.workflowId.localeCompare(b.workflowId) || a.n - b.n);
  return rows.map((row) => ({ workflowId: row.workflowId, command: toCommand(row), sends: row.sends }));
}

/** Tells whether a command still waits although its workflow was started: then its workflow is missing. */
export async function isStranded(sql: Sql, commandId: Id): Promise<boolean> {
  const [row] = await sql`
    select from commands m join durables c using (workflow_id)
    where m.id = ${commandId} and m.outcome is null and c.started and m.sends > 1`;
  return row !== undefined;
}

/** Raises an alarm that an operator has to look at, once. */
export async function raiseAlarm(sql: Sql, workflowId: Id, what: string): Promise<void> {
  await sql`insert into alarms (workflow_id, what) values (${workflowId}, ${what}) on conflict do nothing`;
}
