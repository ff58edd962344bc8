import { randomUUID } from 'node:crypto';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries, Transaction } from '../sql.ts';
import type { LockedCase } from './adapter.ts';

export type Side = 'applicant' | 'deksa';

export interface Message {
  id: Id;
  side: Side;
  kind: 'message' | 'question' | 'answer';
  author: string;
  body: string;
  due: Date | null;
  at: Date;
  /** The files that were sent with it, by their ids. */
  files: Id[];
  /** False while it is received and not yet handed on. */
  done: boolean;
}

export type NewMessage = Pick<Message, 'side' | 'kind' | 'body' | 'due'> & { author: Id };

/** Writes a message in the transaction of the act that sends it. @returns its id, for the act's arguments */
export async function insertMessage(tx: Transaction, act: LockedCase, message: NewMessage): Promise<Id> {
  const id = randomUUID();
  const { row, commandId, at } = act;
  await tx`insert into messages ${tx({ id, caseNumber: row.number, commandId, at, ...message })}`;
  return id;
}

/**
 * The messages of a case, oldest first. Those of refused acts do not count; the other side's count once they are
 * carried out, the reader's own from the start.
 */
export function messagesOf(sql: Queries, number: string, reader: Side): Promise<Message[]> {
  return sql<Message[]>`
    select m.id, m.side, m.kind, m.body, m.due, m.at, k.outcome is not null as done,
      coalesce(p.name, s.name) as author,
      array(select f.file_id from message_files f where f.message_id = m.id order by f.added_at, f.file_id) as files
    from messages m
    join commands k on k.id = m.command_id and (k.outcome = 'done' or (k.outcome is null and m.side = ${reader}))
    left join persons p on m.side = 'applicant' and p.id = m.author
    left join staff s on m.side = 'deksa' and s.id = m.author
    where m.case_number = ${number}
    order by m.at, m.id`;
}
