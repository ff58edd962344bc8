/** Lists of cases that the one who looks may see, a page at a time. */

import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { State } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';
import { type Cursor, type Order, orderOf } from './list-order.ts';

export interface ListedCase {
  number: string;
  kind: string;
  applicant: string;
  ownReference: string | null;
  state: State;
  outcome: Outcome | null;
  lastEventAt: Date;
  /** Name of the caseworker, once there is one; for a draft, of the person who began it. */
  responsible: string | null;
  /** An act is received and not yet carried out. */
  received: boolean;
  /** The time at which an answer is due from the side that has the turn; null where none is. */
  due: Date | null;
  overdue: boolean;
}

export interface Page<Row> {
  rows: Row[];
  /** The beginning of the next page, in the form that `readCursor` reads; null on the last. */
  next: string | null;
}

/** Conditions of a list; null for those that are not set. */
export interface Filter {
  /** Beginning of a number or of an own reference, in any case of letters. */
  search: string | null;
  kind: string | null;
  states: readonly State[] | null;
  /** The least number of weeks since the case was sent in. */
  weeks: number | null;
  /** Lists only cases in which an answer is overdue, from either side. */
  overdue: boolean;
}

/** The part of a list that is read. */
export interface ListPart {
  filter: Filter;
  order: Order;
  after: Cursor | null;
  size: number;
}

export const PAGE_SIZE = 50;

export const VIEWS = ['active', 'finished'] as const;
export type View = (typeof VIEWS)[number];

/** Lists the cases of the party for which somebody acts, those that they may see. */
export function listCases(
  sql: Queries,
  { person, party }: Acting,
  view: View,
  part: ListPart,
): Promise<Page<ListedCase>> {
  return pageOf(sql, sql`visible_cases(${person}, ${party})`, sql`c.shelf = ${view}`, part);
}

export const WORK = ['mine', 'new', 'waiting', 'approval', 'all'] as const;
export type Work = (typeof WORK)[number];

export interface Colleague {
  staff: Id;
  /** Identity number: nobody sees as staff the cases to which they are a party. */
  pid: string;
}

/** Lists DEKSA's cases, all but those to which the one who looks is a party. */
export function listWork(
  sql: Queries,
  { staff, pid }: Colleague,
  work: Work,
  part: ListPart,
): Promise<Page<ListedCase>> {
  const which = {
    mine: sql`c.caseworker_id = ${staff} and c.shelf = 'active'`,
    new: sql`c.state = 'submitted'`,
    waiting: sql`c.state = 'awaiting_applicant'`,
    approval: sql`c.state = 'decision_proposed'`,
    all: sql`true`,
  }[work];
  const sent = sql`c.state not in ('draft', 'discarded')`;
  return pageOf(sql, sql`cases`, sql`${sent} and ${which} and not is_party(c, ${pid})`, part);
}

type Fragment = ReturnType<Queries>;

async function pageOf(
  sql: Queries,
  source: Fragment,
  which: Fragment,
  { filter, order, after, size }: ListPart,
): Promise<Page<ListedCase>> {
  const { cursor, begins, by } = orderOf(sql, order, after);
  const rows = await sql<(ListedCase & { cursor: string })[]>`
    with page as (
      select c.*, ${cursor} as cursor from ${source} c
      where ${which} and ${matching(sql, filter)} and ${begins}
      order by ${by}
      limit ${size + 1})
    select c.number, c.kind, applicant.name as applicant, c.own_reference, c.state, c.last_event_at, c.cursor,
      c.outcome,
      case when c.state = 'draft' then starter.name else worker.name end as responsible,
      exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null) as received,
      case when c.state = 'awaiting_applicant' then question.due when c.due_at < '2200-01-01' then c.due_at end as due,
      c.due_at < now() as overdue
    from page c
    join party_names applicant on applicant.id = c.party_id
    join persons starter on starter.id = c.created_by
    left join staff worker on worker.id = c.caseworker_id
    left join lateral ${latestQuestion(sql)} question on c.state = 'awaiting_applicant'
    order by ${by}`;
  const shown = rows.slice(0, size);
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.cursor ?? null) : null };
}

/** Query for the last question asked in the case called `c`. */
export const latestQuestion = (sql: Queries): Fragment => sql`(
  select m.at, m.due from messages m join commands k on k.id = m.command_id and k.outcome = 'done'
  where m.case_number = c.number and m.kind = 'question'
  order by m.at desc limit 1)`;

function matching(sql: Queries, { search, kind, states, weeks, overdue }: Filter): Fragment {
  const begins = search && `${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`
    ${begins ? sql`(c.number like ${begins} or lower(c.own_reference) like lower(${begins}))` : sql`true`}
    and ${kind ? sql`c.kind = ${kind}` : sql`true`}
    and ${states ? sql`c.state in ${sql(states)}` : sql`true`}
    and ${weeks === null ? sql`true` : sentBefore(sql, weeks)}
    and ${overdue ? sql`c.due_at < now()` : sql`true`}`;
}

const sentBefore = (sql: Queries, weeks: number): Fragment => sql`exists (
  select from versions v
  where v.case_number = c.number and v.version = 1 and v.at < now() - ${weeks}::int * interval '1 week')`;

export interface OverdueQuestion {
  number: string;
  due: Date;
}

/** The questions of a caseworker that were not answered in time, the oldest first. */
export function overdueQuestions(sql: Queries, { staff, pid }: Colleague): Promise<OverdueQuestion[]> {
  return sql<OverdueQuestion[]>`
    select c.number, question.due
    from cases c cross join lateral ${latestQuestion(sql)} question
    where c.caseworker_id = ${staff} and c.shelf = 'active' and c.state = 'awaiting_applicant'
      and question.due < now() and not is_party(c, ${pid})
    order by question.due, c.number`;
}

export interface ListedDraft {
  number: string;
  kind: string;
  createdAt: Date;
  startedBy: string;
}

/** Lists the drafts that a person can continue, the newest first. */
export function listDrafts(sql: Queries, { person, party }: Acting): Promise<ListedDraft[]> {
  return sql<ListedDraft[]>`
    select c.number, c.kind, c.created_at, p.name as started_by
    from visible_cases(${person}, ${party}) c
    join persons p on p.id = c.created_by
    where c.state = 'draft'
      and not exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null)
    order by c.created_at desc, c.number desc`;
}
