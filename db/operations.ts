/** Reads of the whole for operators: the last reconciliation, what is stuck, and the versions of the database. */

import type { Id } from '../domain/shared/ids.ts';
import type { StandingAlarm } from './durable/alarms.ts';
import { DROPPED } from './durable/hold.ts';
import type { Queries } from './sql.ts';

/** A reconciliation that the schedule has run. */
export interface Reconciliation {
  beganAt: Date;
  endedAt: Date;
  /** The version of the worker that ran it. */
  version: string;
  things: number;
  files: number;
  differing: number;
  withoutRow: number;
}

/** Notes that a reconciliation has ended. */
export async function noteReconciliation(
  sql: Queries,
  reconciliation: Omit<Reconciliation, 'endedAt'>,
): Promise<void> {
  const row = { ...reconciliation, endedAt: new Date() };
  await sql`
    insert into last_reconciliation ${sql(row)}
    on conflict (one) do update set ${sql(row)}`;
}

/** Returns the reconciliation that the schedule ran last; null before the first. */
async function lastReconciliation(sql: Queries): Promise<Reconciliation | null> {
  const [row] = await sql<Reconciliation[]>`
    select began_at, ended_at, version, things, files, differing, without_row from last_reconciliation`;
  return row ?? null;
}

/** Some rows of a list, and how many there are. */
export interface Some<Row> {
  rows: Row[];
  count: number;
}

const AT_MOST = 50;

/** A command that has had no outcome for longer than anything takes. */
export interface StuckCommand {
  workflowId: Id;
  n: number;
  at: Date;
  /** Number of times that it was sent again. */
  sends: number;
}

/** Returns commands without an outcome for more than a minute, the oldest first. */
async function stuckCommands(sql: Queries): Promise<Some<StuckCommand>> {
  return some(
    await sql<(StuckCommand & Counted)[]>`
      select workflow_id, n, at, sends, count(*) over ()::int as count from commands
      where outcome is null and at < clock_timestamp() - interval '1 minute'
      order by at, workflow_id, n limit ${AT_MOST}`,
  );
}

/** An e-mail that no later attempt can deliver. */
export interface UndeliverableMail {
  workflowId: Id;
  mail: string;
  /** Code of the mail server, or why there is nobody to send it to. */
  code: string;
  createdAt: Date;
}

/** Returns e-mails that can never go, the oldest first. */
async function undeliverableMails(sql: Queries): Promise<Some<UndeliverableMail>> {
  return some(
    await sql<(UndeliverableMail & Counted)[]>`
      select workflow_id, mail, failed as code, created_at, count(*) over ()::int as count
      from mails where failed is not null and failed <> ${DROPPED}
      order by created_at, id limit ${AT_MOST}`,
  );
}

/** Returns the alarms that stand, beside those about e-mails, the oldest first. */
async function workflowAlarms(sql: Queries): Promise<Some<StandingAlarm>> {
  return some(
    await sql<(StandingAlarm & Counted)[]>`
      select workflow_id, what, at, count(*) over ()::int as count from alarms
      where what not like 'mail %' order by at, workflow_id, what limit ${AT_MOST}`,
  );
}

interface Counted {
  count: number;
}

const some = <Row>(rows: readonly (Row & Counted)[]): Some<Row> => ({
  rows: [...rows],
  count: rows[0]?.count ?? 0,
});

/** Returns the version of PostgreSQL, and the newest migration that the database has had. */
async function databaseVersions(sql: Queries): Promise<{ postgres: string; migration: string }> {
  const [row] = await sql<{ postgres: string; migration: string }[]>`
    select current_setting('server_version') as postgres, max(name) as migration from migrations`;
  return row!;
}

export interface Operations {
  alarms: Some<StandingAlarm>;
  commands: Some<StuckCommand>;
  mails: Some<UndeliverableMail>;
  last: Reconciliation | null;
  database: { postgres: string; migration: string };
}

/** Reads what operators have to know of the database. */
export async function readOperations(sql: Queries): Promise<Operations> {
  const [alarms, commands, mails, last, database] = await Promise.all([
    workflowAlarms(sql),
    stuckCommands(sql),
    undeliverableMails(sql),
    lastReconciliation(sql),
    databaseVersions(sql),
  ]);
  return { alarms, commands, mails, last, database };
}
