/** What waits for a person, and what has happened to them: tasks and events of the cases that they may see. */
import type { Refusal } from '../domain/machine.ts';
import type { CommandName, Id } from '../domain/messages.ts';
import type { Acting } from './cases.ts';
import type { Queries } from './sql.ts';

/** DEKSA waits for an answer. */
export interface QuestionTask {
  number: string;
  at: Date;
  due: Date | null;
}

/** An act that was received and then refused, when nobody waited for it any more. */
export interface RefusedTask {
  id: Id;
  number: string;
  name: CommandName;
  outcome: Refusal;
  at: Date;
  /** What was written with it, so that it is not lost. */
  body: string | null;
}

export interface InboxEvent {
  id: Id;
  number: string;
  what: 'message' | 'question' | 'decision';
  at: Date;
}

/** Questions without an answer, the one that is due first on top. */
export function questionTasks(sql: Queries, { person, party }: Acting): Promise<QuestionTask[]> {
  return sql<QuestionTask[]>`
    select c.number, q.at, q.due
    from visible_cases(${person}, ${party}) c
    cross join lateral (
      select m.at, m.due from messages m join commands k on k.id = m.command_id and k.outcome = 'done'
      where m.case_number = c.number and m.kind = 'question'
      order by m.at desc limit 1
    ) q
    where c.state = 'awaiting_applicant'
    order by q.due, c.number`;
}

/** What could not be carried out and has not been told. */
export function refusedTasks(sql: Queries, actor: Id): Promise<RefusedTask[]> {
  return sql<RefusedTask[]>`
    select k.id, c.number, k.name, k.outcome, k.at, coalesce(m.body, d.body) as body
    from commands k join cases c using (workflow_id)
    left join messages m on m.command_id = k.id
    left join decisions d on d.command_id = k.id
    where k.actor = ${actor} and k.outcome <> 'done' and k.told_at is null
    order by k.at desc`;
}

/** The person has read that an act was refused. */
export async function markTold(sql: Queries, actor: Id, id: Id): Promise<void> {
  await sql`update commands set told_at = clock_timestamp() where id = ${id} and actor = ${actor}`;
}

/** Messages, questions and decisions from DEKSA, the newest first. A question that is open is a task instead. */
export function inboxEvents(sql: Queries, { person, party }: Acting, limit: number): Promise<InboxEvent[]> {
  return sql<InboxEvent[]>`
    with mine as (select * from visible_cases(${person}, ${party}))
    select m.id, m.case_number as number, m.kind as what, m.at
    from mine join messages m on m.case_number = mine.number and m.side = 'deksa'
      and (m.kind <> 'question' or extract(epoch from m.at) * 1000 is distinct from (mine.snapshot ->> 'askedAt')::numeric)
    join commands k on k.id = m.command_id and k.outcome = 'done'
    union all
    select d.id, d.case_number, 'decision', d.at
    from mine join decisions d on d.case_number = mine.number and d.id::text = mine.snapshot -> 'decision' ->> 'id'
    order by at desc, id
    limit ${limit}`;
}
