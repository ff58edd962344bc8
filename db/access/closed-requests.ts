/** Closed requests at support: those that are over, and activations on powers of attorney; a page at a time. */

import type postgres from 'postgres';
import type { AccessKind, AccessState } from '../../domain/access/states.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Page } from '../cases/lists.ts';
import type { StoredFile } from '../files/files.ts';
import { filesOfRequests } from '../files/request-files.ts';
import type { Queries } from '../sql.ts';
import type { RequestRow } from './adapter.ts';
import type { Attorney } from './powers-of-attorney.ts';

/** The exact place of a row in its list. */
export interface Place {
  micros: string;
  id: Id;
}

const PLACE = /^(\d{1,16})-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Reads the beginning of a page from its address; null for the first page and for what nobody was given. */
export function readPlace(text: string | undefined): Place | null {
  const [, micros, id] = PLACE.exec(text ?? '') ?? [];
  return micros && id ? { micros, id } : null;
}

/** The part of a list that is read. */
export interface ClosedPart {
  /** Beginning of an organisation's number, or a part of its name or the person's. */
  search: string | null;
  after: Place | null;
  size: number;
}

interface Closed {
  /** Id of the request. */
  id: Id;
  number: string;
  organisation: string | null;
  /** Name of the person whose access it is; null where they have left. */
  person: string | null;
  at: Date;
  /** Name of the one of DEKSA's support who decided; null where time did, or the one who asked. */
  by: string | null;
  /** Name of the one of them who proposed it; null where nobody did. */
  proposer: string | null;
}

export interface ClosedRequest extends Closed {
  kind: AccessKind;
  state: AccessState;
}

/** Requests that support decides and that are over, the newest first. */
export const closedRequests = (sql: Queries, part: ClosedPart): Promise<Page<ClosedRequest>> =>
  pageOf(part, (size) => {
    const key = sql`r.last_event_at`;
    return sql<Placed<ClosedRequest>[]>`
      select ${common(sql, key)}, r.kind, r.state, s.name as by, q.name as proposer
      from access_requests r ${named(sql)} left join staff s on s.id = r.decided_by
        left join staff q on q.id = r.proposed_by
      where r.closed and r.sent_at is not null and r.kind in ('new_organisation', 'power_of_attorney')
        and ${within(sql, key, part)}
      order by r.last_event_at desc, r.id desc limit ${size}`;
  });

export interface Activation extends Closed, Attorney {
  role: MemberRole;
  files: readonly StoredFile[];
}

/** Activations by support on a power of attorney, the newest first. */
export async function activations(sql: Queries, part: ClosedPart): Promise<Page<Activation>> {
  const page = await pageOf(part, (size) => {
    const key = sql`a.at`;
    return sql<Placed<Omit<Activation, 'files'>>[]>`
      select ${common(sql, key)}, r.role, a.principal, a.agent, a.signed_on::text as signed_on, a.document,
        s.name as by, q.name as proposer
      from powers_of_attorney a join access_requests r on r.id = a.request_id
        ${named(sql)} join staff q on q.id = a.proposed_by left join staff s on s.id = r.decided_by
      where r.state = 'approved' and not exists (
          select from powers_of_attorney b where b.request_id = a.request_id and b.at > a.at)
        and ${within(sql, key, part)}
      order by a.at desc, a.request_id desc limit ${size}`;
  });
  const files = await filesOfRequests(
    sql,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, files: files.get(row.id) ?? [] })) };
}

type Placed<Row> = Row & { place: string };
type Fragment = postgres.PendingQuery<postgres.Row[]>;

const common = (sql: Queries, key: Fragment) => sql`
  r.id, r.number, coalesce(o.name, u.name) as organisation, p.name as person, ${key} as at,
  (extract(epoch from ${key}) * 1000000)::bigint || '-' || r.id as place`;

const named = (sql: Queries) => sql`
  left join organisations o on o.id = r.organisation_id
  left join register_units u on u.number = r.number
  left join persons p on p.pid = r.pid`;

function within(sql: Queries, key: Fragment, { search, after }: ClosedPart) {
  const begins = after
    ? sql`(${key}, r.id) < ('epoch'::timestamptz + ${after.micros}::float8 * interval '1 microsecond', ${after.id}::uuid)`
    : sql`true`;
  if (!search) return begins;
  // a number is often written in groups of three
  const digits = search.replaceAll(/\s/g, '');
  const fits = sql`strpos(lower(name), lower(${search})) > 0`;
  // each name is looked at once, not again with every request
  return sql`${begins} and (starts_with(r.number, ${digits})
    or r.number in (select number from organisations where ${fits})
    or r.number in (select number from register_units where ${fits})
    or r.pid in (select pid from persons where ${fits}))`;
}

/** Reads a page of a list; one row more than is shown tells whether there is a next page. */
async function pageOf<Row>(
  { size }: ClosedPart,
  read: (size: number) => Promise<Placed<Row>[]>,
): Promise<Page<Row>> {
  const found = await read(size + 1);
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? rows.at(-1)!.place : null };
}

/** Names of those of DEKSA's support who proposed and decided a request; null where nobody did. */
export async function decidersOf(sql: Queries, { proposedBy, decidedBy }: RequestRow) {
  const staff = await sql<{ id: Id; name: string }[]>`
    select id, name from staff where id in (${proposedBy}, ${decidedBy})`;
  const nameOf = (id: Id | null) => staff.find((one) => one.id === id)?.name ?? null;
  return { proposer: nameOf(proposedBy), decider: nameOf(decidedBy) };
}
