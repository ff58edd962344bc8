import type { MailChoice } from '../../domain/account/mail-choices.ts';
import { documentLanguage } from '../../domain/kinds/common.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import { promiseNotice } from '../durable/mails.ts';
import type { Queries, Sql } from '../sql.ts';

/** How a person is reached, as they typed it. */
export interface Contact {
  name: string;
  address: string;
  email: string;
  phone: string;
}

export interface Person extends Contact {
  id: Id;
  language: Language;
  /** The e-mail notices that they do without. */
  mailsOff: MailChoice[];
  privacyVersion: string;
  privacyAcceptedAt: Date;
}

/**
 * The first login: from now on they are a private person here. Somebody who is known already accepts a newer privacy
 * statement with it.
 */
export async function savePerson(
  sql: Queries,
  person: Contact & { id: Id; pid: string; language: Language; privacyVersion: string },
): Promise<void> {
  const row = { ...person, privacyAcceptedAt: new Date() };
  await sql`
    with saved as (
      insert into persons ${sql(row)}
      on conflict (pid) do update set name = excluded.name, address = excluded.address, email = excluded.email,
        phone = excluded.phone, language = excluded.language, privacy_version = excluded.privacy_version,
        privacy_accepted_at = excluded.privacy_accepted_at
      returning id, privacy_version, privacy_accepted_at
    ), accepted as (
      insert into privacy_acceptances (person_id, version, at)
      select id, privacy_version, privacy_accepted_at from saved on conflict do nothing
    )
    insert into parties (id, kind) select id, 'person' from saved on conflict do nothing`;
}

/** @throws {Error} where there is no such person: only sessions of people who are there lead here */
export async function readPerson(sql: Queries, id: Id): Promise<Person> {
  const [person] = await sql<Person[]>`
    select id, name, address, email, phone, language, mails_off, privacy_version, privacy_accepted_at
    from persons where id = ${id}`;
  if (!person) throw new Error('a session without its person');
  return person;
}

/** The id of the person with this identity number; null for somebody who has never logged in. */
export async function personWithPid(sql: Queries, pid: string): Promise<Id | null> {
  const [person] = await sql<{ id: Id }[]>`select id from persons where pid = ${pid}`;
  return person?.id ?? null;
}

/**
 * Where the e-mail address becomes another one, the old one is told: it may have been somebody else who did it.
 * @param noticeId the same for the same sending of the form, so that it is told once
 * @returns whether it was told
 */
export function changeContact(sql: Sql, id: Id, contact: Contact, noticeId: Id): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [before] = await tx<{ email: string; language: Language }[]>`
      select email, language from persons where id = ${id} for no key update`;
    await tx`update persons set ${tx({ ...contact })} where id = ${id}`;
    if (!before || before.email === contact.email) return false;
    const { email: address, language } = before;
    await promiseNotice(tx, { id: noticeId, mail: 'email_changed', recipient: id, address, language });
    return true;
  });
}

/** The language of somebody's pages, and of e-mails to them. */
export async function changeLanguage(sql: Queries, id: Id, language: Language): Promise<void> {
  await sql`update persons set language = ${language} where id = ${id}`;
}

/** Which e-mail notices somebody does without. */
export async function changeMailsOff(sql: Queries, id: Id, mailsOff: readonly MailChoice[]): Promise<void> {
  await sql`update persons set mails_off = ${mailsOff} where id = ${id}`;
}

/** The same for somebody at DEKSA. */
export async function changeStaffLanguage(sql: Queries, id: Id, language: Language): Promise<void> {
  await sql`update staff set language = ${language} where id = ${id}`;
}

/** The names on both sides of a case. */
export async function partiesTo(
  sql: Queries,
  number: string,
): Promise<{ applicant: string; caseworker: string | null }> {
  const [names] = await sql<{ applicant: string; caseworker: string | null }[]>`
    select p.name as applicant, s.name as caseworker
    from cases c join party_names p on p.id = c.party_id left join staff s on s.id = c.caseworker_id
    where c.number = ${number}`;
  if (!names) throw new Error('a case without its applicant');
  return names;
}

/**
 * To whom a letter about a case goes, and in which language: the one chosen in the version in force, else that of
 * the person who began it.
 */
export async function letterParties(
  sql: Queries,
  number: string,
): Promise<{ addressee: string; language: Language }> {
  const [parties] = await sql<{ addressee: string; language: Language }[]>`
    select p.name as addressee,
      coalesce(nullif(v.content #>> ${['fields', documentLanguage.path]}, ''), w.language) as language
    from cases c join party_names p on p.id = c.party_id join persons w on w.id = c.created_by
      left join versions v on v.case_number = c.number and v.version = (c.snapshot ->> 'version')::int
    where c.number = ${number}`;
  if (!parties) throw new Error('a case without its applicant');
  return parties;
}
