/** Checks after all faults: what each client was told, the database, the histories and the mailbox agree. */

import { isDeepStrictEqual } from 'node:util';
import { Connection, Client as Temporal, type WorkflowHandle } from '@temporalio/client';
import { expect, vi } from 'vitest';
import type { Sql } from '../../../db/sql.ts';
import { type CaseSnapshot, newCase } from '../../../domain/cases/states.ts';
import { CASE_MACHINE } from '../../../domain/cases/transitions.ts';
import { type AnyCommand, type AnyEvent, QUERY, type StateAnswer } from '../../../domain/shared/messages.ts';
import type { Told } from './clients.ts';

export interface Verdict {
  violations: string[];
  commands: number;
  cases: number;
  mails: number;
  /** Mails that came again with the same Message-ID: allowed only where something died between 250 and commit. */
  doubleMails: number;
}

const QUIET = { timeout: 90_000, interval: 500 };

/** Waits until nothing is under way any more: every command has an outcome, every mail is sent. */
export async function untilQuiet(sql: Sql): Promise<void> {
  await expect
    .poll(
      async () =>
        (
          await sql`
      select (select count(*)::int from commands where outcome is null) as commands,
        (select count(*)::int from mails where sent_at is null) as mails,
        (select count(*)::int from cases where not started) as cases`
        )[0],
      QUIET,
    )
    .toEqual({ commands: 0, mails: 0, cases: 0 });
}

export async function check(
  { sql, temporal, namespace, mailbox }: { sql: Sql; temporal: string; namespace: string; mailbox: string },
  told: readonly Told[],
): Promise<Verdict> {
  const violations: string[] = [];
  const wrong = (what: string) => void violations.push(what);
  const commands = await sql<CommandRow[]>`select * from commands order by workflow_id, n`;
  const cases = await sql<CaseRow[]>`select * from cases order by number`;
  checkTold(told, commands, wrong);
  for (const row of cases) {
    const its = commands.filter(({ workflowId }) => workflowId === row.workflowId);
    for (const [i, { n }] of its.entries())
      if (n !== i + 1) wrong(`${row.number}: numbers of commands have a gap at ${n}`);
    if (row.nextN !== its.length + 1) wrong(`${row.number}: next number ${row.nextN}`);
    await checkLog(sql, row, its, wrong);
    const versions = await sql`select version from versions where case_number = ${row.number}`;
    if (versions.length > 1) wrong(`${row.number}: sent ${versions.length} times`);
  }
  await checkWorkflows(temporal, namespace, cases, wrong);
  const mails = await checkMails(sql, mailbox, wrong);
  return { violations, commands: commands.length, cases: cases.length, ...mails };
}

interface CommandRow extends Omit<AnyCommand, 'at'> {
  workflowId: string;
  at: Date;
  outcome: string | null;
  doneSeq: number | null;
}
interface Step {
  seq: number;
  n: number | null;
  name: string;
  policy: object | null;
  outcome: string;
  state: string;
  at: Date;
}
type CaseRow = StateAnswer<CaseSnapshot> & {
  number: string;
  workflowId: string;
  nextN: number;
  closed: boolean;
};
type Wrong = (what: string) => void;

/** Checks that what people were told was accepted is carried out, and that what was refused is not. */
function checkTold(told: readonly Told[], commands: readonly CommandRow[], wrong: Wrong): void {
  for (const { number, act, commandId, answer, presses } of told) {
    const row = commands.find(({ id }) => id === commandId);
    const what = `${number}: ${act}, told ${answer} after ${presses} presses`;
    if (answer === 'accepted' && row?.outcome !== 'done')
      wrong(`${what}, but the outcome is ${row?.outcome}`);
    if (answer === 'refused' && row?.outcome === 'done') wrong(`${what}, but it was carried out`);
  }
}

/** Checks that the log has every step once, and that folding it gives the state. */
async function checkLog(
  sql: Sql,
  row: CaseRow,
  commands: readonly CommandRow[],
  wrong: Wrong,
): Promise<void> {
  const log = await sql<Step[]>`
    select seq, n, name, policy, outcome, state, at from log where workflow_id = ${row.workflowId} order by seq`;
  // the first deadline is that of the draft, which is over once it is sent
  let state = newCase({ remindAt: 0 });
  for (const [i, { seq, n, name, policy, outcome, state: after, at }] of log.entries()) {
    if (seq !== i + 1) wrong(`${row.number}: the log has a gap at ${seq}`);
    const command = commands.find((command) => command.n === n);
    if (n !== null && (command?.name !== name || command.outcome !== outcome || command.doneSeq !== seq))
      wrong(`${row.number}: step ${seq} and command ${n} differ`);
    const event: AnyEvent = command
      ? { ...command, at: command.at.getTime() }
      : { name, policy: policy ?? {}, at: at.getTime() };
    const { refused, next } = CASE_MACHINE.step(state, event);
    if ((refused ?? 'done') !== outcome || next.state !== after)
      wrong(`${row.number}: step ${seq} does not follow from the one before`);
    state = next;
  }
  if (row.seq !== log.length) wrong(`${row.number}: ${log.length} steps, but the row stands at ${row.seq}`);
  if (state.version > 0 && !isDeepStrictEqual(JSON.parse(JSON.stringify(state)), row.snapshot))
    wrong(`${row.number}: the row does not follow from its steps`);
}

async function checkWorkflows(
  address: string,
  namespace: string,
  cases: readonly CaseRow[],
  wrong: Wrong,
): Promise<void> {
  const connection = await Connection.connect({ address });
  const client = new Temporal({ connection, namespace });
  for (const row of cases) {
    const handle = client.workflow.getHandle(row.workflowId);
    // the row is written before the workflow hears from the activity that wrote it
    await vi
      .waitUntil(() => agrees(handle, row), QUIET)
      .catch(async () =>
        wrong(`${row.number}: workflow (${(await handle.describe()).status.name}) and row differ`),
      );
  }
  await connection.close();
}

async function agrees(handle: WorkflowHandle, row: CaseRow): Promise<boolean> {
  const { status } = await handle.describe();
  if (row.closed) return status.name === 'COMPLETED';
  const { inbox, ...run } = await handle.query<StateAnswer<CaseSnapshot>>(QUERY);
  const same = isDeepStrictEqual([run.snapshot, run.seq, run.epoch], [row.snapshot, row.seq, row.epoch]);
  return status.name === 'RUNNING' && same && inbox.length === 0;
}

/** Checks that each promised mail came, and none that nobody promised. */
async function checkMails(
  sql: Sql,
  mailbox: string,
  wrong: Wrong,
): Promise<{ mails: number; doubleMails: number }> {
  const promised = (await sql<{ id: string }[]>`select id from mails`).map(({ id }) => id);
  const idsIn = async () => {
    const mails = (await (await fetch(`${mailbox}/email`)).json()) as { headers: Record<string, string> }[];
    return mails.map(({ headers }) => (headers['message-id'] ?? '').replace(/^<|@.*$/g, ''));
  };
  await expect.poll(async () => new Set(await idsIn()).size, QUIET).toBeGreaterThanOrEqual(promised.length);
  const came = await idsIn();
  for (const id of promised) if (!came.includes(id)) wrong(`a mail never came: ${id}`);
  for (const id of came) if (!promised.includes(id)) wrong(`a mail that nobody promised: ${id}`);
  return { mails: promised.length, doubleMails: came.length - new Set(came).size };
}
