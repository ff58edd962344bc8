/** Lists of cases that the one who looks may see, a page at a time. */

import type { Outcome } from '../../domain/cases/outcomes.ts';
import { STATES, type State } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Seeing } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';
import { type Filter, matching, numbersLike, weeksAgo } from './list-filters.ts';
import { type Cursor, type Order, orderOf } from './list-order.ts';
import { look, MOST_LOOKED_AT, type Walk, walked } from './list-walks.ts';
import { type Fragment, firstVisible, partsOf } from './visible-cases.ts';

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

/** States of the cases in each part of a party's list. */
export const VIEW_STATES: Readonly<Record<View, readonly State[]>> = {
  active: [
    'draft',
    'submitted',
    'under_review',
    'awaiting_applicant',
    'decision_proposed',
    'appealed',
    'forwarded',
  ],
  finished: ['decided', 'withdrawn', 'closed'],
};

/**
 * Lists the cases of the party for which somebody acts, those that they may see. What one person began is walked as a
 * whole, since they begin far fewer cases than an organisation has.
 */
export async function listCases(
  sql: Queries,
  seeing: Seeing,
  view: View,
  part: ListPart,
): Promise<Page<ListedCase>> {
  const { kind, states, search } = part.filter;
  const { party, sight } = seeing;
  const sources = partsOf(sql, seeing);
  const onShelf = sql`c.shelf = ${view}`;
  const finds = search ? [(most: number) => numbersLike(sql, search, sql`party_id = ${party}`, most)] : [];
  if (sight !== 'all')
    return pageOf(sql, part, {
      ...{ sources, along: onShelf, states: null, finds },
      only: matching(sql, part.filter),
      most: search || kind || states ? MOST_LOOKED_AT : 0,
    });
  return pageOf(sql, part, {
    ...{ sources, finds },
    along: kind ? sql`${onShelf} and c.kind = ${kind}` : onShelf,
    states: states ?? (kind ? VIEW_STATES[view] : null),
    only: matching(sql, { ...part.filter, kind: null, states: null }),
    most: search ? MOST_LOOKED_AT : 0,
  });
}

export const WORK = ['mine', 'new', 'waiting', 'approval', 'all'] as const;
export type Work = (typeof WORK)[number];

/** States of the cases in each part of DEKSA's list. */
export const WORK_STATES: Readonly<Record<Work, readonly State[]>> = {
  mine: VIEW_STATES.active.filter((state) => state !== 'draft' && state !== 'submitted'),
  new: ['submitted'],
  waiting: ['awaiting_applicant'],
  approval: ['decision_proposed'],
  all: STATES.filter((state) => state !== 'draft' && state !== 'discarded'),
};

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
  const { filter, size } = part;
  const notParty = notOf(sql, pid);
  if (work === 'mine')
    return pageOf(sql, part, {
      sources: [sql`cases`],
      along: sql`c.caseworker_id = ${staff} and c.shelf = 'active'`,
      states: null,
      only: sql`${notParty} and ${matching(sql, filter)}`,
      most: MOST_LOOKED_AT,
      finds: [],
    });
  const { kind, search, weeks, overdue } = filter;
  const states = filter.states ?? WORK_STATES[work];
  return pageOf(sql, part, {
    sources: [sql`cases`],
    along: kind ? sql`c.kind = ${kind}` : sql`true`,
    states,
    only: sql`${notParty} and ${matching(sql, { ...filter, kind: null, states: null })}`,
    // hardly any case has the one who looks as a party
    most: search || weeks !== null || overdue ? MOST_LOOKED_AT : 2 * size,
    finds: findsAmongWork(sql, filter),
  });
}

/** Condition on cases called `c` to which somebody at DEKSA is no party; what they belong to is looked up once. */
const notOf = (sql: Queries, pid: string): Fragment =>
  sql`not array[c.created_by, c.party_id] && array(select parties_of_staff(${pid}))`;

