/** E-mails to send: each is a row, written in the projection of the event that caused it. */
import type { CaseSnapshot } from '../domain/machine.ts';
import type { Id, MailName } from '../domain/messages.ts';
import type { Language } from '../text/index.ts';
import type { Sql, Transaction } from './sql.ts';

export interface DueMail {
  id: Id;
  mail: MailName;
  /** The case it is about, and what time does next there. */
  number: string;
  deadline: CaseSnapshot['deadline'];
  /** Null where nobody with the recipient's id is known. */
  recipient: { email: string; language: Language } | null;
}

/**
 * A mail that has still to be sent, or null. Its row stays locked until the transaction ends, so that no two
 * processes send it at the same time; whoever waited for the lock sees what the other one did.
 */
export async function lockUnsentMail(tx: Transaction, id: Id): Promise<DueMail | null> {
  const [row] = await tx<DueMail[]>`
    select m.id, m.mail, c.number, c.snapshot -> 'deadline' as deadline, to_jsonb(r) as recipient
    from mails m join cases c using (workflow_id)
      left join lateral (
        select email, language from persons where id = m.recipient
        union all
        select email, language from staff where id = m.recipient) r on true
    where m.id = ${id} and m.sent_at is null
    for update of m`;
  return row ?? null;
}

export async function noteSent(tx: Transaction, id: Id): Promise<void> {
  await tx`update mails set sent_at = clock_timestamp() where id = ${id}`;
}

/** Tells the operators, once for each case and code, that a mail can't be delivered. */
export async function noteUndeliverable(sql: Sql, id: Id, code: string): Promise<void> {
  await sql`
    insert into alarms (workflow_id, what) select workflow_id, ${`mail ${code}`} from mails where id = ${id}
    on conflict do nothing`;
}
