/** E-mails that are promised: each is a row, written in the transaction of the event that caused it. */

import { choiceFor } from '../../domain/account/mail-choices.ts';
import type { AccountMail } from '../../domain/account/mails.ts';
import type { CaseSnapshot } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { PromisedMail } from '../../domain/shared/messages.ts';
import type { Sql, Transaction } from '../sql.ts';

/** Channel on which it is told that an e-mail was promised. */
export const MAIL_CHANNEL = 'mail';

export interface DueMail {
  id: Id;
  mail: string;
  /** Null where nobody with the recipient's id is known, or nobody any more; the address, where none is confirmed. */
  recipient: { email: string | null; language: Language } | null;
  /** The case that it is about, and its next deadline; null where it is about none. */
  case: { number: string; deadline: CaseSnapshot['deadline'] } | null;
  /** The organisation that it is about, and the request for access to it where there is one. */
  organisation: { id: Id | null; name: string; request: Id | null } | null;
}

/** Promises an e-mail to each recipient who has not chosen to do without; the first has the very id that is given. */
export async function promiseMails(
  tx: Transaction,
  about: { workflowId: Id; organisation: Id | null },
  { id, mail }: PromisedMail,
  recipients: readonly Id[],
): Promise<void> {
  const rows = recipients.map((recipient, i) => {
    const own = i === 0 ? id : `${id}.${i + 1}`;
    return tx`
      insert into mails (id, effect, workflow_id, organisation_id, mail, recipient)
      select ${own}, ${id}, ${about.workflowId}, ${about.organisation}::uuid, ${mail}, ${recipient}::uuid
      where not exists (select from persons where id = ${recipient} and ${choiceFor(mail)} = any (mails_off))`;
  });
  await Promise.all([...rows, tellOfMail(tx)]);
}

/** An e-mail about somebody's own user, to an address that they have replaced or that is deleted with the user. */
export interface AccountNotice {
  id: Id;
  mail: AccountMail;
  recipient: Id;
  address: string;
  language: Language;
}

/** Promises a notice; promised twice, it is one. */
export async function promiseNotice(tx: Transaction, { id, ...notice }: AccountNotice): Promise<void> {
  await tx`
    insert into mails ${tx({ id, effect: id, workflowId: 'account', ...notice })} on conflict do nothing`;
  await tellOfMail(tx);
}

const tellOfMail = (tx: Transaction) => tx`select pg_notify(${MAIL_CHANNEL}, '')`;

/**
 * Claims e-mails that are due, the longest due first: nobody else tries them for as long as an attempt may take. None
 * is due in a database that is held.
 * @param limit of their number
 */
export async function claimMails(sql: Sql, limit: number): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`
    update mails set tries = tries + 1, next_try = clock_timestamp() + interval '30 s'
    where id in (
      select id from mails where sent_at is null and failed is null and next_try <= clock_timestamp()
        and not (select is_held())
      order by next_try limit ${limit} for update skip locked)
    returning id`;
  return rows.map(({ id }) => id);
}

/** Puts the next attempt off after one that failed: by two seconds at first, by a minute at last. */
export async function putOff(sql: Sql, id: Id): Promise<void> {
  await sql`
    update mails set next_try = clock_timestamp() + least(60, 2 ^ least(tries, 6)) * interval '1 s'
    where id = ${id} and sent_at is null`;
}

/**
 * Locks an e-mail that has still to be sent, and returns it; null where it was sent. Its row stays locked until the
 * transaction ends, so that no two processes send it at the same time; whoever waited for the lock sees what the other
 * one did.
 */
export async function lockUnsentMail(tx: Transaction, id: Id): Promise<DueMail | null> {
  const [row] = await tx<DueMail[]>`
    select m.id, m.mail, to_jsonb(r) as recipient,
      case when c.number is not null
        then jsonb_build_object('number', c.number, 'deadline', c.snapshot -> 'deadline') end as case,
      case when a.id is not null or o.id is not null
        then jsonb_build_object('id', o.id, 'name', coalesce(o.name, u.name, a.number), 'request', a.id)
        end as organisation
    from mails m
      left join cases c using (workflow_id)
      left join access_requests a using (workflow_id)
      left join organisations o on o.id = coalesce(m.organisation_id, a.organisation_id)
      left join register_units u on u.number = a.number
      left join lateral (
        -- KRR decides where somebody is reached, but where an organisation has an address of its own for them
        select coalesce(s.email, f.email, case when p.email_confirmed_at is not null then p.email end) as email,
            p.language from persons p
          left join person_facts f on f.pid = p.pid
          left join memberships s on s.person_id = p.id and s.organisation_id = coalesce(o.id, c.party_id)
          where p.id = m.recipient and m.address is null
        union all
        select m.address, m.language where m.address is not null
        union all
        select email, language from staff where id = m.recipient
        union all
        select email, language from access_requests where id = m.recipient) r on true
    where m.id = ${id} and m.sent_at is null
    for update of m`;
  return row ?? null;
}

/** Holds an e-mail until its recipient has confirmed an address, unless they have done so just now. */
export async function holdMail(tx: Transaction, id: Id): Promise<void> {
  await tx`
    update mails m set held = true, next_try = 'infinity'
    where id = ${id} and exists (
      select from persons p where p.id = m.recipient and p.email_confirmed_at is null for share)`;
}

/** Deletes an e-mail that has nothing to tell any more. */
export async function dropMail(tx: Transaction, id: Id): Promise<void> {
  await tx`delete from mails where id = ${id}`;
}

/** Notes that the mail server took an e-mail over. An address that was kept for it alone is forgotten. */
export async function noteSent(tx: Transaction, id: Id): Promise<void> {
  await tx`update mails set sent_at = clock_timestamp(), address = null where id = ${id}`;
}

/** Notes that an e-mail can never be delivered, and tells the operators, once for each workflow and code. */
export async function noteUndeliverable(sql: Sql, id: Id, code: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`update mails set failed = ${code} where id = ${id}`;
    await tx`
      insert into alarms (workflow_id, what) select workflow_id, ${`mail ${code}`} from mails where id = ${id}
      on conflict do nothing`;
  });
}