/** Ways to the cases that match a filter of DEKSA's. A case that was sent so long ago was begun before that. */
function findsAmongWork(sql: Queries, { search, weeks, overdue }: Filter): Walk['finds'] {
  const walkFrom = (order: Order, along: Fragment) => (most: number) =>
    walked(sql, { sources: [sql`cases`], along, states: WORK_STATES.all }, { order, after: null }, most);
  return [
    ...(search ? [(most: number) => numbersLike(sql, search, sql`true`, most)] : []),
    ...(overdue ? [walkFrom('due', sql`c.due_at < now()`)] : []),
    ...(weeks === null ? [] : [walkFrom('oldest', sql`c.created_at < ${weeksAgo(sql, weeks)}`)]),
  ];
}

/** Reads a page. Where the walk ends before the page is full, the next one goes on from there. */
async function pageOf(sql: Queries, part: ListPart, walk: Walk): Promise<Page<ListedCase>> {
  const { order, after, size } = part;
  const { by } = orderOf(sql, order, after);
  const { query, most } = await look(sql, walk, part);
  const end = most === null ? sql`null` : sql`(select l.cursor from looked l offset ${most - 1} limit 1)`;
  const found = await sql<(ListedCase & { cursor: string; end: string | null })[]>`
    with looked as materialized (${query}),
    page as (select c.* from looked c where ${walk.only} order by ${by} limit ${size + 1})
    select c.number, c.kind, applicant.name as applicant, c.own_reference, c.state, c.last_event_at, c.cursor,
      c.outcome,
      case when c.state = 'draft' then starter.name else worker.name end as responsible,
      exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null) as received,
      case when c.state = 'awaiting_applicant' then question.due when c.due_at < '2200-01-01' then c.due_at end as due,
      c.due_at < now() as overdue, walk.end
    from (select case when (select count(*) from page) <= ${size} then ${end} end as end) walk
    left join page c on true
    left join party_names applicant on applicant.id = c.party_id
    left join persons starter on starter.id = c.created_by
    left join staff worker on worker.id = c.caseworker_id
    left join lateral (
      select q.due from ${latestQuestion(sql)} q where c.state = 'awaiting_applicant') question on true
    order by ${by}`;
  const rows = found.filter(({ number }) => number !== null).slice(0, size);
  return { rows, next: found.length > size ? rows.at(-1)!.cursor : found[0]!.end };
}

/** Query for the last question asked in the case called `c`. */
export const latestQuestion = (sql: Queries): Fragment => sql`(
  select m.at, m.due from messages m join commands k on k.id = m.command_id and k.outcome = 'done'
  where m.case_number = c.number and m.kind = 'question'
  order by m.at desc limit 1)`;

export interface OverdueQuestion {
  number: string;
  due: Date;
}

/** Most tasks of one kind that are shown, more than are done at once; the others stand in the list of cases. */
export const TASKS_SHOWN = 20;

/** The questions of a caseworker that were not answered in time, the oldest first. */
export function overdueQuestions(sql: Queries, { staff, pid }: Colleague): Promise<OverdueQuestion[]> {
  return sql<OverdueQuestion[]>`
    with late as (
      select c.number from cases c
      where c.caseworker_id = ${staff} and c.shelf = 'active' and c.due_at < now()
        and c.state = 'awaiting_applicant' and ${notOf(sql, pid)}
      order by c.due_at, c.number limit ${TASKS_SHOWN})
    select c.number, question.due
    from late c cross join lateral ${latestQuestion(sql)} question
    order by question.due, c.number`;
}

export interface ListedDraft {
  number: string;
  kind: string;
  createdAt: Date;
  startedBy: string;
}

/** Lists the drafts that a person can continue, the newest first. @param most of them */
export function listDrafts(sql: Queries, seeing: Seeing, most: number): Promise<ListedDraft[]> {
  const isReady = sql`c.state = 'draft'
    and not exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null)`;
  const by = sql`c.created_at desc, c.number desc`;
  return sql<ListedDraft[]>`
    select c.number, c.kind, c.created_at, p.name as started_by
    from (${firstVisible(sql, seeing, { where: isReady, by, most })}) c join persons p on p.id = c.created_by
    order by ${by}`;
}
