/** Tasks of a person, and events that concern them, in the cases that they may see. */

import type { CaseCommandName, CaseRefusal } from '../../domain/cases/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { latestQuestion } from '../cases/lists.ts';
import type { Queries } from '../sql.ts';

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

/** Reads questions without an answer, the one that is due first on top. */
export function questionTasks(sql: Queries, { person, party }: Acting): Promise<QuestionTask[]> {
  return sql<QuestionTask[]>`
    select c.number, question.at, question.due
    from visible_cases(${person}, ${party}) c
    cross join lateral ${latestQuestion(sql)} question
    where c.state = 'awaiting_applicant'
    order by question.due, c.number`;
}

/** Most letters shown, more than are read at once; a party with many cases finds the others in its list. */
const LETTERS_SHOWN = 20;

/** Reads which letters were not opened, the newest first. */
export function letterTasks(sql: Queries, { person, party }: Acting): Promise<LetterTask[]> {
  return sql<LetterTask[]>`
    select c.number, case when d.outcome = 'forward' then 'forwarded' else 'decided' end as what,
      case when d.id::text = c.snapshot -> 'decision' ->> 'id'
        then to_timestamp((c.snapshot ->> 'complainBy')::float8 / 1000) end as complain_by
    from visible_cases(${person}, ${party}) c
    join issued_decisions d on d.case_number = c.number
    where c.state <> 'draft' and not exists (select from letters_read r where r.decision_id = d.id)
    order by d.issued_at desc, c.number
    limit ${LETTERS_SHOWN}`;
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
    insert into letters_read (decision_id, person_id)
    select id, ${person}::uuid from unnest(${decisions}::uuid[]) id on conflict do nothing`;
}

/** Reads drafts that nobody has written in for so long that their lapse may be near, the oldest first. */
export function oldDrafts(sql: Queries, { person, party }: Acting): Promise<DraftTask[]> {
  return sql<DraftTask[]>`
    select c.number, c.kind, d.touched_at
    from visible_cases(${person}, ${party}) c
    join drafts d on d.case_number = c.number and d.closed_at is null
    where c.state = 'draft' and d.touched_at < now() - interval '10 months'
    order by d.touched_at, c.number`;
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
    order by k.at desc`;
}

/** Notes that somebody was told of the refusal of their act. */
export async function markTold(sql: Queries, actor: Id, id: Id): Promise<void> {
  await sql`update commands set told_at = clock_timestamp() where id = ${id} and actor = ${actor}`;
}

/** An organisation can have many thousand cases: only those where something happened last are looked at. */
const CASES_LOOKED_AT = 200;

/**
 * Reads what DEKSA and time did in somebody's cases, the newest first. An open question and a letter that was not
 * opened are tasks instead.
 */
export function inboxEvents(sql: Queries, { person, party }: Acting, limit: number): Promise<InboxEvent[]> {
  return sql<InboxEvent[]>`
    with mine as (
      select c.number, c.workflow_id, c.snapshot from visible_cases(${person}, ${party}) c
      where c.shelf is not null
      order by c.last_event_at desc
      limit ${CASES_LOOKED_AT}),
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
