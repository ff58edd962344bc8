/** E-mail addresses of people in tests whose subject is something else: confirmed without the link. */
import type { Sql } from '../../db/sql.ts';

export async function confirmAddress(sql: Sql, pid: string): Promise<void> {
  const [person] = await sql<{ id: string }[]>`
    update persons set email_confirmed_at = clock_timestamp() where pid = ${pid} returning id`;
  if (!person) return;
  await sql`delete from email_confirmations where person_id = ${person.id}`;
  await sql`delete from mails where recipient = ${person.id} and mail = 'email_confirm' and sent_at is null`;
  await sql`
    update mails set held = false, next_try = clock_timestamp() where recipient = ${person.id} and held`;
}
