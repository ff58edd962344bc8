/** Requests for access: begun, found through the rights of whoever looks, and listed for those who decide. */

import { randomUUID } from 'node:crypto';
import { accessPolicyAt } from '../../domain/access/policy.ts';
import { type AccessKind, newRequest } from '../../domain/access/states.ts';
import type { Trouble } from '../../domain/organisations/units.ts';
import type { MemberRole, RelationTo } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Start } from '../../domain/shared/messages.ts';
import { type Refused, refused } from '../durable/commands.ts';
import { statesOfFiles } from '../files/request-files.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { LockedRequest, RequestRow } from './adapter.ts';

/** What somebody asks for. */
export interface Asking {
  /** The one-time token of the form: it begins one request, however often it is sent. */
  token: Id;
  kind: AccessKind;
  number: string;
  organisation: Id | null;
  requester: Id;
  /** Whose access it is. */
  pid: string;
  /** Somebody whom an administrator adds. */
  added?: { name: string; email: string; phone: string; language: Language } & Given;
}

/** A role with its ticks. */
export interface Given {
  role: MemberRole;
  allCases: boolean;
  reports: boolean;
}

/** Begins a request as a draft. @returns what its workflow is started with, after the commit */
export async function beginRequest(sql: Sql, asking: Asking): Promise<{ id: Id; start: Start<unknown> }> {
  const id = randomUUID();
  const { token, kind, number, organisation, requester, pid, added } = asking;
  const snapshot = newRequest(kind, accessPolicyAt(Date.now()));
  const row = {
    ...{ id, workflowId: accessWorkflowId(id), kind, number, requester, pid, startToken: token },
    ...{ organisationId: organisation, snapshot: json(sql, snapshot), ...added },
    // an invitation is decided by whoever makes it
    ...(added && { decidedBy: requester }),
  };
  const made = await sql`insert into access_requests ${sql(row)} on conflict (start_token) do nothing`;
  if (made.count === 1)
    return { id, start: { workflowId: accessWorkflowId(id), epoch: 0, seq: 0, snapshot } };
  const [before] = await sql<(Start<unknown> & { id: Id })[]>`
    select id, workflow_id, 0 as epoch, 0 as seq, snapshot from access_requests where start_token = ${token}`;
  const { id: known, ...start } = before!;
  return { id: known, start };
}

/** What a request is sent with: one at a time for one person in one organisation, and one to register it. */
export async function sendOnce(
  tx: Transaction,
  { row, at }: LockedRequest,
): Promise<Record<string, never> | Refused<'already'>> {
  await tx`select pg_advisory_xact_lock(hashtext(${`access ${row.number}`}))`;
  const others = await tx`
    select from access_requests
    where number = ${row.number} and id <> ${row.id} and sent_at is not null and not closed
      and (pid = ${row.pid} or (kind = 'new_organisation' and ${row.kind} = 'new_organisation'))`;
  if (others.length > 0) return refused('already');
  await tx`update access_requests set sent_at = ${at} where id = ${row.id}`;
  return {};
}

/** Notes who decided, and what is given. */
export async function markDecided(tx: Transaction, id: Id, by: Id, given?: Given): Promise<void> {
  await tx`update access_requests set ${tx({ decidedBy: by, ...given })} where id = ${id}`;
}

/** Why there is no answer from the register yet, for the page that waits for it. */
export async function noteTrouble(sql: Sql, id: Id, trouble: Trouble): Promise<void> {
  await sql`update access_requests set trouble = ${trouble} where id = ${id}`;
}

/** The request that a workflow carries; null where there is none. */
export async function requestOfWorkflow(sql: Queries, workflowId: Id): Promise<RequestRow | null> {
  const [row] = await sql<RequestRow[]>`select * from access_requests where workflow_id = ${workflowId}`;
  return row ?? null;
}

/** Whoever looks: a person, or a member of DEKSA's support by their identity number. */
export type RequestLooker = { kind: 'person'; person: Id } | { kind: 'staff'; pid: string };

export interface FoundRequest {
  row: RequestRow;
  relation: RelationTo<'request'>;
}

/** One request, as far as it exists for the one who looks, and how they stand to it. */
export async function findRequest(sql: Queries, looker: RequestLooker, id: Id): Promise<FoundRequest | null> {
  const [row] = await sql<RequestRow[]>`select * from access_requests where id = ${id}`;
  if (!row) return null;
  const relation =
    looker.kind === 'staff'
      ? await staffRelation(sql, looker.pid, row)
      : await ownRelation(sql, looker.person, row);
  return relation && { row, relation };
}

/**
 * Support sees what support decides, once it is sent or the power of attorney lies there; nobody decides what they
 * asked for themselves.
 */
