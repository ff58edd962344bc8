/**
 * An act is a command: one row, written in the same transaction as the text it concerns. From its commit on, the
 * act is received, whatever is down.
 */

import type { CommandName } from '../../domain/cases/commands.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { AnyCommand, Id, Moment } from '../../domain/shared/durable.ts';
import { UUID } from '../../domain/shared/ids.ts';
import { reach } from '../../fault-points.ts';
import { type ActingAs, recordAudit } from '../audit.ts';
import type { CaseWorld } from '../cases/adapter.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { Keeper, World } from './adapter.ts';

/** What somebody wants done. `id` comes from the form's one-time token: given twice, it is one act. */
export interface Act<W extends World, N extends keyof W['commands'], R extends string = never> {
  /** The number of the case, or the id of what else it is. */
  object: string;
  id: Id;
  name: N & string;
  actor: Id;
  /** As what and for whom, and by which right, for the audit. */
  role: ActingAs;
  action: Action | 'register.answer';
  /** Writes the text that the act concerns, in its transaction; answers with ids, or with why it can't be. */
  write: (tx: Transaction, at: ActAt<W>) => Promise<W['commands'][N] | Refused<R>>;
}

/** The thing under its lock, at the moment that counts in law. */
export interface ActAt<W extends World = CaseWorld> {
  row: W['row'];
  at: Date;
  commandId: Id;
  /** The thing as it will stand once every command given so far is carried out. */
  foreseen: W['snapshot'];
}

export interface Refused<R extends string> {
  refused: R;
}
/** What `write` answers where the act cannot be carried out: nothing of it is kept then. */
export const refused = <R extends string>(why: R): Refused<R> => ({ refused: why });

export interface Recorded {
  workflowId: Id;
  command: AnyCommand;
  outcome: string | null;
}

/** Rolls the act's transaction back; its message is the code of the refusal. */
class TurnedDown extends Error {}

/**
 * Records an act under the lock of what it is on: the text, the next number, the command.
 * What the machine already refuses on the foreseen state never becomes a command.
 */
export async function recordAct<W extends World, N extends keyof W['commands'], R extends string = never>(
  sql: Sql,
  keeper: Keeper<W>,
  act: Act<W, N, R>,
): Promise<Recorded | Refused<R | W['refusal']>> {
  try {
    const recorded = await sql.begin((tx) => record(tx, keeper, act));
    reach('command-committed');
    return recorded;
  } catch (error) {
    if (!(error instanceof TurnedDown)) throw error;
    await audit(sql, act, error.message);
    return { refused: error.message as R | W['refusal'] };
  }
}

type Audited = Pick<Act<World, never>, 'actor' | 'role' | 'action' | 'object'>;
const audit = (sql: Queries, { actor, role, action, object }: Audited, result: string) =>
  recordAudit(sql, { actor, ...role, action, object, result });

async function record<W extends World, N extends keyof W['commands'], R extends string>(
  tx: Transaction,
  keeper: Keeper<W>,
  act: Act<W, N, R>,
): Promise<Recorded> {
  const [row] = await tx<(W['row'] & { nextN: number })[]>`
    select * from ${tx(keeper.table)} where ${tx(keeper.key)} = ${act.object} for update`;
  if (!row) throw new TurnedDown('illegal');
  const [before] = await tx<CommandRow[]>`select ${columns(tx)} from commands where id = ${act.id}`;
  if (before) {
    if (before.workflowId !== row.workflowId || before.name !== act.name) throw new TurnedDown('illegal');
    return { workflowId: row.workflowId, command: toCommand(before), outcome: before.outcome };
  }
  const [clock] = await tx<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`;
  const { at } = clock!;
  const foreseen = await foresee(tx, keeper, row);
  const written: object = (await act.write(tx, { row, at, commandId: act.id, foreseen })) as object;
  if (isRefused(written)) throw new TurnedDown(written.refused);
  const policy = await keeper.policyAt(tx, row, at);
  const { id, name, actor } = act;
  const command: AnyCommand = { n: row.nextN, id, name, args: written, actor, at: at.getTime(), policy };
  const foretold = row.closed ? 'illegal' : keeper.step(foreseen, command).refused;
  if (foretold) throw new TurnedDown(foretold);
  await tx`update ${tx(keeper.table)} set next_n = next_n + 1 where workflow_id = ${row.workflowId}`;
  await tx`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send)
    values (${id}, ${row.workflowId}, ${command.n}, ${name}, ${json(tx, command.args)},
      ${json(tx, command.policy)}, ${actor}, ${at}, clock_timestamp() + interval '1.5 s')`;
  await audit(tx, act, 'given');
  reach('command-written');
  return { workflowId: row.workflowId, command, outcome: null };
}

const isRefused = (written: object): written is Refused<string> => 'refused' in written;

/** The thing as it will stand once its open commands are carried out. */
async function foresee<W extends World>(
  tx: Transaction,
  keeper: Keeper<W>,
  row: W['row'],
): Promise<W['snapshot']> {
  const open = await openCommands(tx, row.workflowId, row.snapshot.handled);
  return open.reduce<W['snapshot']>((snapshot, command) => keeper.step(snapshot, command).next, row.snapshot);
}

export interface CommandRow {
  workflowId: Id;
  n: number;
  id: Id;
  name: string;
  args: object;
  policy: object;
  actor: Id;
  at: Date;
  outcome: string | null;
}

/** What a `CommandRow` is read from. */
export const columns = (sql: Queries) => sql`workflow_id, n, id, name, args, policy, actor, at, outcome`;

/** A row as the signal carries it. */
export const toCommand = ({ n, id, name, args, actor, at, policy }: CommandRow): AnyCommand => ({
  ...{ n, id, name, args, actor },
  at: at.getTime(),
  policy,
});

/** Commands with a number above `handled`, given no later than `until`, in their order. */
export async function openCommands(
  sql: Queries,
  workflowId: Id,
  handled: number,
  until?: Moment,
): Promise<AnyCommand[]> {
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
