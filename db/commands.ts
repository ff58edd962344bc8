/**
 * An act is a command: one row, written in the same transaction as the text it concerns. From its commit on, the
 * act is received, whatever is down.
 */
import { policyAt } from '../domain/deadlines.ts';
import { kindOf } from '../domain/kinds/registry.ts';
import { type CaseSnapshot, type Refusal, step } from '../domain/machine.ts';
import type { Command, CommandArguments, CommandName, Id, Moment } from '../domain/messages.ts';
import type { Action } from '../domain/rights.ts';
import { reach } from '../points.ts';
import { type ActingAs, recordAudit } from './audit.ts';
import type { CaseRow } from './cases.ts';
import { json, type Queries, type Sql, type Transaction } from './sql.ts';

/** What somebody wants done. `id` comes from the form's one-time token: given twice, it is one act. */
export interface Act<N extends CommandName, R extends string = never> {
  number: string;
  id: Id;
  name: N;
  actor: Id;
  /** As what and for whom, and by which right, for the audit. */
  role: ActingAs;
  action: Action;
  /** Writes the text that the act concerns, in its transaction; answers with ids, or with why it can't be. */
  write: (tx: Transaction, at: ActAt) => Promise<CommandArguments[N] | Refused<R>>;
}

/** The case under its lock, at the moment that counts in law. */
export interface ActAt {
  row: CaseRow;
  at: Date;
  commandId: Id;
  /** The case as it will stand once every command given so far is carried out. */
  foreseen: CaseSnapshot;
}

export interface Refused<R extends string> {
  refused: R;
}
export const refused = <R extends string>(why: R): Refused<R> => ({ refused: why });

export interface Recorded {
  workflowId: Id;
  command: Command;
  outcome: string | null;
}

/** Rolls the act's transaction back; its message is the code of the refusal. */
class TurnedDown extends Error {}

/**
 * Records an act under the lock of its case: the text, the next number, the command.
 * What the machine already refuses on the foreseen state never becomes a command.
 */
export async function recordAct<N extends CommandName, R extends string = never>(
  sql: Sql,
  act: Act<N, R>,
): Promise<Recorded | Refused<R | Refusal>> {
  try {
    const recorded = await sql.begin((tx) => record(tx, act));
    reach('command-committed');
    return recorded;
  } catch (error) {
    if (!(error instanceof TurnedDown)) throw error;
    await audit(sql, act, error.message);
    return { refused: error.message as R | Refusal };
  }
}

const audit = (
  sql: Queries,
  { actor, role, action, number: object }: Pick<Act<CommandName>, 'actor' | 'role' | 'action' | 'number'>,
  result: string,
) => recordAudit(sql, { actor, ...role, action, object, result });

async function record<N extends CommandName, R extends string>(
  tx: Transaction,
  act: Act<N, R>,
): Promise<Recorded> {
  const [row] = await tx<
    (CaseRow & { nextN: number })[]
  >`select * from cases where number = ${act.number} for update`;
  if (!row) throw new TurnedDown('illegal');
  const [before] = await tx<CommandRow[]>`select ${columns(tx)} from commands where id = ${act.id}`;
  if (before) {
    if (before.workflowId !== row.workflowId || before.name !== act.name) throw new TurnedDown('illegal');
    return { workflowId: row.workflowId, command: toCommand(before), outcome: before.outcome };
  }
  const [clock] = await tx<{ at: Date; touched: Date | null }[]>`
    select date_trunc('milliseconds', clock_timestamp()) as at,
      (select max(touched_at) from drafts where case_number = ${act.number} and closed_at is null) as touched`;
  const { at, touched } = clock!;
  const foreseen = await foresee(tx, row);
  const written = await act.write(tx, { row, at, commandId: act.id, foreseen });
  if (isRefused(written)) throw new TurnedDown(written.refused);
  const command = {
    n: row.nextN,
    id: act.id,
    name: act.name,
    args: written,
    actor: act.actor,
    at: at.getTime(),
    policy: policyAt(kindOf(row.kind), at.getTime(), (touched ?? at).getTime()),
  } as Command;
  const foretold = row.closed ? 'illegal' : step(foreseen, command).refused;
  if (foretold) throw new TurnedDown(foretold);
  await tx`update cases set next_n = next_n + 1 where number = ${act.number}`;
  await tx`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send)
    values (${act.id}, ${row.workflowId}, ${command.n}, ${act.name}, ${json(tx, command.args)},
      ${json(tx, command.policy)}, ${act.actor}, ${at}, clock_timestamp() + interval '1.5 s')`;
  await audit(tx, act, 'given');
  reach('command-written');
  return { workflowId: row.workflowId, command, outcome: null };
}

const isRefused = <R extends string>(written: object): written is Refused<R> => 'refused' in written;

/** The case as it will stand once its open commands are carried out. */
async function foresee(tx: Transaction, row: CaseRow): Promise<CaseSnapshot> {
  const open = await openCommands(tx, row.workflowId, row.snapshot.handled);
  return open.reduce((snapshot, command) => step(snapshot, command).next, row.snapshot);
}

export interface CommandRow {
  workflowId: Id;
  n: number;
  id: Id;
  name: CommandName;
  args: object;
  policy: Command['policy'];
  actor: Id;
  at: Date;
  outcome: string | null;
}

export const columns = (sql: Queries) => sql`workflow_id, n, id, name, args, policy, actor, at, outcome`;

/** A row as the signal carries it. */
export const toCommand = ({ n, id, name, args, actor, at, policy }: CommandRow): Command =>
  ({ n, id, name, args, actor, at: at.getTime(), policy }) as Command;

/** Commands with a number above `handled`, given no later than `until`, in their order. */
export async function openCommands(
  sql: Queries,
  workflowId: Id,
  handled: number,
  until?: Moment,
): Promise<Command[]> {
  const rows = await sql<CommandRow[]>`
    select ${columns(sql)} from commands
    where workflow_id = ${workflowId} and n > ${handled}
      and ${until === undefined ? sql`true` : sql`at <= ${new Date(until)}`}
    order by n`;
  return rows.map(toCommand);
}

/** What became of a command; null while the workflow has not answered. */
export async function outcomeOf(sql: Queries, id: Id): Promise<string | null> {
  const [row] = await sql<{ outcome: string | null }[]>`select outcome from commands where id = ${id}`;
  return row?.outcome ?? null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The act that somebody gave with this id, and on which case; null where there is none. */
export async function actGiven(
  sql: Queries,
  id: Id,
  actor: Id,
): Promise<{ number: string; name: CommandName } | null> {
  if (!UUID.test(id)) return null;
  const [given] = await sql<{ number: string; name: CommandName }[]>`
    select c.number, m.name from commands m join cases c using (workflow_id)
    where m.id = ${id} and m.actor = ${actor}`;
  return given ?? null;
}
