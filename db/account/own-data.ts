/**
 * Everything the portal holds about a person, for themselves. What is not bounded by what one person is comes case by
 * case and page by page. Cases of organisations belong to them: of those, only what the person did.
 */

import type { AccessKind, AccessState } from '../../domain/access/states.ts';
import type { MailChoice } from '../../domain/account/mail-choices.ts';
import type { CaseEventName } from '../../domain/cases/commands.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { AccessEventName } from '../access/log.ts';
import type { Queries } from '../sql.ts';

/** Whose data it is. */
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
  phone: string;
  language: Language;
  emailNoticesOff: MailChoice[];
  defaultOrganisation: string | null;
  createdAt: Date;
  privacyStatements: { version: string; acceptedAt: string }[];
}

/** What somebody has told, and chosen. */
export async function ownPerson(sql: Queries, { id }: Oneself): Promise<OwnPerson> {
  const [person] = await sql<OwnPerson[]>`
    select p.id, pid as identity_number, p.name, address, email, phone, language, mails_off as email_notices_off,
      o.name as default_organisation, p.created_at,
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

/** Where they are logged in as a person, the latest first. */
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

/** What they are in organisations, and were. */
export const ownAccess = (sql: Queries, { id }: Oneself): Promise<OwnAccess[]> => sql<OwnAccess[]>`
  select o.name as organisation, o.number, m.role, m.all_cases, m.reports, m.status, m.email, m.phone,
    m.created_at as since
  from memberships m join organisations o on o.id = m.organisation_id
  where m.person_id = ${id} order by o.name, o.id`;

export interface OwnAccessChange {
  organisation: string;
  at: Date;
  what: AccessEventName;
  by: 'oneself' | 'the organisation' | 'DEKSA' | 'the system';
  details: object;
}

/** What was changed in that, and by which side. */
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
  /** What an administrator typed where they added the person, or support where they read a power of attorney. */
  name: string | null;
  email: string | null;
  phone: string | null;
  role: MemberRole | null;
  powerOfAttorney: { principal: string; agent: string; signedOn: string; document: string | null } | null;
  /** The files that lie with it. */
  files: { name: string; size: number; sha256: string; uploadedAt: string }[];
}

/** What was asked for them, by whomever, with the power of attorney that was given for it. */
export const ownRequests = (sql: Queries, { pid }: Oneself): Promise<OwnRequest[]> => sql<OwnRequest[]>`
  select r.kind, r.number, r.state, r.created_at, r.sent_at, r.name, r.email, r.phone, r.role,
    case when a.request_id is not null then jsonb_build_object(
      'principal', a.principal, 'agent', a.agent, 'signedOn', a.signed_on, 'document', a.document)
      end as power_of_attorney,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'name', f.name, 'size', f.size, 'sha256', f.sha256, 'uploadedAt', f.uploaded_at) order by l.added_at), '[]')
      from request_files l join files f on f.id = l.file_id where l.request_id = r.id) as files
  from access_requests r left join powers_of_attorney a on a.request_id = r.id
  where r.pid = ${pid} order by r.created_at`;

/** Something that the person did in a case of an organisation. */
export interface OwnActElsewhere {
  number: string;
  organisation: string;
  what: CaseEventName | 'begin' | 'given access';
  at: Date;
}

/** What they did in cases of organisations. */
export const ownActsElsewhere = (sql: Queries, { id }: Oneself): Promise<OwnActElsewhere[]> => sql<
  OwnActElsewhere[]
>`
  with elsewhere as (
    select c.number, c.workflow_id, c.created_by, c.created_at, o.name as organisation
    from cases c join organisations o on o.id = c.party_id)
  select number, organisation, 'begin' as what, created_at as at from elsewhere where created_by = ${id}
  union all
  select number, organisation, k.name, k.at from commands k join elsewhere using (workflow_id) where k.actor = ${id}
  union all
  select number, organisation, 'given access', a.at
  from case_access a join elsewhere on number = a.case_number where a.person_id = ${id}
  order by at, number`;

/** A case that the person has as a private person, as they see it: nothing of what DEKSA writes to itself. */
export interface OwnCase {
  number: string;
  kind: string;
  state: string;
  createdAt: Date;
  draft: { edition: number; lastSavedAt: string; fields: Content } | null;
  versions: { version: number; edition: number; sentAt: string; fields: Content }[];
  messages: { from: 'applicant' | 'deksa'; kind: string; text: string; at: string; due: string | null }[];
  decisions: {
    outcome: string;
    reasons: string;
    legalBasis: string;
    conditions: string;
    lines: Record<string, boolean>;
    addressee: string;
    issuedAt: string;
  }[];
  complaints: { text: string; at: string }[];
  /** Of the person's side all, of DEKSA's those that were sent. */
  files: { name: string; size: number; sha256: string; state: string; from: string; uploadedAt: string }[];
  /** What was decided is told by what came of it. */
  events: { event: CaseEventName | 'decided' | 'forwarded'; at: string; by: 'oneself' | 'DEKSA' | 'time' }[];
}

/** The cases of a person, one after the other, those that were thrown away among them. */
export async function* ownCases(sql: Queries, { id }: Oneself): AsyncGenerator<OwnCase> {
  const numbers = await sql<
    { number: string }[]
  >`select number from cases where party_id = ${id} order by number`;
  for (const { number } of numbers) yield await ownCase(sql, id, number);
}

/** A proposal that waits for its second pair of eyes is nothing that the applicant knows of. */
async function ownCase(sql: Queries, id: Id, number: string): Promise<OwnCase> {
  const [found] = await sql<OwnCase[]>`
    select c.number, c.kind, c.created_at,
      case c.state when 'decision_proposed' then 'under_review' else c.state end as state,
      (select jsonb_build_object('edition', d.edition, 'lastSavedAt', d.touched_at, 'fields', (
          select coalesce(jsonb_object_agg(f.path, f.value), '{}') from draft_fields f
          where f.case_number = d.case_number and f.generation = d.generation))
        from drafts d where d.case_number = c.number and not exists (
          select from versions v where v.case_number = d.case_number and v.generation = d.generation)
        order by d.generation desc limit 1) as draft,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'version', v.version, 'edition', v.edition, 'sentAt', v.at, 'fields', v.content -> 'fields')
          order by v.version), '[]')
        from versions v where v.case_number = c.number) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'from', m.side, 'kind', m.kind, 'text', m.body, 'at', m.at, 'due', m.due) order by m.at, m.id), '[]')
        from messages m join commands k on k.id = m.command_id
        where m.case_number = c.number and (m.side = 'applicant' or k.outcome = 'done')) as messages,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'outcome', d.outcome, 'reasons', d.body, 'legalBasis', d.legal_basis, 'conditions', d.conditions,
          'addressee', d.addressee, 'issuedAt', d.issued_at, 'lines', (
            select coalesce(jsonb_object_agg(l.line, l.granted), '{}') from decision_lines l where l.decision_id = d.id))
          order by d.issued_at, d.id), '[]')
        from issued_decisions d where d.case_number = c.number) as decisions,
      (select coalesce(jsonb_agg(jsonb_build_object('text', k.body, 'at', k.at) order by k.at), '[]')
        from complaints k where k.case_number = c.number) as complaints,
      (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'size', f.size, 'sha256', f.sha256,
          'state', f.state, 'from', f.side, 'uploadedAt', f.uploaded_at) order by f.uploaded_at, f.id), '[]')
        from files f where f.case_number = c.number and (f.side = 'applicant' or exists (
          select from message_files m join messages s on s.id = m.message_id
          join commands k on k.id = s.command_id and k.outcome = 'done' where m.file_id = f.id))) as files,
      (select coalesce(jsonb_agg(jsonb_build_object('event', case
            when l.event ->> 'name' in ('propose', 'approve') then l.after ->> 'state' else l.event ->> 'name' end, 'at', l.at, 'by', case
            when l.event ->> 'actor' is null then 'time' when l.event ->> 'actor' = ${id} then 'oneself'
            else 'DEKSA' end)
          order by l.epoch, l.seq), '[]')
        from log l where l.workflow_id = c.workflow_id and l.outcome = 'done'
          and l.event ->> 'name' not in ('return', 'take_back')
          and (l.event ->> 'name' not in ('propose', 'propose_on_complaint') or l.after ->> 'state' = 'decided')) as events
    from cases c where c.number = ${number}`;
  return found!;
}

export interface OwnNotice {
  what: string;
  case: string | null;
  promisedAt: Date;
  sentAt: Date | null;
}

/** The e-mails that were promised to the person; what they said is made anew from this. */
/** Also what was sent to the address that an administrator typed, which the request itself holds. */
export const ownNotices = (sql: Queries, { id, pid }: Oneself): Promise<OwnNotice[]> => sql<OwnNotice[]>`
  select m.mail as what, c.number as case, m.created_at as promised_at, m.sent_at
  from mails m left join cases c using (workflow_id)
  where m.recipient = ${id}
    or m.recipient in (select r.id from access_requests r where r.pid = ${pid} and r.kind = 'invitation')
  order by m.created_at, m.id`;

export interface OwnAct {
  at: Date;
  action: string;
  /** The number of a case, or the id of what else it was done to. */
  object: string | null;
  result: string;
  /** For whom, where it was for somebody else. */
  actingFor: string | null;
}

const ACTS_AT_A_TIME = 1000;

/** What the person did or tried to do, the oldest first. */
export async function* ownActs(sql: Queries, { id }: Oneself): AsyncGenerator<OwnAct> {
  for (let last = '0'; ; ) {
    const rows = await sql<(OwnAct & { id: string })[]>`
      select a.id, a.at, a.action, a.object, a.result, o.name as acting_for
      from audit a left join organisations o on o.id = a.party
      where a.actor = ${id} and a.id > ${last} order by a.id limit ${ACTS_AT_A_TIME}`;
    for (const { id: _, ...act } of rows) yield act;
    if (rows.length < ACTS_AT_A_TIME) return;
    last = rows.at(-1)!.id;
  }
}
