/**
 * Everything that the portal holds about a person, for themselves, but for their cases. Acts and e-mails come page by
 * page, since they can be many. Cases of organisations belong to them: of those, only what the person did.
 */

import type { LoggedEvent } from '../../domain/access/log.ts';
import type { AccessKind, AccessState } from '../../domain/access/states.ts';
import type { MailChoice } from '../../domain/account/mail-choices.ts';
import type { CaseEventName } from '../../domain/cases/commands.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Queries } from '../sql.ts';
import type { PersonFacts } from './person-facts.ts';

/** The person whose data is read, for themselves. */
export interface Oneself {
  id: Id;
  pid: string;
}

export interface OwnPerson {
  id: Id;
  identityNumber: string;
  name: string;
  address: string;
  email: string;
  emailConfirmedAt: Date | null;
  /** The address that takes its place once it is confirmed. */
  newEmail: string | null;
  phone: string;
  language: Language;
  emailNoticesOff: MailChoice[];
  defaultOrganisation: string | null;
  createdAt: Date;
  /** Answers of Folkeregisteret and KRR, as they came; null where they were never asked. */
  registers: PersonFacts | null;
  privacyStatements: { version: string; acceptedAt: string }[];
}

/** Reads what the person has told, and chosen. */
export async function ownPerson(sql: Queries, { id }: Oneself): Promise<OwnPerson> {
  const [person] = await sql<OwnPerson[]>`
    select p.id, pid as identity_number, p.name, address, email, email_confirmed_at, new_email,
      phone, language, mails_off as email_notices_off,
      o.name as default_organisation, p.created_at,
      (select jsonb_build_object('name', f.name, 'address', f.address, 'reserved', f.reserved, 'email', f.email,
        'phone', f.phone, 'language', f.language) from person_facts f where f.pid = p.pid) as registers,
      (select coalesce(jsonb_agg(jsonb_build_object('version', a.version, 'acceptedAt', a.at) order by a.at), '[]')
        from privacy_acceptances a where a.person_id = p.id) as privacy_statements
    from persons p left join organisations o on o.id = p.default_organisation_id
    where p.id = ${id}`;
  return person!;
}

export interface OwnLogin {
  since: Date;
  acr: string;
  amr: string | null;
  browser: string | null;
}

/** Reads their open logins as a person, the latest first. */
export const ownLogins = (sql: Queries, { pid }: Oneself): Promise<OwnLogin[]> => sql<OwnLogin[]>`
  select created_at as since, acr, amr, browser from sessions
  where kind = 'person' and pid = ${pid} order by created_at desc`;

export interface OwnAccess {
  organisation: string;
  number: string;
  role: MemberRole;
  allCases: boolean;
  reports: boolean;
  status: 'active' | 'deactivated';
  email: string | null;
  phone: string | null;
  since: Date;
}

/** Reads the organisations of which they are members, and were. */
export const ownAccess = (sql: Queries, { id }: Oneself): Promise<OwnAccess[]> => sql<OwnAccess[]>`
  select o.name as organisation, o.number, m.role, m.all_cases, m.reports, m.status, m.email, m.phone,
    m.created_at as since
  from memberships m join organisations o on o.id = m.organisation_id
  where m.person_id = ${id} order by o.name collate norwegian, o.id`;

export interface OwnAccessChange {
  organisation: string;
  at: Date;
  what: LoggedEvent;
  by: 'oneself' | 'the organisation' | 'DEKSA' | 'the system';
  details: object;
}

/** Reads the changes to their access to organisations, each with the side that made it. */
export const ownAccessChanges = (sql: Queries, { id }: Oneself): Promise<OwnAccessChange[]> => sql<
  OwnAccessChange[]
>`
  select o.name as organisation, l.at, l.what, l.details, case
      when l.actor is null then 'the system' when l.actor = ${id} then 'oneself'
      when s.id is not null then 'DEKSA' else 'the organisation' end as by
  from access_log l join organisations o on o.id = l.organisation_id left join staff s on s.id = l.actor
  where l.subject = ${id} order by l.id`;

export interface OwnRequest {
  kind: AccessKind;
  number: string;
  state: AccessState;
  createdAt: Date;
  sentAt: Date | null;
  /** Facts that an administrator typed who added the person, or support who read a power of attorney. */
  name: string | null;
  email: string | null;
  phone: string | null;
  role: MemberRole | null;
  powerOfAttorney: { principal: string; agent: string; signedOn: string; document: string | null } | null;
  /** The files that lie with it. */
  files: { name: string; size: number; sha256: string; uploadedAt: string }[];
}

/** Reads the requests for access for them, by whomever, each with its power of attorney. */
export const ownRequests = (sql: Queries, { pid }: Oneself): Promise<OwnRequest[]> => sql<OwnRequest[]>`
  select r.kind, r.number, r.state, r.created_at, r.sent_at, r.name, r.email, r.phone, r.role,
    case when a.request_id is not null then jsonb_build_object(
      'principal', a.principal, 'agent', a.agent, 'signedOn', a.signed_on, 'document', a.document)
      end as power_of_attorney,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'name', f.name, 'size', f.size, 'sha256', f.sha256, 'uploadedAt', f.uploaded_at) order by l.added_at), '[]')
      from request_files l join files f on f.id = l.file_id where l.request_id = r.id) as files
  from access_requests r left join lateral (
      select * from powers_of_attorney o where o.request_id = r.id order by o.at desc, o.id limit 1) a on true
  where r.pid = ${pid} order by r.created_at`;

