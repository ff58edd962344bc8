/**
 * Many cases, written by the database itself in seconds: one organisation with very many, a like one with few, and those
 * of others between them. Only rows that lists, the inbox and own data read are there; no workflow keeps these cases.
 */

import { randomUUID } from 'node:crypto';
import type { Sql, Transaction } from '../../db/sql.ts';
import { PRIVACY_VERSION } from '../../domain/account/privacy-version.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { newPid } from './cast.ts';

/** People of an organisation, each of whom sees another part of its cases. */
export const MEMBERS = ['administrator', 'handler', 'newcomer', 'reader'] as const;
export type MemberName = (typeof MEMBERS)[number];

/** An organisation with its cases, of which each member sees all, own ones (many or few), or given ones. */
export interface Crowd {
  id: Id;
  name: string;
  /** The cases have numbers from `first` on. */
  first: number;
  cases: number;
  people: Readonly<Record<MemberName, { id: Id; pid: string; name: string }>>;
}

const ROLES: Readonly<Record<MemberName, string>> = {
  administrator: 'administrator',
  handler: 'handler',
  newcomer: 'handler',
  reader: 'reader',
};

export const crowdOf = (name: string, first: number, cases: number): Crowd => ({
  ...{ id: randomUUID(), name, first, cases },
  people: Object.fromEntries(
    MEMBERS.map((member) => [member, { id: randomUUID(), pid: newPid(), name: `${member} ${name}` }]),
  ) as Crowd['people'],
});

/** Tables that are filled: their indexes are built afterwards, which is far quicker. */
export const LARGE_TABLES = [
  'cases',
  'commands',
  'log',
  'decisions',
  'letters_read',
  'mails',
  'audit',
  'messages',
  'drafts',
];

/** Writes organisations and their cases. @param staff the caseworker to whom one case in 500 belongs */
export async function fillWithCases(sql: Sql, crowds: readonly Crowd[], staff: Id): Promise<void> {
  await sql.begin(async (tx) => {
    // neither limits of time, nor triggers and foreign keys
    await tx`set local statement_timeout = 0`;
    await tx`set local session_replication_role = replica`;
    const indexes = await takeIndexes(tx);
    await writeBystanders(tx);
    for (const crowd of crowds) {
      await writeMembers(tx, crowd);
      await writeCases(tx, crowd, staff);
    }
    // what follows joins them, and nothing else has counted them yet
    await tx`analyze cases`;
    await writeRest(tx, crowds);
    for (const index of indexes) await tx.unsafe(index);
  });
  const reserved = await sql.reserve();
  await reserved`set statement_timeout = 0`;
  await reserved.unsafe(
    `vacuum analyze ${LARGE_TABLES.join(', ')}, case_access, memberships, persons, organisations, parties`,
  );
  reserved.release();
}

