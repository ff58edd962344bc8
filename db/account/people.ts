/** Persons, as they told about themselves at first login and later; and the language of staff. */

import type { MailChoice } from '../../domain/account/mail-choices.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import { promiseNotice } from '../durable/mails.ts';
import type { Queries, Transaction } from '../sql.ts';

/** Name and addresses of a person, as they typed them. */
export interface Contact {
  name: string;
  address: string;
  email: string;
  phone: string;
}

export interface Person extends Contact {
  id: Id;
  language: Language;
  /** E-mail notices that they do without. */
  mailsOff: MailChoice[];
  privacyVersion: string;
  privacyAcceptedAt: Date;
}

/**
 * Saves a person at their first login: from now on they are a private person here. Somebody who is known already
 * accepts a newer privacy statement with it.
 */
export async function savePerson(
  tx: Transaction,
  person: Contact & { id: Id; pid: string; language: Language; privacyVersion: string },
): Promise<void> {
  const row = { ...person, privacyAcceptedAt: new Date() };
  await tx`
    with saved as (
      insert into persons ${tx(row)}
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

/** Reads a person. @throws {Error} where there is none: only sessions of people who are there lead here */
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
 * Changes name and addresses. Where the e-mail address becomes another one, the old one is told: it may have been
 * somebody else who did it.
 * @param noticeId id of that e-mail, the same for the same sending of the form, so that it is told once
 * @returns whether the old address is told
 */
export async function updateContact(
  tx: Transaction,
  id: Id,
  contact: Contact,
  noticeId: Id,
): Promise<boolean> {
  const [before] = await tx<{ email: string; language: Language }[]>`
    select email, language from persons where id = ${id} for no key update`;
  await tx`update persons set ${tx({ ...contact })} where id = ${id}`;
  if (!before || before.email === contact.email) return false;
  const { email: address, language } = before;
  await promiseNotice(tx, { id: noticeId, mail: 'email_changed', recipient: id, address, language });
  return true;
}

/** Changes the language of a person's pages, and of e-mails to them. */
export async function updateLanguage(tx: Transaction, id: Id, language: Language): Promise<void> {
  await tx`update persons set language = ${language} where id = ${id}`;
}

/** Changes which e-mail notices a person does without. */
export async function updateMailsOff(
  tx: Transaction,
  id: Id,
  mailsOff: readonly MailChoice[],
): Promise<void> {
  await tx`update persons set mails_off = ${mailsOff} where id = ${id}`;
}

/** Changes the language of the pages of somebody at DEKSA, and of e-mails to them. */
export async function changeStaffLanguage(tx: Transaction, id: Id, language: Language): Promise<void> {
  await tx`update staff set language = ${language} where id = ${id}`;
}
