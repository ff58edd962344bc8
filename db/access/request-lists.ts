/** Lists of requests for access: of the one who asks, of an organisation's administrators, of DEKSA's support. */

import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';
import type { RequestRow } from './adapter.ts';

/** A request as lists show it. */
export interface ListedRequest extends Pick<RequestRow, 'id' | 'kind' | 'number' | 'state' | 'sentAt'> {
  /** The organisation's name, where it is known here or the register has told it. */
  organisation: string | null;
  /** Name of the person whose access it is. */
  name: string;
  /** Folkeregisteret has given the name. */
  isVerified: boolean;
  /** Identity number of the person. */
  pid: string;
  email: string;
  phone: string;
  role: MemberRole | null;
  /** Tells whether somebody has decided, and it is being carried out. */
  decided: boolean;
  /** Number of clean files that lie with it. */
  files: number;
}

const listed = (sql: Queries) => sql`
  select r.id, r.kind, r.number, r.state, r.sent_at, coalesce(o.name, u.name) as organisation,
    coalesce(r.name, p.name, '') as name, r.pid,
    r.name is null and p.name_verified_at is not null as is_verified, coalesce(r.email, p.email, '') as email,
    coalesce(r.phone, p.phone, '') as phone, r.role,
    r.kind <> 'invitation' and r.decided_by is not null as decided,
    (select count(*)::int from request_files l join files f on f.id = l.file_id
      where l.request_id = r.id and f.state = 'clean') as files
  from access_requests r
    left join organisations o on o.id = r.organisation_id
    left join register_units u on u.number = r.number
    -- of somebody who is invited, nothing is known but what was typed
    left join persons p on p.pid = r.pid and r.kind <> 'invitation'`;

const SHOWN = 20;

/** Requests that a person has sent, the newest first; not those that they looked up and never sent. */
export const requestsOf = (sql: Queries, person: Id): Promise<ListedRequest[]> => sql<ListedRequest[]>`
  ${listed(sql)}
  where r.requester = ${person} and r.kind <> 'invitation' and r.sent_at is not null
    and (not r.closed or r.last_event_at > clock_timestamp() - interval '30 days')
  order by r.created_at desc limit ${SHOWN}`;

/**
 * Open requests in an organisation of some kind, the oldest first: those to decide, or invitations that wait for an
 * answer. @param most of them; all where null
 */
export const openRequestsIn = (
  sql: Queries,
  organisation: Id,
  kind: 'join' | 'invitation',
  most: number | null,
): Promise<ListedRequest[]> => sql<ListedRequest[]>`
  ${listed(sql)}
  where r.organisation_id = ${organisation} and r.kind = ${kind} and r.sent_at is not null and not r.closed
  order by r.sent_at, r.id limit ${most}`;

/**
 * Requests that wait for support, the oldest first: those sent, and those that support began with a document and left.
 * @param most of them; all where null
 */
export const requestsForSupport = (sql: Queries, most: number | null): Promise<ListedRequest[]> => sql<
  ListedRequest[]
>`
  ${listed(sql)}
  where r.kind in ('new_organisation', 'power_of_attorney') and not r.closed
    and (r.sent_at is not null or exists (select from request_files l where l.request_id = r.id))
  order by coalesce(r.sent_at, r.created_at), r.id limit ${most}`;

/** The one who asks, as support sees them. */
export interface Asker {
  name: string;
  /** Folkeregisteret has given the name. */
  isVerified: boolean;
  email: string;
  phone: string;
}

/** The person with an identity number; null for somebody who has never logged in. */
export async function askerOf(sql: Queries, pid: string): Promise<Asker | null> {
  const [person] = await sql<Asker[]>`
    select name, name_verified_at is not null as is_verified, email, phone from persons where pid = ${pid}`;
  return person ?? null;
}
