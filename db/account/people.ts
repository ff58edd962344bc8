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
  /** Folkeregisteret has given the name, or the address: nobody types them here then. */
  isNameVerified: boolean;
  isAddressVerified: boolean;
}

/**
 * Saves a person at their first login: from now on they are a private person here. Somebody who is known already
 * accepts a newer privacy statement with it.
 */
export async function savePerson(
  sql: Queries,
  person: Contact & { id: Id; pid: string; language: Language; privacyVersion: string },
): Promise<void> {
  const facts = await readVerified(sql, person.pid);
  const row = { ...person, ...facts, privacyAcceptedAt: new Date() };
  await sql`
    with saved as (
      insert into persons ${sql(row)}
      on conflict (pid) do update set name = excluded.name, address = excluded.address, email = excluded.email,
        phone = excluded.phone, language = excluded.language, privacy_version = excluded.privacy_version,
        privacy_accepted_at = excluded.privacy_accepted_at, name_verified_at = excluded.name_verified_at,
        address_verified_at = excluded.address_verified_at
      returning id, privacy_version, privacy_accepted_at
    ), accepted as (
      insert into privacy_acceptances (person_id, version, at)
      select id, privacy_version, privacy_accepted_at from saved on conflict do nothing
    )
    insert into parties (id, kind) select id, 'person' from saved on conflict do nothing`;
}

/** Name and address as Folkeregisteret has told them, which nobody types here; none of them where it has not. */
async function readVerified(sql: Queries, pid: string) {
  const [told] = await sql<{ name: string; address: string | null; registryAt: Date }[]>`
    select name, address, registry_at from person_facts where pid = ${pid} and name is not null`;
  if (!told) return {};
  const { name, address, registryAt } = told;
  return {
    ...{ name, nameVerifiedAt: registryAt },
    ...(address !== null && { address, addressVerifiedAt: registryAt }),
  };
}

/** Reads a person. @throws {Error} where there is none: only sessions of people who are there lead here */
export async function readPerson(sql: Queries, id: Id): Promise<Person> {
  const [person] = await sql<Person[]>`
    select id, name, address, email, phone, language, mails_off, privacy_version, privacy_accepted_at,
      name_verified_at is not null as is_name_verified, address_verified_at is not null as is_address_verified
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
 * Changes name and addresses, but those that Folkeregisteret has given. Where the e-mail address becomes another one, the old one is told: it may have been
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
  const { name, address: home, ...others } = contact;
  await tx`
    update persons set ${tx(others)}, name = case when name_verified_at is null then ${name} else name end,
      address = case when address_verified_at is null then ${home} else address end
    where id = ${id}`;
  if (!before || before.email === contact.email) return false;
  const { email: address, language } = before;
  await promiseNotice(tx, { id: noticeId, mail: 'email_changed', recipient: id, address, language });
  return true;
}

/** Changes the language of a person's pages, and of e-mails to them. */
export async function updateLanguage(sql: Queries, id: Id, language: Language): Promise<void> {
  await sql`update persons set language = ${language} where id = ${id}`;
}

/** Changes which e-mail notices a person does without. */
export async function updateMailsOff(sql: Queries, id: Id, mailsOff: readonly MailChoice[]): Promise<void> {
  await sql`update persons set mails_off = ${mailsOff} where id = ${id}`;
}

/** Changes the language of the pages of somebody at DEKSA, and of e-mails to them. */
export async function changeStaffLanguage(sql: Queries, id: Id, language: Language): Promise<void> {
  await sql`update staff set language = ${language} where id = ${id}`;
}
