/** Persons, as they told about themselves at first login and later; and the language of staff. */

import type { MailChoice } from '../../domain/account/mail-choices.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Queries, Transaction } from '../sql.ts';
import { changeEmail, type EmailChange } from './emails.ts';

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
  /** The address that waits for its link; null where none does. */
  waitingEmail: string | null;
  /** Folkeregisteret has given the name, or the address: nobody types them here then. */
  isNameVerified: boolean;
  isAddressVerified: boolean;
}

/**
 * Saves a person at their first login: from now on they are a private person here. Somebody who is known already
 * accepts a newer privacy statement with it; their e-mail address stays as it is.
 */
export async function savePerson(
  tx: Transaction,
  person: Contact & { id: Id; pid: string; language: Language; privacyVersion: string },
): Promise<{ id: Id; isNew: boolean }> {
  const facts = await readVerified(tx, person.pid);
  const row = { ...person, ...facts, privacyAcceptedAt: new Date() };
  const [saved] = await tx<{ id: Id; isNew: boolean }[]>`
    with saved as (
      insert into persons ${tx(row)}
      on conflict (pid) do update set name = excluded.name, address = excluded.address, phone = excluded.phone,
        language = excluded.language, privacy_version = excluded.privacy_version,
        privacy_accepted_at = excluded.privacy_accepted_at, name_verified_at = excluded.name_verified_at,
        address_verified_at = excluded.address_verified_at
      returning id, privacy_version, privacy_accepted_at, xmax = 0 as is_new
    ), accepted as (
      insert into privacy_acceptances (person_id, version, at)
      select id, privacy_version, privacy_accepted_at from saved on conflict do nothing
    ), party as (
      insert into parties (id, kind) select id, 'person' from saved on conflict do nothing
    )
    select id, is_new from saved`;
  return saved!;
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
      coalesce(new_email, case when email_confirmed_at is null then email end) as waiting_email,
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
 * Changes name and addresses, but those that Folkeregisteret has given. An e-mail address is used once it is confirmed.
 * @param act id of the act, so that its e-mails are sent once
 */
export async function updateContact(
  tx: Transaction,
  id: Id,
  contact: Contact,
  act: Id,
): Promise<EmailChange> {
  const { name, address, phone, email } = contact;
  await tx`
    update persons set phone = ${phone}, name = case when name_verified_at is null then ${name} else name end,
      address = case when address_verified_at is null then ${address} else address end
    where id = ${id}`;
  return changeEmail(tx, id, email, act);
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
