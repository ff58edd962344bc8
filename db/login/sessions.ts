/** Sessions: who is logged in, in which browser, and for which party they act. */

import { SESSION_IDLE, SESSION_LIFE } from '../../domain/account/policy.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Sight } from '../../domain/shared/parties.ts';
import type { Queries, Transaction } from '../sql.ts';

export type SessionKind = 'person' | 'staff';
export type StaffRole = 'caseworker' | 'approver' | 'support' | 'operator';

export interface NewSession {
  tokenHash: Buffer;
  kind: SessionKind;
  pid: string;
  acr: string;
  amr: string | null;
  sid: string | null;
  sub: string;
  /** The family of the browser, where it is known. */
  browser: string | null;
  idToken: string;
  secret: Buffer;
  language: Language;
  /** Time at which they said who they are; left out where that was now. */
  identifiedAt?: Date;
}

/** A live session, and its owner as the database knows them now. */
export interface SessionRow {
  tokenHash: Buffer;
  kind: SessionKind;
  pid: string;
  acr: string;
  secret: Buffer;
  language: Language;
  /** Null for staff, and for a newcomer before the first form is saved. */
  personId: Id | null;
  staffId: Id | null;
  /** The privacy statement that the person accepted; null for staff and newcomers. */
  privacyVersion: string | null;
  /** Empty for a newcomer: the provider does not tell it. */
  name: string;
  roles: StaffRole[];
  /** The organisation that is acted for; null for oneself. */
  partyId: Id | null;
  /** The organisations that the person may act for now, by name; none for staff. */
  organisations: Membership[];
  /** Seconds since they said who they are. */
  identifiedSeconds: number;
  /** A minute has passed since it was last noted that somebody is there. */
  unnoted: boolean;
  /** Seconds until it ends if nobody is there, and until it ends in any case. */
  idleSeconds: number;
  wholeSeconds: number;
}

/** An organisation, and a person's role in it. */
export interface Membership {
  id: Id;
  number: string;
  name: string;
  /** Deleted or bankrupt: it keeps its cases and begins no new ones. */
  ended: boolean;
  role: MemberRole;
  sight: Sight;
}

/** Longest time without a request, and longest time in all: the limits of ID-porten. */
const IDLE = `${SESSION_IDLE.minutes} minutes`;
const WHOLE = `${SESSION_LIFE.hours} hours`;

/** Condition on rows of `sessions` that have not run out. */
const isLive = (sql: Queries) => sql`
  seen_at > clock_timestamp() - ${IDLE}::interval and created_at > clock_timestamp() - ${WHOLE}::interval`;

const isUnnoted = (sql: Queries) => sql`seen_at < clock_timestamp() - interval '1 minute'`;

/** Inserts a session, which begins with acting for one's default organisation; those that ran out are forgotten. */
export async function insertSession(sql: Queries, session: NewSession): Promise<void> {
  await sql`delete from sessions where not (${isLive(sql)})`;
  const partyId = session.kind === 'person' ? await defaultParty(sql, session.pid) : null;
  await sql`insert into sessions ${sql({ ...session, partyId })}`;
}

/** The organisation that a session begins with; null for oneself: none was chosen, or one is no member any more. */
async function defaultParty(sql: Queries, pid: string): Promise<Id | null> {
  const [chosen] = await sql<{ id: Id }[]>`
    select m.organisation_id as id from persons p
    join memberships m on m.organisation_id = p.default_organisation_id and m.person_id = p.id
    where p.pid = ${pid} and m.status = 'active'`;
  return chosen?.id ?? null;
}

/**
 * Finds the session of a token, unless it has run out.
 * @param extend says that this request counts as being there, as `extendSession` notes
 */
export async function findSession(
  sql: Queries,
  { tokenHash, kind, extend }: { tokenHash: Buffer; kind: SessionKind; extend: boolean },
): Promise<SessionRow | null> {
  const [session] = await sql<SessionRow[]>`
    select live.token_hash, live.kind, live.pid, live.acr, live.secret, live.unnoted,
      extract(epoch from clock_timestamp() - live.identified_at)::int as identified_seconds,
      persons.id as person_id, persons.privacy_version, staff.id as staff_id,
      coalesce(persons.name, staff.name, '') as name,
      coalesce(persons.language, staff.language, live.language) as language,
      coalesce(staff.roles, '{}') as roles, live.party_id,
      extract(epoch from case when ${extend} and live.unnoted
        then ${IDLE}::interval else live.seen_at + ${IDLE}::interval - clock_timestamp() end)::int as idle_seconds,
      extract(epoch from live.created_at + ${WHOLE}::interval - clock_timestamp())::int as whole_seconds,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', o.id, 'number', o.number, 'name', o.name, 'ended', o.ended, 'role', m.role,
          'sight', sight_of(persons.id, o.id)) order by o.name collate norwegian, o.id)
        from memberships m join organisations o on o.id = m.organisation_id
        where m.person_id = persons.id and m.status = 'active'), '[]') as organisations
    from (
      select *, ${isUnnoted(sql)} as unnoted from sessions
      where token_hash = ${tokenHash} and kind = ${kind} and ${isLive(sql)}) as live
    left join persons on live.kind = 'person' and persons.pid = live.pid
    left join staff on live.kind = 'staff' and staff.pid = live.pid
    where live.kind = 'person' or staff.id is not null`;
  return session ?? null;
}

/** Notes that somebody is there, once a minute at most. */
export async function extendSession(sql: Queries, { tokenHash, unnoted }: SessionRow): Promise<void> {
  if (unnoted)
    await sql`
      update sessions set seen_at = clock_timestamp() where token_hash = ${tokenHash} and ${isUnnoted(sql)}`;
}

/** Switches a session to another party. @param party null for oneself */
export async function switchParty(tx: Transaction, tokenHash: Buffer, party: Id | null): Promise<void> {
  await tx`update sessions set party_id = ${party} where token_hash = ${tokenHash}`;
}

/** Switches a session to the party of a case that its person sees, so that they come back to it after login. */
export async function switchToPartyOf(sql: Queries, tokenHash: Buffer, number: string): Promise<void> {
  await sql`
    update sessions set party_id = nullif(c.party_id, p.id)
    from persons p, cases c
    where token_hash = ${tokenHash} and p.pid = sessions.pid and c.number = ${number}
      and exists (select from visible_cases(p.id, c.party_id) v where v.number = c.number)`;
}

/** Ends a session. @returns the id_token that the provider wants back at logout */
export async function deleteSession(sql: Queries, tokenHash: Buffer): Promise<string | null> {
  const [ended] = await sql<{ idToken: string }[]>`
    delete from sessions where token_hash = ${tokenHash} returning id_token`;
  return ended?.idToken ?? null;
}

/** A login of one's own that is open now. */
export interface OpenSession {
  tokenHash: Buffer;
  acr: string;
  browser: string | null;
  createdAt: Date;
}

/** Reads the open logins of somebody as a person, the latest first. */
export const openSessions = (sql: Queries, pid: string): Promise<OpenSession[]> => sql<OpenSession[]>`
  select token_hash, acr, browser, created_at from sessions
  where kind = 'person' and pid = ${pid} and ${isLive(sql)}
  order by created_at desc`;
