/**
 * Projections: one transition of a workflow, written in one transaction under the lock of its durable thing's row. A
 * projection may be asked for again, also several in a row, when a worker dies inside a workflow task: it then answers
 * the same.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../../domain/shared/ids.ts';
import {
  type AnyEvent,
  type Confirmation,
  isCommand,
  type Projection,
  type ProjectionAnswer,
} from '../../domain/shared/messages.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { MachineTypes } from '../../domain/shared/state-machine.ts';
import { reach } from '../../fault-points.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { DurableRow } from './adapter.ts';
import { adapterOf, tableOf } from './adapters.ts';
import { openCommands } from './commands.ts';
import { promiseMails } from './mails.ts';

type AnyProjection = Projection<MachineTypes['snapshot']>;

interface LockedRow extends DurableRow {
  epoch: number;
  seq: number;
  nextN: number;
}

/** Writes one transition, or answers why it does not fit. Errors of PostgreSQL's own are thrown, to be tried again. */
export async function writeProjection(sql: Sql, projection: AnyProjection): Promise<ProjectionAnswer> {
  const answer = await sql.begin(async (tx) => {
    const answer = await project(tx, projection);
    reach('projection-written');
    return answer;
  });
  reach('projection-committed');
  return answer;
}

async function project(tx: Transaction, projection: AnyProjection): Promise<ProjectionAnswer> {
  const { workflowId, epoch, seq, event } = projection;
  // sent together and carried out in this order: the log is read under the lock
  const [[row], logged] = await Promise.all([
    tx<LockedRow[]>`select * from ${tableOf(tx, workflowId)} where workflow_id = ${workflowId} for update`,
    loggedStep(tx, workflowId, epoch, seq),
  ]);
  if (!row || row.epoch > epoch) return { kind: 'superseded' };
  if (logged && isSameEvent(logged, event)) return { kind: 'done', last: row.nextN - 1 };
  if (!isCommand(event)) {
    const late = await openCommands(tx, workflowId, projection.handled, event.at);
    if (late.length > 0) return { kind: 'late', commands: late };
    if (await adapterOf(workflowId).isOutdated(tx, row, event)) return { kind: 'touched' };
  }
  if (row.epoch !== epoch || row.seq !== seq - 1)
    return { kind: 'conflict', found: `row at ${row.epoch}.${row.seq}` };
  if (isCommand(event) && !(await noteOutcome(tx, projection))) return { kind: 'unknown' };
  await writeState(tx, projection, row);
  return { kind: 'done', last: row.nextN - 1 };
}

/** A step as the log has it, with the id of its command; time's own acts have a policy instead. */
interface LoggedStep {
  id: Id | null;
  name: string;
  policy: object | null;
  at: Date;
}

async function loggedStep(
  sql: Queries,
  workflowId: Id,
  epoch: number,
  seq: number,
): Promise<LoggedStep | null> {
  const [row] = await sql<LoggedStep[]>`
    select m.id, l.name, l.policy, l.at from log l left join commands m using (workflow_id, n)
    where l.workflow_id = ${workflowId} and l.epoch = ${epoch} and l.seq = ${seq}`;
  return row ?? null;
}

/** Tells whether a step is that of an event. What a command says was compared word for word when it was logged. */
const isSameEvent = ({ id, name, policy, at }: LoggedStep, event: AnyEvent): boolean =>
  name === event.name &&
  at.getTime() === event.at &&
  (isCommand(event) ? id === event.id : isDeepStrictEqual(policy, JSON.parse(JSON.stringify(event.policy))));

/** Notes the outcome of a command. One that does not stand in the table, word for word, was given by nobody. */
async function noteOutcome(tx: Transaction, { workflowId, epoch, seq, event, refused }: AnyProjection) {
  if (!isCommand(event)) return true;
  const { count } = await tx`
    update commands
    set outcome = ${refused ?? 'done'}, done_epoch = ${epoch}, done_seq = ${seq}, done_at = clock_timestamp()
    where workflow_id = ${workflowId} and n = ${event.n} and id = ${event.id} and name = ${event.name}
      and args = ${json(tx, event.args)} and policy = ${json(tx, event.policy)} and actor = ${event.actor}
      and at = ${new Date(event.at)} and outcome is null`;
  return count === 1;
}

/** Writes what follows from the event. None of it depends on another part's answer, so all are sent together. */
async function writeState(tx: Transaction, projection: AnyProjection, row: LockedRow): Promise<void> {
  const { workflowId, epoch, seq, event, refused, snapshot, closes } = projection;
  const at = new Date(event.at);
  await Promise.all([
    tx`
      update ${tableOf(tx, workflowId)}
      set snapshot = ${json(tx, snapshot)}, seq = ${seq}, closed = ${closes},
        last_event_at = ${refused ? tx`last_event_at` : tx`${at}`}
      where workflow_id = ${workflowId}`,
    tx`
      insert into log ${tx({
        ...{
          workflowId,
          seq,
          epoch,
          name: event.name,
          outcome: refused ?? 'done',
          state: snapshot.state,
          at,
        },
        ...(isCommand(event) ? { n: event.n, actor: event.actor } : { policy: json(tx, event.policy) }),
      })}`,
    isCommand(event) && tx`select pg_notify('outcome', ${event.id})`,
  ]);
  if (!refused) await adapterOf(workflowId).onCarriedOut(tx, row, projection);
  for (const promised of projection.mails) {
    const recipients = await adapterOf(workflowId).recipients(tx, row, promised.mail);
    await promiseMails(tx, { workflowId, organisation: null }, promised, recipients);
  }
}

/** Tells whether a command that came a second time stands in the table with its outcome. */
export async function confirmHandled(
  sql: Sql,
  workflowId: Id,
  epoch: number,
  n: number,
  id: Id,
): Promise<Confirmation> {
  const [row] = await sql<{ epoch: number; id: Id | null; outcome: string | null }[]>`
    select c.epoch, m.id, m.outcome from ${tableOf(sql, workflowId)} c
    left join commands m on m.workflow_id = c.workflow_id and m.n = ${n} and m.id = ${id}
    where c.workflow_id = ${workflowId}`;
  if (!row || row.epoch > epoch) return 'superseded';
  if (!row.id) return 'unknown';
  return row.outcome ? 'ok' : 'conflict';
}

/** Returns the policy for a timer: the one that a projection was made with, else the one that holds now. */
export async function timerPolicy(
  sql: Sql,
  workflowId: Id,
  epoch: number,
  seq: number,
  at: Moment,
): Promise<object> {
  const logged = await loggedStep(sql, workflowId, epoch, seq);
  if (logged?.policy) return logged.policy;
  const [row] = await sql<DurableRow[]>`
    select * from ${tableOf(sql, workflowId)} where workflow_id = ${workflowId}`;
  if (!row) throw new Error('no row for this workflow');
  return adapterOf(workflowId).policyAt(sql, row, new Date(at));
}
