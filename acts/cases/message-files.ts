/** Texts in a case that take the files beside them along. */
import type { LockedCase } from '../../db/cases/adapter.ts';
import { insertMessage, type NewMessage } from '../../db/cases/messages.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import { sendAlong } from '../../db/files/message-files.ts';
import type { Transaction } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** Reason why a text cannot be sent with the files that lie with it: one is not scanned yet, or cannot be used. */
export type FilesRefusal = 'waiting_file' | 'unfit_file';

/** Writes a message and sends along the files that lie with it. @returns its id, for the act's arguments */
export async function insertWithFiles(
  tx: Transaction,
  locked: LockedCase,
  message: NewMessage,
): Promise<{ message: Id } | Refused<FilesRefusal>> {
  const id = await insertMessage(tx, locked, message);
  const writer = { number: locked.row.number, writer: message.author, goesWith: 'message' } as const;
  const why = await sendAlong(tx, writer, id);
  return why ? refused(why) : { message: id };
}
