/** Tasks of a person, and events that concern them, in the cases that they may see. */

import type { CaseCommandName, CaseRefusal } from '../../domain/cases/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Seeing } from '../../domain/shared/parties.ts';
import { latestQuestion, TASKS_SHOWN, VIEWS } from '../cases/lists.ts';
import { firstVisible, together } from '../cases/visible-cases.ts';
import type { Queries, Transaction } from '../sql.ts';

/** A question of DEKSA that waits for an answer. */
export interface QuestionTask {
  number: string;
  at: Date;
  due: Date | null;
}

/** A decision whose letter nobody on the applicant's side has opened. */
export interface LetterTask {
  number: string;
  what: 'decided' | 'forwarded';
  complainBy: Date | null;
}

/** A draft that may lapse before long. */
export interface DraftTask {
  number: string;
  kind: string;
  touchedAt: Date;
}

/** An act that was received and then refused, when nobody waited for it any more. */
export interface RefusedTask {
  id: Id;
  number: string;
  name: CaseCommandName;
  outcome: CaseRefusal;
  at: Date;
  /** Text that was written with it, so that it is not lost. */
  body: string | null;
}

/** Acts of DEKSA or of time, as far as they concern the applicant. */
export type EventKind = 'take' | 'ask' | 'reply' | 'resume' | 'overdue' | 'decided' | 'forwarded' | 'close';

export interface InboxEvent {
  number: string;
  what: EventKind;
  at: Date;
}

/** Reads questions without an answer, the one that is due first on top; overdue ones are due first of all. */
export function questionTasks(sql: Queries, seeing: Seeing): Promise<QuestionTask[]> {
  const waiting = {
    where: sql`c.state = 'awaiting_applicant'`,
    by: sql`c.due_at, c.number`,
    most: TASKS_SHOWN,
  };
  return sql<QuestionTask[]>`
    select c.number, question.at, question.due
    from (${firstVisible(sql, seeing, waiting)}) c cross join lateral ${latestQuestion(sql)} question
    order by question.due, c.number`;
}

/** Reads which letters were not opened, the newest first. */
export function letterTasks(sql: Queries, seeing: Seeing): Promise<LetterTask[]> {
  const unread = { where: sql`c.letter_at is not null`, by: sql`c.letter_at desc`, most: TASKS_SHOWN };
  return sql<LetterTask[]>`
    select c.number, case when d.outcome = 'forward' then 'forwarded' else 'decided' end as what,
      case when d.id::text = c.snapshot -> 'decision' ->> 'id'
        then to_timestamp((c.snapshot ->> 'complainBy')::float8 / 1000) end as complain_by
    from (${firstVisible(sql, seeing, unread)}) c
    join issued_decisions d on d.case_number = c.number
    where not exists (select from letters_read r where r.decision_id = d.id)
    order by d.issued_at desc, c.number
    limit ${TASKS_SHOWN}`;
}

/** The decisions of a case whose letters somebody has had before them. */
export async function lettersReadBy(sql: Queries, person: Id, number: string): Promise<ReadonlySet<Id>> {
  const rows = await sql<{ id: Id }[]>`
    select d.id from decisions d join letters_read r on r.decision_id = d.id
    where d.case_number = ${number} and r.person_id = ${person}`;
  return new Set(rows.map(({ id }) => id));
}

/** Notes that somebody on the applicant's side has the letters of these decisions before them. */
export async function markLettersRead(sql: Queries, person: Id, decisions: readonly Id[]): Promise<void> {
  await sql`
    with opened as (
      insert into letters_read (decision_id, person_id)
      select id, ${person}::uuid from unnest(${decisions}::uuid[]) id on conflict do nothing
      returning decision_id)
    update cases c set letter_at = null
    where c.letter_at is not null
      and c.number in (select d.case_number from opened join decisions d on d.id = opened.decision_id)
      and not exists (
        select from issued_decisions d
        where d.case_number = c.number and d.id <> all(${decisions}::uuid[])
          and not exists (select from letters_read r where r.decision_id = d.id))`;
}

/** Most old drafts that are looked at: those that are written in again and again are few. */
const DRAFTS_LOOKED_AT = 200;

/** Reads drafts that nobody has written in for so long that their lapse may be near, the oldest first. */
export function oldDrafts(sql: Queries, seeing: Seeing): Promise<DraftTask[]> {
  const old = {
    where: sql`c.state = 'draft' and c.created_at < now() - interval '10 months'`,
    by: sql`c.created_at, c.number`,
    most: DRAFTS_LOOKED_AT,
  };
  return sql<DraftTask[]>`
    select c.number, c.kind, d.touched_at
    from (${firstVisible(sql, seeing, old)}) c
    cross join lateral (
      select touched_at from drafts d where d.case_number = c.number and d.closed_at is null limit 1) d
    where d.touched_at < now() - interval '10 months'
    order by d.touched_at, c.number
    limit ${TASKS_SHOWN}`;
}

/** Reads the acts of somebody that were refused later on and that they have not been told of. */
export function refusedTasks(sql: Queries, actor: Id): Promise<RefusedTask[]> {
  return sql<RefusedTask[]>`
    select k.id, c.number, k.name, k.outcome, k.at, coalesce(m.body, d.body, o.body) as body
    from commands k join cases c using (workflow_id)
    left join messages m on m.command_id = k.id
    left join decisions d on d.command_id = k.id
    left join complaints o on o.command_id = k.id
    where k.actor = ${actor} and k.outcome <> 'done' and k.told_at is null
    order by k.at desc limit ${TASKS_SHOWN}`;
}

/** Notes that somebody was told of the refusal of their act. */
export async function markTold(tx: Transaction, actor: Id, id: Id): Promise<void> {
  await tx`update commands set told_at = clock_timestamp() where id = ${id} and actor = ${actor}`;
}

/** An organisation can have many thousand cases: only those where something happened last are looked at. */
const CASES_LOOKED_AT = 200;

/**
 * Reads what DEKSA and time did in somebody's cases, the newest first. An open question and a letter that was not
 * opened are tasks instead.
 */
export function inboxEvents(sql: Queries, seeing: Seeing, limit: number): Promise<InboxEvent[]> {
  const by = sql`c.last_event_at desc, c.number desc`;
  const latest = VIEWS.map((view) =>
    firstVisible(sql, seeing, { where: sql`c.shelf = ${view}`, by, most: CASES_LOOKED_AT }),
  );
  return sql<InboxEvent[]>`
    with mine as (
      select c.number, c.workflow_id, c.snapshot from (${together(sql, latest)}) c
      order by ${by} limit ${CASES_LOOKED_AT}),
    happened as (
      select mine.*, l.at, l.n, case
          when l.name in ('take', 'ask', 'reply', 'resume', 'overdue', 'close') then l.name
          when l.name in ('propose', 'approve', 'record_ministry') and l.state in ('decided', 'forwarded') then l.state
        end as what
      from mine join log l on l.workflow_id = mine.workflow_id and l.outcome = 'done')
    select h.number, h.what, h.at
    from happened h
    where h.what is not null
      and not (h.what = 'ask' and extract(epoch from h.at) * 1000 = coalesce((h.snapshot ->> 'askedAt')::numeric, 0))
      and (h.what not in ('decided', 'forwarded') or exists (
        select from commands m join letters_read r on r.decision_id = (m.args ->> 'decision')::uuid
        where m.workflow_id = h.workflow_id and m.n = h.n))
    order by h.at desc, h.number
    limit ${limit}`;
}
