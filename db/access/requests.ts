/** Requests for access: begun, sent, decided, and found through the rights of whoever looks. */

import { randomUUID } from 'node:crypto';
import type { Given } from '../../domain/access/given.ts';
import { accessPolicyAt } from '../../domain/access/policy.ts';
import { type AccessKind, newRequest } from '../../domain/access/states.ts';
import type { Trouble } from '../../domain/organisations/units.ts';
import type { RelationTo } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Start } from '../../domain/shared/messages.ts';
import { type Refused, refused } from '../durable/commands.ts';
import type { StoredFile } from '../files/files.ts';
import { filesOfRequest } from '../files/request-files.ts';
import { type Fragment, json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { LockedRequest, RequestRow } from './adapter.ts';
import type { Reached } from './memberships.ts';

/** A request that begins. */
export interface Asking {
  /** The one-time token of the form: it begins one request, however often it is sent. */
  token: Id;
  kind: AccessKind;
  number: string;
  organisation: Id | null;
  requester: Id;
  /** Identity number of the person whose access it is. */
  pid: string;
  /** Somebody whom an administrator adds. */
  added?: Added;
}

/** Somebody whom an administrator adds, as the administrator typed it. */
export interface Added extends Reached {
  name: string;
  language: Language;
}

/** Begins a request as a draft. @returns the start of its workflow, for after the commit */
export async function beginRequest(
  tx: Transaction,
  asking: Asking,
): Promise<{ id: Id; start: Start<unknown> }> {
  const id = randomUUID();
  const { token, kind, number, organisation, requester, pid, added } = asking;
  const snapshot = newRequest(kind, accessPolicyAt(Date.now()));
  const row = {
    ...{ id, workflowId: accessWorkflowId(id), kind, number, requester, pid, startToken: token },
    ...{ organisationId: organisation, snapshot: json(tx, snapshot), ...added },
    // an invitation is decided by whoever makes it
    ...(added && { decidedBy: requester }),
  };
  const made = await tx`insert into access_requests ${tx(row)} on conflict (start_token) do nothing`;
  if (made.count === 1)
    return { id, start: { workflowId: accessWorkflowId(id), epoch: 0, seq: 0, snapshot } };
  const [before] = await tx<(Start<unknown> & { id: Id })[]>`
    select id, workflow_id, 0 as epoch, 0 as seq, snapshot from access_requests where start_token = ${token}`;
  const { id: known, ...start } = before!;
  return { id: known, start };
}

/**
 * Writes that a request is sent: one at a time for one person in one organisation, and one to register it.
 * Written by acts, inside their command.
 */
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

/** Notes the one who decided, and what is given. Written by acts, inside their command. */
export async function markDecided(tx: Transaction, id: Id, by: Id, given?: Given): Promise<void> {
  await tx`update access_requests set ${tx({ decidedBy: by, ...given })} where id = ${id}`;
}

/** Notes whose proposal stands, and what it gives; nobody's where it is returned. Written by acts, inside their command. */
export async function markProposed(tx: Transaction, id: Id, by: Id | null, given?: Given): Promise<void> {
  await tx`update access_requests set ${tx({ proposedBy: by, ...given })} where id = ${id}`;
}

/** Notes the reason why there is no answer from the register yet, for the page that waits for it. */
export async function noteTrouble(sql: Sql, id: Id, trouble: Trouble): Promise<void> {
  await sql`update access_requests set trouble = ${trouble} where id = ${id}`;
}

/** The request that a workflow carries; null where there is none. */
export async function requestOfWorkflow(sql: Queries, workflowId: Id): Promise<RequestRow | null> {
  const [row] = await sql<RequestRow[]>`select * from access_requests where workflow_id = ${workflowId}`;
  return row ?? null;
}

/** Somebody who looks for a request: a person, or a member of DEKSA's support by their identity number. */
type RequestLooker = { kind: 'person'; person: Id } | { kind: 'staff'; pid: string };

interface FoundRequest {
  row: RequestRow;
  relation: RelationTo<'request'>;
}

/** A request, and what tells how somebody stands to it. */
interface LookedAt {
  row: RequestRow;
  /** A file lies with it. */
  hasFiles: boolean;
  /** The person who looks administers the organisation. */
  administers: boolean;
  /** It is about the access of the person who looks. */
  isOwn: boolean;
}

/** One request, as far as it exists for the one who looks, and how they stand to it. */
export async function findRequest(sql: Queries, looker: RequestLooker, id: Id): Promise<FoundRequest | null> {
  const person = looker.kind === 'person' ? looker.person : null;
  const [found] = await sql<(RequestRow & Omit<LookedAt, 'row'>)[]>`
    select r.*, exists (select from request_files l where l.request_id = r.id) as has_files,
      exists (
        select from memberships m
        where m.organisation_id = r.organisation_id and m.person_id = ${person}
          and m.role = 'administrator' and m.status = 'active') as administers,
      exists (select from persons p where p.id = ${person} and p.pid = r.pid) as is_own
    from access_requests r where r.id = ${id}`;
  if (!found) return null;
  const { hasFiles, administers, isOwn, ...row } = found;
  const at = { row, hasFiles, administers, isOwn };
  const relation = looker.kind === 'staff' ? staffRelation(looker.pid, at) : ownRelation(looker.person, at);
  return relation && { row, relation };
}

/**
 * Support sees what support decides, once it is sent or the power of attorney lies there; nobody decides what they
 * asked for themselves.
 */
function staffRelation(pid: string, { row, hasFiles }: LookedAt): RelationTo<'request'> | null {
  const { kind, sentAt } = row;
  if (kind === 'join' || kind === 'invitation' || !(sentAt || hasFiles)) return null;
  return pid === row.pid ? 'staff_party' : 'staff';
}

/** An invitation belongs to the organisation's administrators, whoever of them made it; the one who is invited answers. */
function ownRelation(person: Id, { row, administers, isOwn }: LookedAt): RelationTo<'request'> | null {
  const { kind, requester, sentAt } = row;
  if (kind !== 'invitation' && requester === person) return 'requester';
  if (!sentAt) return null;
  if (kind === 'invitation') return administers ? 'requester' : isOwn ? 'invited' : null;
  return administers && kind === 'join' ? 'administrator' : null;
}

/** The request that is open for one person in one organisation; null where none is. */
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

/** The files of the request that waits for a power of attorney for one person, in the order in which they came. */
export const filesForAttorney = (sql: Queries, number: string, pid: string): Promise<StoredFile[]> =>
  filesOfRequest(sql, sql`(${waiting(sql, number, pid)})`);

/**
 * The request that waits for a power of attorney for one person: one that they have sent, or that support has begun
 * for them. Null where none does.
 */
export async function waitingForAttorney(sql: Queries, number: string, pid: string): Promise<Id | null> {
  const [row] = await sql<{ id: Id }[]>`${waiting(sql, number, pid)}`;
  return row?.id ?? null;
}

const waiting = (sql: Queries, number: string, pid: string): Fragment => sql`
  select id from access_requests
  where number = ${number} and pid = ${pid} and kind = 'power_of_attorney' and not closed
  order by sent_at nulls last, created_at limit 1`;
