import { randomUUID } from 'node:crypto';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries, Transaction } from '../sql.ts';
import type { LockedCase } from './adapter.ts';
import type { Side } from './messages.ts';

export interface Complaint {
  author: string;
  body: string;
  at: Date;
  /** The files that were sent with it, by their ids. */
  files: Id[];
  /** False while it is received and not yet handed on. */
  done: boolean;
}

/** Writes a complaint in the transaction of the act that sends it. @returns its id, for the act's arguments */
export async function insertComplaint(
  tx: Transaction,
  { row, commandId, at }: LockedCase,
  { author, body }: { author: Id; body: string },
): Promise<Id> {
  const id = randomUUID();
  await tx`insert into complaints ${tx({ id, caseNumber: row.number, author, body, commandId, at })}`;
  return id;
}

/** The complaint in a case, of which there is at most one. Its sender sees it from the start. */
export async function complaintIn(sql: Queries, number: string, reader: Side): Promise<Complaint | null> {
  const [complaint] = await sql<Complaint[]>`
    select p.name as author, m.body, m.at, k.outcome is not null as done,
      array(select f.file_id from message_files f where f.complaint_id = m.id order by f.added_at, f.file_id) as files
    from complaints m join persons p on p.id = m.author
    join commands k on k.id = m.command_id
      and (k.outcome = 'done' or (k.outcome is null and ${reader === 'applicant'}))
    where m.case_number = ${number}
    order by m.at limit 1`;
  return complaint ?? null;
}