/** Something that the person did in a case of an organisation. */
export interface OwnActElsewhere {
  number: string;
  organisation: string;
  what: CaseEventName | 'begin' | 'given access';
  at: Date;
}

/** Rows of one page of what can be many. */
const AT_A_TIME = 1000;

/** The exact place of a row among others, as text, since PostgreSQL's time is finer than JavaScript's. */
interface Placed {
  place: string;
  id: string;
}

/** Reads page after page. @param read the rows after a place, in the order of places; those from the first on after null */
async function* pages<Row>(
  read: (after: Placed | null) => Promise<(Row & Placed)[]>,
): AsyncGenerator<Row, void, void> {
  let after: Placed | null = null;
  do {
    const rows: (Row & Placed)[] = await read(after);
    for (const { place: _place, id: _id, ...row } of rows) yield row as Row;
    after = rows.length < AT_A_TIME ? null : rows.at(-1)!;
  } while (after);
}

const FIRST: Placed = { place: '-infinity', id: '' };

/** Reads what they did in cases of organisations, the oldest first. */
export const ownActsElsewhere = (sql: Queries, { id }: Oneself): AsyncIterable<OwnActElsewhere> =>
  pages<OwnActElsewhere>((after) => {
    const { place, id: last } = after ?? FIRST;
    const from = sql`${place}::text::timestamptz`;
    return sql<(OwnActElsewhere & Placed)[]>`
      with done as (
        (select c.number, c.party_id, 'begin' as what, c.created_at as at
          from cases c
          where c.created_by = ${id} and c.party_id <> ${id} and c.created_at >= ${from} and (c.created_at, c.number || ' begin') > (${from}, ${last})
          order by c.created_at, c.number limit ${AT_A_TIME})
        union all
        (select c.number, c.party_id, k.name, k.at
          from commands k join cases c using (workflow_id)
          where k.actor = ${id} and c.party_id <> ${id} and k.at >= ${from} and (k.at, c.number || ' ' || k.name) > (${from}, ${last})
          order by k.at, c.number limit ${AT_A_TIME})
        union all
        (select c.number, c.party_id, 'given access', a.at
          from case_access a join cases c on c.number = a.case_number
          where a.person_id = ${id} and c.party_id <> ${id} and (a.at, c.number || ' given access') > (${from}, ${last})))
      select done.number, o.name as organisation, done.what, done.at,
        done.at::text as place, done.number || ' ' || done.what as id
      from done join organisations o on o.id = done.party_id
      order by done.at, done.number || ' ' || done.what limit ${AT_A_TIME}`;
  });

export interface OwnNotice {
  what: string;
  case: string | null;
  promisedAt: Date;
  sentAt: Date | null;
}

/**
 * Reads the e-mails that were promised to the person, those to an address that an administrator typed among them; the
 * oldest first. Their text is not kept.
 */
export const ownNotices = (sql: Queries, { id, pid }: Oneself): AsyncIterable<OwnNotice> =>
  pages<OwnNotice>((after) => {
    const { place, id: last } = after ?? FIRST;
    return sql<(OwnNotice & Placed)[]>`
      with recipients as (
        select ${id}::uuid as id
        union all select r.id from access_requests r where r.pid = ${pid} and r.kind = 'invitation')
      select m.mail as what, c.number as case, m.created_at as promised_at, m.sent_at,
        m.created_at::text as place, m.id
      from recipients cross join lateral (
        select * from mails m
        where m.recipient = recipients.id and (m.created_at, m.id) > (${place}::text::timestamptz, ${last})
        order by m.created_at, m.id limit ${AT_A_TIME}) m
      left join cases c using (workflow_id)
      order by m.created_at, m.id limit ${AT_A_TIME}`;
  });

export interface OwnAct {
  at: Date;
  action: string;
  /** The number of a case, or the id of what else it was done to. */
  object: string | null;
  result: string;
  /** Detail beside that: a file, a version, the method of a login. */
  detail: string | null;
  /** Origin of the act: the session, the network address and the family of the browser. */
  session: string | null;
  address: string | null;
  browser: string | null;
  /** Name of the organisation for which it was done; null where it was for the person themselves. */
  actingFor: string | null;
}

/** Reads what the person did or tried to do, the oldest first. */
export const ownActs = (sql: Queries, { id }: Oneself): AsyncIterable<OwnAct> =>
  pages<OwnAct>(
    (after) => sql<(OwnAct & Placed)[]>`
      select a.id, a.id::text as place, a.at, a.action, a.object, a.result, a.detail, a.session, a.address, a.browser,
        o.name as acting_for
      from audit a left join organisations o on o.id = a.party
      where a.actor = ${id} and a.id > ${after?.place ?? '0'} order by a.id limit ${AT_A_TIME}`,
  );
