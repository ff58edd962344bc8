/** Tasks about access to organisations that wait for a person, whomever they act for just then. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

/** A task of an administrator: somebody asks for access to the organisation. */
export interface AskedTask {
  organisation: Id;
  /** The organisation's name. */
  name: string;
  /** Name of the one who asks. */
  asker: string;
  /** Folkeregisteret has given that name. */
  isVerified: boolean;
  at: Date;
}

/** A request of the person's own that waits for themselves: a power of attorney to upload, or to be sent. */
export interface OwnRequestTask {
  id: Id;
  kind: 'power_of_attorney' | 'new_organisation';
  /** The organisation's name, or its number where the name is not known. */
  organisation: string;
  /** Moment at which it was sent, or begun where it was not. */
  at: Date;
}

/** Most tasks shown, more than are answered at once; the others stand where the first ones are answered. */
const SHOWN = 20;

/** Requests to join that nobody has answered, the oldest first. One that is answered or has lapsed is none. */
export const askedTasks = (sql: Queries, person: Id): Promise<AskedTask[]> => sql<AskedTask[]>`
  select o.id as organisation, o.name, p.name as asker, p.name_verified_at is not null as is_verified,
    r.sent_at as at
  from memberships m
    join organisations o on o.id = m.organisation_id
    join access_requests r on r.organisation_id = m.organisation_id
    join persons p on p.pid = r.pid
  where m.person_id = ${person} and m.role = 'administrator' and m.status = 'active'
    and r.kind = 'join' and not r.closed and r.sent_at is not null and r.decided_by is null
  order by r.sent_at, r.id
  limit ${SHOWN}`;

/**
 * Tasks that the person has with their own requests, the newest first. An organisation that was looked up several
 * times is one task, and none where it is here by now, or somebody has asked for it already.
 */
export const ownRequestTasks = (sql: Queries, person: Id): Promise<OwnRequestTask[]> => sql<OwnRequestTask[]>`
  with waiting as (
    select distinct on (r.number) r.id, r.kind, coalesce(o.name, u.name, r.number) as organisation,
      coalesce(r.sent_at, r.created_at) as at
    from access_requests r
      left join organisations o on o.number = r.number
      left join register_units u on u.number = r.number
    where r.requester = ${person} and not r.closed and r.decided_by is null and case r.kind
      when 'power_of_attorney' then r.state = 'open' and not exists (
        select from request_files l join files f on f.id = l.file_id
        where l.request_id = r.id and f.state in ('quarantined', 'clean'))
      when 'new_organisation' then r.sent_at is null and o.id is null and not exists (
        select from access_requests other
        where other.number = r.number and other.sent_at is not null and not other.closed
          and (other.pid = r.pid or other.kind = 'new_organisation'))
      else false end
    order by r.number, r.created_at desc)
  select * from waiting order by at desc, id`;