async function staffRelation(
  sql: Queries,
  pid: string,
  { id, kind, sentAt, pid: whose }: RequestRow,
): Promise<RelationTo<'request'> | null> {
  if (kind === 'join' || kind === 'invitation') return null;
  if (!sentAt && (await statesOfFiles(sql, id)).size === 0) return null;
  return pid === whose ? 'staff_party' : 'staff';
}

/** An invitation belongs to the organisation's administrators, whoever of them made it. */
async function ownRelation(
  sql: Queries,
  person: Id,
  { kind, requester, organisationId, sentAt }: RequestRow,
): Promise<RelationTo<'request'> | null> {
  if (kind !== 'invitation' && requester === person) return 'requester';
  const [administers] = await sql`
    select from memberships where organisation_id = ${organisationId} and person_id = ${person}
      and role = 'administrator' and status = 'active'`;
  if (!administers || !sentAt) return null;
  if (kind === 'invitation') return 'requester';
  return kind === 'join' ? 'administrator' : null;
}

export interface ListedRequest extends Pick<RequestRow, 'id' | 'kind' | 'number' | 'state' | 'sentAt'> {
  /** The organisation's name, where it is known here or the register has told it. */
  organisation: string | null;
  /** Whose access it is. */
  name: string;
  email: string;
  phone: string;
  role: MemberRole | null;
  /** Somebody has decided, and it is being carried out. */
  decided: boolean;
  /** How many clean files lie with it. */
  files: number;
}

const listed = (sql: Queries) => sql`
  select r.id, r.kind, r.number, r.state, r.sent_at, coalesce(o.name, u.name) as organisation,
    coalesce(r.name, p.name, '') as name, coalesce(r.email, p.email, '') as email,
    coalesce(r.phone, p.phone, '') as phone, r.role,
    r.kind <> 'invitation' and r.decided_by is not null as decided,
    (select count(*)::int from request_files l join files f on f.id = l.file_id
      where l.request_id = r.id and f.state = 'clean') as files
  from access_requests r
    left join organisations o on o.id = r.organisation_id
    left join register_units u on u.number = r.number
    left join persons p on p.pid = r.pid`;

const SHOWN = 20;

/** What a person has asked for, the newest first; not what they looked up and never sent. */
export const requestsOf = (sql: Queries, person: Id): Promise<ListedRequest[]> => sql<ListedRequest[]>`
  ${listed(sql)}
  where r.requester = ${person} and r.kind <> 'invitation' and r.sent_at is not null
    and (not r.closed or r.last_event_at > clock_timestamp() - interval '30 days')
  order by r.created_at desc limit ${SHOWN}`;

/** What is open in an organisation: requests to decide, and people who were added and have not logged in. */
export const openRequestsIn = (sql: Queries, organisation: Id): Promise<ListedRequest[]> => sql<
  ListedRequest[]
>`
  ${listed(sql)}
  where r.organisation_id = ${organisation} and r.kind in ('join', 'invitation')
    and r.sent_at is not null and not r.closed
  order by r.sent_at`;

/** What waits for support, the oldest first: what was sent, and what support began with a document and left. */
export const requestsForSupport = (sql: Queries): Promise<ListedRequest[]> => sql<ListedRequest[]>`
  ${listed(sql)}
  where r.kind in ('new_organisation', 'power_of_attorney') and not r.closed
    and (r.sent_at is not null or exists (select from request_files l where l.request_id = r.id))
  order by coalesce(r.sent_at, r.created_at)`;

/** The ids of open invitations for somebody with this identity number. */
export async function invitationsFor(sql: Queries, pid: string): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`
    select id from access_requests where pid = ${pid} and kind = 'invitation' and state = 'open' and not closed`;
  return rows.map(({ id }) => id);
}

/** Who asks, as support sees them. */
export interface Asker {
  name: string;
  email: string;
  phone: string;
}

/** Null for somebody who has never logged in. */
export async function askerOf(sql: Queries, pid: string): Promise<Asker | null> {
  const [person] = await sql<Asker[]>`select name, email, phone from persons where pid = ${pid}`;
  return person ?? null;
}

/** What is open for one person in one organisation. */
export async function openRequest(
  sql: Queries,
  number: string,
  pid: string,
): Promise<Pick<RequestRow, 'id' | 'kind'> | null> {
  const [row] = await sql<Pick<RequestRow, 'id' | 'kind'>[]>`
    select id, kind from access_requests
    where number = ${number} and pid = ${pid} and sent_at is not null and not closed`;
  return row ?? null;
}

/** What waits for a power of attorney for one person: what they have sent, or what support has begun for them. */
export async function waitingForAttorney(sql: Queries, number: string, pid: string): Promise<Id | null> {
  const [row] = await sql<{ id: Id }[]>`
    select id from access_requests
    where number = ${number} and pid = ${pid} and kind = 'power_of_attorney' and not closed
    order by sent_at nulls last, created_at limit 1`;
  return row?.id ?? null;
}
