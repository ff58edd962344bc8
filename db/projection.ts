/**
 * What a workflow's projection does to the database, in one transaction under the case's lock. A projection may be
 * asked for again, also several in a row, when a worker dies inside a workflow task: it then answers the same.
 */
import { isDeepStrictEqual } from 'node:util';
import { policyAt } from '../domain/deadlines.ts';
import { kindOf } from '../domain/kinds/registry.ts';
import type { CaseSnapshot } from '../domain/machine.ts';
import {
  type CaseEvent,
  type Confirmation,
  type Id,
  isCommand,
  type Moment,
  type Policy,
  type Projection,
  type ProjectionAnswer,
  STAFF_MAILS,
} from '../domain/messages.ts';
import { reach } from '../points.ts';
import { openCommands } from './commands.ts';
import { json, type Queries, type Sql, type Transaction } from './sql.ts';

interface LockedCase {
  number: string;
  kind: string;
  epoch: number;
  seq: number;
  nextN: number;
  /** Who is written to on the applicant's side. */
  contact: Id;
  caseworkerId: Id | null;
}

/** Writes one transition, or says why it does not fit; PostgreSQL's own errors are thrown, to be tried again. */
export async function writeProjection(
  sql: Sql,
  projection: Projection<CaseSnapshot>,
): Promise<ProjectionAnswer> {
  const answer = await sql.begin(async (tx) => {
    const answer = await project(tx, projection);
    reach('projection-written');
    return answer;
  });
  reach('projection-committed');
  return answer;
}

async function project(tx: Transaction, projection: Projection<CaseSnapshot>): Promise<ProjectionAnswer> {
  const { workflowId, epoch, seq, event } = projection;
  const [row] = await tx<LockedCase[]>`
    select number, kind, epoch, seq, next_n, caseworker_id, ${contactOf(tx)} as contact
    from cases where workflow_id = ${workflowId} for update`;
  if (!row || row.epoch > epoch) return { kind: 'superseded' };
  const logged = await loggedEvent(tx, workflowId, epoch, seq);
  if (logged && isDeepStrictEqual(logged, plain(event))) return { kind: 'done', last: row.nextN - 1 };
  if (!isCommand(event)) {
    const late = await openCommands(tx, workflowId, projection.handled, event.at);
    if (late.length > 0) return { kind: 'late', commands: late };
    if (await wasTouched(tx, row, event)) return { kind: 'touched' };
  }
  if (row.epoch !== epoch || row.seq !== seq - 1)
    return { kind: 'conflict', found: `row at ${row.epoch}.${row.seq}` };
  if (isCommand(event) && !(await noteOutcome(tx, projection))) return { kind: 'unknown' };
  await writeState(tx, projection, row);
  return { kind: 'done', last: row.nextN - 1 };
}

/** Whoever began the case; where they may not act for the organisation any more, its first administrator. */
const contactOf = (tx: Transaction) => tx`
  coalesce((
    select m.person_id from memberships m
    where m.organisation_id = cases.party_id and m.status = 'active'
      and (m.person_id = cases.created_by or m.role = 'administrator')
    order by m.person_id = cases.created_by desc, m.created_at, m.person_id
    limit 1), cases.created_by)`;

/** As it comes back from jsonb. */
const plain = (event: CaseEvent): unknown => JSON.parse(JSON.stringify(event));

async function loggedEvent(
  sql: Queries,
  workflowId: Id,
  epoch: number,
  seq: number,
): Promise<CaseEvent | null> {
  const [row] = await sql<{ event: CaseEvent }[]>`
    select event from log where workflow_id = ${workflowId} and epoch = ${epoch} and seq = ${seq}`;
  return row?.event ?? null;
}

