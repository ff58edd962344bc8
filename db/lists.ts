/** Lists of cases, each as far as the one who looks may see them, a page at a time. */
import type { State } from '../domain/machine.ts';
import type { Id, Outcome } from '../domain/messages.ts';
import type { Acting } from './cases.ts';
import type { Queries } from './sql.ts';

export interface ListedCase {
  number: string;
  kind: string;
  applicant: string;
  ownReference: string | null;
  state: State;
  outcome: Outcome | null;
  lastEventAt: Date;
  /** The caseworker, once there is one; for a draft who began it. */
  responsible: string | null;
  /** Whether an act is received and not yet carried out. */
  received: boolean;
}

export interface Page<Row> {
  rows: Row[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

const PAGE_SIZE = 50;
const FINISHED: readonly State[] = ['decided', 'closed', 'withdrawn'];

export const VIEWS = ['active', 'finished'] as const;
export type View = (typeof VIEWS)[number];

/** The cases of the party that somebody acts for, the latest event first. */
export function listCases(
  sql: Queries,
  { person, party, view, after }: Acting & { view: View; after: Cursor | null },
): Promise<Page<ListedCase>> {
  return pageOf(
    sql,
    sql`visible_cases(${person}, ${party})`,
    view === 'finished' ? sql`c.state in ${sql(FINISHED)}` : sql`c.state not in ${sql(FINISHED)}`,
    after,
  );
}

export const WORK = ['mine', 'new', 'waiting', 'all'] as const;
export type Work = (typeof WORK)[number];

/** The cases that DEKSA has, but for those to which the one who looks is a party. */
export function listWork(
  sql: Queries,
  { staff, pid, work, after }: { staff: Id; pid: string; work: Work; after: Cursor | null },
): Promise<Page<ListedCase>> {
  const which = {
    mine: sql`c.caseworker_id = ${staff} and c.state not in ${sql(FINISHED)}`,
    new: sql`c.state = 'submitted'`,
    waiting: sql`c.state = 'awaiting_applicant'`,
    all: sql`true`,
  }[work];
  return pageOf(
    sql,
    sql`cases`,
    sql`c.state not in ('draft', 'discarded') and ${which} and not is_party(c, ${pid})`,
    after,
  );
}

/** The exact place of a row in the order of a list: microseconds, which are finer than JavaScript's time. */
export interface Cursor {
  micros: string;
  number: string;
}

const CURSOR = /^(\d{1,16})-(\d{7,12})$/;

/** Reads where a page begins from its address; null for the first page and for what nobody was given. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, micros, number] = CURSOR.exec(text ?? '') ?? [];
  return micros && number ? { micros, number } : null;
}

type Fragment = ReturnType<Queries>;

async function pageOf(
  sql: Queries,
  source: Fragment,
  where: Fragment,
  after: Cursor | null,
): Promise<Page<ListedCase>> {
  const begin =
    after &&
    sql`('epoch'::timestamptz + ${after.micros}::float8 * interval '1 microsecond', ${after.number})`;
  const rows = await sql<(ListedCase & { cursor: string })[]>`
    select c.number, c.kind, applicant.name as applicant, c.own_reference, c.state, c.last_event_at,
      c.snapshot -> 'decision' ->> 'outcome' as outcome,
      case when c.state = 'draft' then starter.name else worker.name end as responsible,
      exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null) as received,
      (extract(epoch from c.last_event_at) * 1000000)::bigint || '-' || c.number as cursor
    from ${source} c
    join party_names applicant on applicant.id = c.party_id
    join persons starter on starter.id = c.created_by
    left join staff worker on worker.id = c.caseworker_id
    where ${where}
      and ${begin ? sql`(c.last_event_at, c.number) < ${begin}` : sql`true`}
    order by c.last_event_at desc, c.number desc
    limit ${PAGE_SIZE + 1}`;
  const shown = rows.slice(0, PAGE_SIZE);
  return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.cursor ?? null) : null };
}

export interface ListedDraft {
  number: string;
  kind: string;
  createdAt: Date;
  startedBy: string;
}

/** The drafts that a person can go on with, the newest first. */
export function listDrafts(sql: Queries, { person, party }: Acting): Promise<ListedDraft[]> {
  return sql<ListedDraft[]>`
    select c.number, c.kind, c.created_at, p.name as started_by
    from visible_cases(${person}, ${party}) c
    join persons p on p.id = c.created_by
    where c.state = 'draft'
      and not exists (select from commands k where k.workflow_id = c.workflow_id and k.outcome is null)
    order by c.created_at desc, c.number desc`;
}
