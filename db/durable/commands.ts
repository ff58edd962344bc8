/**
 * Commands: each act is one row, written in the same transaction as the text that it concerns. From that commit on the
 * act is received, whatever process is down.
 */
import type { CaseCommandName } from '../../domain/cases/commands.ts';
import type { Action } from '../../domain/rights/table.ts';
import { type Id, UUID } from '../../domain/shared/ids.ts';
import type { AnyCommand } from '../../domain/shared/messages.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { CommandName, MachineTypes, RefusalOf } from '../../domain/shared/state-machine.ts';
import { reach } from '../../fault-points.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { Adapter, DurableRow } from './adapter.ts';

/** An act to carry out. Its `id` comes from the form's one-time token: given twice, it is one act. */
export interface Act<
  T extends MachineTypes,
  R extends DurableRow<T>,
  N extends CommandName<T>,
  W extends string = never,
> {
  /** Number of the case, or id of another durable thing. */
  object: string;
  id: Id;
  name: N;
  actor: Actor;
  /** Right by which it is done, for the audit. */
  action: Action | 'register.answer';
  /** Writes the text that the act concerns, in its transaction; answers with ids, or with the reason of a refusal. */
  write: (tx: Transaction, locked: Locked<T, R>) => Promise<T['commands'][N] | Refused<W>>;
}

/** A durable thing under its lock, at the moment that counts in law. */
export interface Locked<T extends MachineTypes, R extends DurableRow<T>> {
  row: R;
  at: Date;
  commandId: Id;
  /** State once every command given so far is carried out. */
  foreseen: T['snapshot'];
}

export interface Refused<W extends string> {
  refused: W;
}
/** Makes the answer of `write` for an act that cannot be carried out: nothing of it is kept then. */
export const refused = <W extends string>(why: W): Refused<W> => ({ refused: why });

export interface Recorded {
  workflowId: Id;
  command: AnyCommand;
  outcome: string | null;
}

/** Error that rolls the act's transaction back; its message is the code of the refusal. */
class TurnedDown extends Error {}

/**
 * Records an act under the lock of its durable thing's row: the text, the next number, the command. An act that the
 * state machine already refuses in the foreseen state never becomes a command.
 */
export async function recordAct<
  T extends MachineTypes,
  R extends DurableRow<T>,
  N extends CommandName<T>,
  W extends string = never,
>(sql: Sql, adapter: Adapter<T, R>, act: Act<T, R, N, W>): Promise<Recorded | Refused<W | RefusalOf<T>>> {
  const { actor, action, object } = act;
  try {
    const recorded = await sql.begin((tx) => record(tx, adapter, act));
    reach('command-committed');
    return recorded;
  } catch (error) {
    if (!(error instanceof TurnedDown)) throw error;
    await recordAudit(sql, actor, { action, object, result: error.message });
    return { refused: error.message as W | RefusalOf<T> };
  }
}

/**
 * Records an act in a transaction that does more than that. One that the state machine refuses leaves nothing behind. Its
 * workflow is told by the dispatcher.
 */
export async function recordWithin<
  T extends MachineTypes,
  R extends DurableRow<T>,
  N extends CommandName<T>,
  W extends string = never,
>(tx: Transaction, adapter: Adapter<T, R>, act: Act<T, R, N, W>): Promise<void> {
  try {
    await tx.savepoint((part) => record(part, adapter, act));
  } catch (error) {
    if (!(error instanceof TurnedDown)) throw error;
  }
}

async function record<
  T extends MachineTypes,
  R extends DurableRow<T>,
  N extends CommandName<T>,
  W extends string,
>(tx: Transaction, adapter: Adapter<T, R>, act: Act<T, R, N, W>): Promise<Recorded> {
  const { table, machine } = adapter.durable;
  const { id, name, actor, action, object } = act;
  // sent together and carried out in this order: the token and the clock are looked at under the lock
  const [[row], [before], [clock]] = await Promise.all([
    tx<(R & { nextN: number })[]>`select * from ${tx(table)} where ${tx(adapter.key)} = ${object} for update`,
    tx<CommandRow[]>`select ${columns(tx)} from commands where id = ${id}`,
    tx<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`,
  ]);
  if (!row) throw new TurnedDown('illegal');
  const { workflowId } = row;
  if (before) {
    if (before.workflowId !== workflowId || before.name !== name) throw new TurnedDown('illegal');
    return { workflowId, command: toCommand(before), outcome: before.outcome };
  }
  const { at } = clock!;
  const foreseen = await foresee(tx, adapter, row);
  const written: object = (await act.write(tx, { row, at, commandId: id, foreseen })) as object;
  if (isRefused(written)) throw new TurnedDown(written.refused);
  const policy = await adapter.policyAt(tx, row, at);
  const command: AnyCommand = {
    n: row.nextN,
    id,
    name,
    args: written,
    actor: actor.id,
    at: at.getTime(),
    policy,
  };
  const foretold = row.closed ? 'illegal' : machine.step(foreseen, command).refused;
  if (foretold) throw new TurnedDown(foretold);
  await Promise.all([
    tx`update ${tx(table)} set next_n = next_n + 1 where workflow_id = ${workflowId}`,
    tx`
      insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send)
      values (${id}, ${workflowId}, ${command.n}, ${name}, ${json(tx, command.args)},
        ${json(tx, command.policy)}, ${actor.id}, ${at}, clock_timestamp() + interval '1.5 s')`,
    recordAudit(tx, actor, { action, object, result: 'given' }),
  ]);
  reach('command-written');
  return { workflowId, command, outcome: null };
}

const isRefused = (written: object): written is Refused<string> => 'refused' in written;

/** Returns the state once the open commands are carried out. */
async function foresee<T extends MachineTypes, R extends DurableRow<T>>(
  tx: Transaction,
  { durable }: Adapter<T, R>,
  row: R,
): Promise<T['snapshot']> {
  const open = await openCommands(tx, row.workflowId, row.snapshot.handled);
  return open.reduce<T['snapshot']>(
    (snapshot, command) => durable.machine.step(snapshot, command).next,
    row.snapshot,
  );
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

/** Columns that a `CommandRow` is read from. */
export const columns = (sql: Queries) => sql`workflow_id, n, id, name, args, policy, actor, at, outcome`;

/** Returns a row as the signal carries it. */
export const toCommand = ({ n, id, name, args, actor, at, policy }: CommandRow): AnyCommand => ({
  ...{ n, id, name, args, actor },
  at: at.getTime(),
  policy,
});

/** Returns the commands with a number above `handled`, given no later than `until`, in their order. */
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

/** Returns the outcome of a command; null while the workflow has not answered. */
export async function outcomeOf(sql: Queries, id: Id): Promise<string | null> {
  const [row] = await sql<{ outcome: string | null }[]>`select outcome from commands where id = ${id}`;
  return row?.outcome ?? null;
}

/** Returns the act that somebody gave with this id, and the number of its case; null where there is none. */
export async function actGiven(
  sql: Queries,
  id: Id,
  actor: Id,
): Promise<{ number: string; name: CaseCommandName } | null> {
  if (!UUID.test(id)) return null;
  const [given] = await sql<{ number: string; name: CaseCommandName }[]>`
    select c.number, m.name from commands m join cases c using (workflow_id)
    where m.id = ${id} and m.actor = ${actor}`;
  return given ?? null;
}