/** Drops the indexes that no constraint needs. @returns the statements that make them again */
async function takeIndexes(tx: Transaction): Promise<string[]> {
  const rows = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = any(${LARGE_TABLES}::regclass[]) and not exists (
      select from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of rows) await tx.unsafe(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Writes people and organisations who have no case, so that nobody is found by reading all of them. */
async function writeBystanders(tx: Transaction): Promise<void> {
  await tx`
    insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
    select md5('person ' || n)::uuid, 'bystander ' || n, 'Person ' || n, '', '', '', 'nb', '2', now()
    from generate_series(1, 20000) n`;
  await tx`
    insert into organisations (id, number, name)
    select md5('organisation ' || n)::uuid, (700000000 + n)::text, 'Virksomhet ' || n from generate_series(1, 5000) n`;
  await tx`
    insert into parties (id, kind)
    select id, 'person' from persons where pid like 'bystander %'
    union all select id, 'organisation' from organisations where number like '7000%'`;
  await tx`
    insert into memberships (organisation_id, person_id, role)
    select md5('organisation ' || 1 + n % 5000)::uuid, md5('person ' || n)::uuid, 'reader' from generate_series(1, 20000) n`;
}

async function writeMembers(tx: Transaction, { id, name, people }: Crowd): Promise<void> {
  await tx`insert into parties ${tx([{ id, kind: 'organisation' }])}`;
  await tx`insert into organisations ${tx([{ id, name, number: `8${id.replace(/\D/g, '').padEnd(8, '1').slice(0, 8)}` }])}`;
  for (const member of MEMBERS) {
    const person = people[member];
    const contact = { address: 'Testveien 1', email: 'test@example.no', phone: '22000000', language: 'nb' };
    const privacy = { privacyVersion: PRIVACY_VERSION, privacyAcceptedAt: new Date() };
    await tx`insert into parties ${tx([{ id: person.id, kind: 'person' }])}`;
    await tx`insert into persons ${tx([{ ...person, ...contact, ...privacy }])}`;
    await tx`
      insert into memberships ${tx([{ organisationId: id, personId: person.id, role: ROLES[member] }])}`;
  }
}

/**
 * Writes the cases of an organisation. Kind, state, age and last event have nothing to do with each other, which is the
 * hardest for an index: half are of one kind, a handful of another, none of most; most are finished. References begin
 * alike but for a few.
 */
async function writeCases(tx: Transaction, crowd: Crowd, staff: Id): Promise<void> {
  const { id, first, cases, people } = crowd;
  await tx`
    insert into cases (number, workflow_id, party_id, created_by, kind, created_at, last_event_at, first_sent_at, letter_at,
      own_reference, started, seq, next_n, outcome, snapshot)
    select '26' || lpad(n::text, 7, '0'), 'case-many-' || n, ${id}, c.creator, c.kind, c.created_at, c.last_event_at,
      case when c.state not in ('draft', 'discarded') then c.created_at + interval '1 hour' end,
      case when c.state in ('decided', 'closed') and n % 7 = 0 then c.last_event_at end,
      case when n % 2500 = 1 then 'ØKERN ' || n when n % 10 > 0 then 'Prosjekt ' || n % 1000 end, true, 2, 3,
      case when c.state in ('decided', 'closed') then 'granted' end,
      jsonb_build_object('state', c.state, 'version', 1,
        'caseworker', case when n % 500 = 3 then ${staff}::uuid when c.state not in ('draft', 'discarded', 'submitted') then ${OTHER_STAFF}::uuid end,
        'decision', case when c.state in ('decided', 'closed') then jsonb_build_object('id', md5('decision ' || n)::uuid) end,
        'complainBy', case when c.state in ('decided', 'closed') then (extract(epoch from c.last_event_at) * 1000)::bigint + 1814400000 end,
        'expectedBy', (extract(epoch from c.last_event_at) * 1000)::bigint + (n * 31 % 1000) * 86400000::bigint,
        'deadline', case when c.state = 'awaiting_applicant' and n % 3 > 0
          then jsonb_build_object('at', (extract(epoch from now()) * 1000)::bigint + (n % 90) * 86400000::bigint) end)
    from generate_series(${first}::int, ${first + cases - 1}::int) n
    cross join lateral (
      select (hashint4(n) & 1048575) as h, (hashint4(n + 7) & 1048575) as g, (hashint4(n + 77) & 1048575) as j) r
    cross join lateral (
      select
        case when h % 2000 = 1 then 'import-certificate' when h % 10 < 5 then 'export-licence'
          when h % 10 < 9 then 'enquiry' else 'brokering-technology-service' end as kind,
        case when g % 100 < 60 then 'closed' when g % 100 < 70 then 'decided' when g % 100 < 74 then 'withdrawn'
          when g % 100 < 80 then 'draft' when g % 100 < 85 then 'submitted' when g % 100 < 93 then 'under_review'
          when g % 100 < 96 then 'awaiting_applicant' when g % 100 < 97 then 'decision_proposed'
          when g % 100 < 98 then 'discarded' when g % 1000 < 981 then 'forwarded' else 'appealed' end as state,
        case when j % 3 = 0 then ${people.handler.id}::uuid when n < ${first + 40} then ${people.newcomer.id}::uuid
          else ${people.administrator.id}::uuid end as creator,
        now() - (j % 1500) * interval '1 day' - h * interval '1 second' as created_at,
        now() - (j % 1500) * (g % 1000) / 1000.0 * interval '1 day' - interval '10 minutes' as last_event_at) c`;
  await tx`
    insert into case_access (case_number, person_id, granted_by)
    select c.number, ${people.reader.id}, ${people.administrator.id} from cases c
    where c.party_id = ${id} order by c.number limit 100`;
}

/** Somebody at DEKSA who has most of the cases. */
const OTHER_STAFF = '00000000-0000-4000-8000-000000000001';

/** Writes what lies with the cases: their acts, events, questions, letters, drafts and e-mails. */
async function writeRest(tx: Transaction, crowds: readonly Crowd[]): Promise<void> {
  const ours = tx`c.party_id in ${tx(crowds.map(({ id }) => id))}`;
  const decided = tx`c.state in ('decided', 'closed')`;
  await tx`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send, outcome, done_epoch, done_seq, done_at)
    select md5('submit ' || c.number)::uuid, c.workflow_id, 1, 'submit', '{}'::jsonb, '{}'::jsonb, c.created_by, c.created_at, c.created_at, 'done', 0, 1, c.created_at
    from cases c where ${ours} and c.state not in ('draft', 'discarded')
    union all
    select md5('last ' || c.number)::uuid, c.workflow_id, 2,
      case when ${decided} then 'propose' when c.state = 'awaiting_applicant' then 'ask' else 'take' end,
      jsonb_build_object('decision', c.snapshot -> 'decision' -> 'id'), '{"fourEyes": false}', ${OTHER_STAFF}::uuid, c.last_event_at, c.last_event_at, 'done', 0, 2, c.last_event_at
    from cases c where ${ours} and c.state not in ('draft', 'discarded', 'submitted')`;
  await tx`
    insert into log (workflow_id, seq, epoch, n, name, actor, state, outcome, at)
    select k.workflow_id, k.n, 0, k.n, k.name, k.actor,
      case k.n when 1 then 'submitted' else c.state end, 'done', k.at
    from commands k join cases c using (workflow_id) where ${ours}`;
  await tx`
    insert into messages (id, case_number, side, kind, author, body, due, command_id, at)
    select md5('question ' || c.number)::uuid, c.number, 'deksa', 'question', ${OTHER_STAFF}, 'Hvor mange?',
      coalesce(to_timestamp((c.snapshot -> 'deadline' ->> 'at')::float8 / 1000), now() - interval '1 day'),
      md5('last ' || c.number)::uuid, c.last_event_at
    from cases c where ${ours} and c.state = 'awaiting_applicant'`;
  await tx`
    insert into decisions (id, case_number, version, stage, outcome, body, language, addressee, proposed_by, command_id, at)
    select (c.snapshot -> 'decision' ->> 'id')::uuid, c.number, 1, 'application', 'granted', 'Ja.', 'nb', 'Test',
      ${OTHER_STAFF}, md5('last ' || c.number)::uuid, c.last_event_at
    from cases c where ${ours} and ${decided}`;
  await tx`
    insert into letters_read (decision_id, person_id)
    select (c.snapshot -> 'decision' ->> 'id')::uuid, c.created_by from cases c
    where ${ours} and ${decided} and c.letter_at is null`;
  await tx`
    insert into drafts (case_number, generation, edition, touched_at, closed_at)
    select c.number, 1, 1, c.last_event_at, case when c.state <> 'draft' then c.created_at end
    from cases c where ${ours}`;
  await tx`
    insert into mails (id, effect, workflow_id, mail, recipient, created_at, sent_at)
    select 'many ' || c.number, 'many', c.workflow_id, 'received', c.created_by, c.created_at, c.created_at
    from cases c where ${ours} and c.state not in ('draft', 'discarded')`;
  await tx`
    insert into audit (at, actor, role, party, action, object, result)
    select c.created_at, c.created_by, 'handler', c.party_id, 'case.submit', c.number, 'done' from cases c where ${ours}`;
}