/** Whether somebody wrote in the draft after the timer's policy was read. */
async function wasTouched(
  tx: Transaction,
  row: LockedCase,
  event: { at: Moment; policy: Policy },
): Promise<boolean> {
  const [draft] = await tx<{ touchedAt: Date }[]>`
    select touched_at from drafts where case_number = ${row.number} and closed_at is null for update`;
  if (!draft) return false;
  return policyAt(kindOf(row.kind), event.at, draft.touchedAt.getTime()).lapseAt !== event.policy.lapseAt;
}

/** The table is the authority: a command that does not stand there, word for word, was given by nobody. */
async function noteOutcome(
  tx: Transaction,
  { workflowId, epoch, seq, event, refused }: Projection<CaseSnapshot>,
) {
  if (!isCommand(event)) return true;
  const { count } = await tx`
    update commands
    set outcome = ${refused ?? 'done'}, done_epoch = ${epoch}, done_seq = ${seq}, done_at = clock_timestamp()
    where workflow_id = ${workflowId} and n = ${event.n} and id = ${event.id} and name = ${event.name}
      and args = ${json(tx, event.args)} and policy = ${json(tx, event.policy)} and actor = ${event.actor}
      and at = ${new Date(event.at)} and outcome is null`;
  return count === 1;
}

async function writeState(
  tx: Transaction,
  projection: Projection<CaseSnapshot>,
  row: LockedCase,
): Promise<void> {
  const { workflowId, epoch, seq, event, refused, snapshot, closes, effects } = projection;
  const at = new Date(event.at);
  await tx`
    update cases
    set snapshot = ${json(tx, snapshot)}, seq = ${seq}, closed = ${closes},
      last_event_at = ${refused ? tx`last_event_at` : tx`${at}`}
    where workflow_id = ${workflowId}`;
  if (snapshot.state === 'discarded')
    await tx`update drafts set closed_at = clock_timestamp() where case_number = ${row.number} and closed_at is null`;
  await tx`
    insert into log (workflow_id, seq, epoch, event, outcome, after, at)
    values (${workflowId}, ${seq}, ${epoch}, ${json(tx, event)}, ${refused ?? 'done'}, ${json(tx, snapshot)}, ${at})`;
  for (const { id, mail } of effects) {
    const recipient = STAFF_MAILS.includes(mail) ? row.caseworkerId : row.contact;
    if (recipient)
      await tx`insert into mails (id, workflow_id, mail, recipient) values (${id}, ${workflowId}, ${mail}, ${recipient})`;
  }
  if (isCommand(event)) await tx`select pg_notify('outcome', ${event.id})`;
}

/** Whether a command that came a second time stands in the table with its outcome. */
export async function confirmHandled(
  sql: Sql,
  workflowId: Id,
  epoch: number,
  n: number,
  id: Id,
): Promise<Confirmation> {
  const [row] = await sql<{ epoch: number; id: Id | null; outcome: string | null }[]>`
    select c.epoch, m.id, m.outcome from cases c
    left join commands m on m.workflow_id = c.workflow_id and m.n = ${n} and m.id = ${id}
    where c.workflow_id = ${workflowId}`;
  if (!row || row.epoch > epoch) return 'superseded';
  if (!row.id) return 'unknown';
  return row.outcome ? 'ok' : 'conflict';
}

/** The policy for a timer: the one that a projection was made with, else what holds now. */
export async function timerPolicy(
  sql: Sql,
  workflowId: Id,
  epoch: number,
  seq: number,
  at: Moment,
): Promise<Policy> {
  const logged = await loggedEvent(sql, workflowId, epoch, seq);
  if (logged && !isCommand(logged)) return logged.policy;
  const [row] = await sql<{ kind: string; touched: Date }[]>`
    select c.kind, coalesce(
      (select touched_at from drafts d where d.case_number = c.number and closed_at is null), c.created_at) as touched
    from cases c where workflow_id = ${workflowId}`;
  if (!row) throw new Error('no row for this case');
  return policyAt(kindOf(row.kind), at, row.touched.getTime());
}
