/** E-mail addresses of persons: an address is used once a link that was sent to it was pressed. */

import { HELD_FOR, LINK_LIFE, LINKS_WITHIN, MOST_LINKS } from '../../domain/account/email-links.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import { recordAudit } from '../audit.ts';
import { promiseNotice } from '../durable/mails.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';

/**
 * `link`: the address waits for the link that is on its way; `often`: it waits, but no more links are sent for now;
 * `changed`: KRR has the same address, which needs no link; `same`: nothing is new.
 */
export type EmailChange = 'link' | 'often' | 'changed' | 'same';

interface Addresses {
  email: string;
  /** The address that waits for its link; null where none does. */
  waiting: string | null;
  isConfirmed: boolean;
  language: Language;
  /** The address in KRR, where it may be used. */
  registered: string | null;
}

/** The address of somebody that waits for its link; null where none does. */
export async function waitingEmail(sql: Queries, person: Id): Promise<string | null> {
  const [found] = await sql<{ waiting: string | null }[]>`
    select coalesce(new_email, case when email_confirmed_at is null then email end) as waiting
    from persons where id = ${person}`;
  return found?.waiting ?? null;
}

async function lockAddresses(tx: Transaction, person: Id): Promise<Addresses | null> {
  const [found] = await tx<Addresses[]>`
    select p.email, coalesce(p.new_email, case when p.email_confirmed_at is null then p.email end) as waiting,
      p.email_confirmed_at is not null as is_confirmed, p.language,
      (select f.email from person_facts f where f.pid = p.pid) as registered
    from persons p where p.id = ${person} for no key update`;
  return found ?? null;
}

/** Changes somebody's address. @param act id of the act, from which those of its e-mails follow */
export async function changeEmail(tx: Transaction, person: Id, email: string, act: Id): Promise<EmailChange> {
  const before = await lockAddresses(tx, person);
  if (!before || email === before.waiting) return 'same';
  if (email === before.email) {
    await tx`update persons set new_email = null where id = ${person}`;
    return 'same';
  }
  if (email === before.registered) {
    await takeOver(tx, person, before, email, act);
    return 'changed';
  }
  // an address that nobody has confirmed makes way at once
  await tx`update persons set ${before.isConfirmed ? tx`new_email` : tx`email`} = ${email} where id = ${person}`;
  return sendLink(tx, person, act);
}

/** Sends a link to the address that somebody told at first login, unless KRR has the same. */
export async function firstLink(tx: Transaction, person: Id, act: Id): Promise<void> {
  const told = await lockAddresses(tx, person);
  if (!told || told.isConfirmed) return;
  if (told.email === told.registered) await takeOver(tx, person, told, told.email, act);
  else await sendLink(tx, person, act);
}

/** Sends a link to the address that waits; `same` where none does. */
export async function sendLink(tx: Transaction, person: Id, act: Id): Promise<'link' | 'often' | 'same'> {
  const { waiting, language } = (await lockAddresses(tx, person)) ?? { waiting: null, language: 'nb' };
  if (!waiting) return 'same';
  const lately = await tx`
    select from email_confirmations
    where person_id = ${person} and id <> ${act}
      and made_at > clock_timestamp() - ${LINKS_WITHIN.hours} * interval '1 hour'`;
  if (lately.length >= MOST_LINKS) return 'often';
  const link = { id: act, personId: person, email: waiting };
  await tx`insert into email_confirmations ${tx(link)} on conflict (id) do nothing`;
  await promiseNotice(tx, { id: act, mail: 'email_confirm', recipient: person, address: waiting, language });
  return 'link';
}

/**
 * Gives the link of an e-mail its code, in the transaction that sends the e-mail.
 * @returns false where nobody needs the link any more
 */
export async function setCode(tx: Transaction, id: Id, codeHash: Buffer): Promise<boolean> {
  const { count } = await tx`update email_confirmations set code_hash = ${codeHash} where id = ${id}`;
  return count === 1;
}

/** Confirms the address to which a link was sent, once. @returns false where the link is good for nothing any more */
export function takeConfirmation(sql: Sql, codeHash: Buffer): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [link] = await tx<{ id: Id; personId: Id; email: string }[]>`
      select id, person_id, email from email_confirmations
      where code_hash = ${codeHash} and made_at > clock_timestamp() - ${LINK_LIFE.hours} * interval '1 hour'`;
    const before = link && (await lockAddresses(tx, link.personId));
    if (!before || before.waiting !== link.email) return false;
    await takeOver(tx, link.personId, before, link.email, link.id);
    const actor = { id: link.personId, role: 'person', party: null };
    await recordAudit(tx, actor, { action: 'email.confirm', object: null, result: 'given' });
    return true;
  });
}

/** Puts a confirmed address in the place of the one before, which is told where it was in use. */
async function takeOver(
  tx: Transaction,
  person: Id,
  before: Addresses,
  email: string,
  act: Id,
): Promise<void> {
  await tx`
    update persons set email = ${email}, new_email = null, email_confirmed_at = clock_timestamp()
    where id = ${person}`;
  await tx`delete from email_confirmations where person_id = ${person}`;
  await releaseMails(tx, person);
  if (!before.isConfirmed || before.email === email) return;
  const { email: address, language } = before;
  const notice = { id: `${act}.email_changed`, mail: 'email_changed', recipient: person } as const;
  await promiseNotice(tx, { ...notice, address, language });
}

/** Lets the e-mails go that were held for want of a confirmed address. Those that tell of long ago are dropped. */
async function releaseMails(tx: Transaction, person: Id): Promise<void> {
  await tx`
    delete from mails where recipient = ${person} and held
      and created_at < clock_timestamp() - ${HELD_FOR.days} * interval '1 day'`;
  await tx`
    update mails set held = false, next_try = clock_timestamp() where recipient = ${person} and held`;
}

/** Deletes links that are long over. */
export async function forgetLinks(sql: Queries): Promise<void> {
  await sql`delete from email_confirmations where made_at < clock_timestamp() - interval '2 days'`;
}
