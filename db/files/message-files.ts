/** Files beside a text that somebody writes in a case: a message or a complaint, before and after it is sent. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';
import { allFiles, holdFile, type StoredFile } from './files.ts';

/** Kind of text; the files that lie beside one do not go with the other. */
export type GoesWith = 'message' | 'complaint';

/** Somebody who writes a text in a case: it is theirs alone until it is sent. */
export interface MessageWriter {
  number: string;
  writer: Id;
  goesWith: GoesWith;
}

/** Condition for the files beside a text that is not sent. */
const unsent = (sql: Queries, { number, writer, goesWith }: MessageWriter) => sql`
  case_number = ${number} and writer = ${writer} and goes_with = ${goesWith}
  and message_id is null and complaint_id is null`;

/** Most files beside one text. */
const MOST_WITH_MESSAGE = 20;

/** Attaches a file to a text that is not sent. */
export async function attachToMessage(
  tx: Transaction,
  from: MessageWriter,
  file: Id,
): Promise<'full' | null> {
  const { number, writer, goesWith } = from;
  // one at a time for each writer, so that they count right
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${number} ${writer}`}, 0))`;
  const lying = await tx`select from message_files where ${unsent(tx, from)}`;
  if (lying.length >= MOST_WITH_MESSAGE) return 'full';
  await tx`insert into message_files ${tx({ fileId: file, caseNumber: number, writer, goesWith })}`;
  return null;
}

/** Removes a file from a text that is not sent. @returns false where it was not attached to it */
export async function removeFromMessage(tx: Transaction, from: MessageWriter, file: Id): Promise<boolean> {
  const { count } = await tx`delete from message_files where file_id = ${file} and ${unsent(tx, from)}`;
  return count > 0;
}

/** Restores a file that its writer removed; `gone` where its bytes are not kept any more. */
export const restoreToMessage = (sql: Sql, from: MessageWriter, file: Id): Promise<'full' | 'gone' | null> =>
  sql.begin(async (tx) => {
    const own = await tx`
      select from files f
      where id = ${file} and case_number = ${from.number} and uploaded_by = ${from.writer} and use_of_file(f) = 'unused'`;
    if (own.length === 0 || !(await holdFile(tx, file))) return 'gone';
    return attachToMessage(tx, from, file);
  });

/** The files beside a text that is not sent, in the order in which they came. */
export const unsentFiles = (sql: Queries, from: MessageWriter): Promise<StoredFile[]> => sql<StoredFile[]>`
  ${allFiles(sql)} join (
    select file_id, added_at from message_files where ${unsent(sql, from)}) l on l.file_id = f.id
  order by l.added_at, l.file_id`;

/**
 * Sends the files along that lie beside a text, in the transaction that writes it.
 * @param text id of the message or the complaint
 * @returns the reason why it cannot be sent with these files; null where it can
 */
export async function sendAlong(
  tx: Transaction,
  from: MessageWriter,
  text: Id,
): Promise<'waiting_file' | 'unfit_file' | null> {
  const column = { message: 'message_id', complaint: 'complaint_id' }[from.goesWith];
  const sent = await tx<Pick<StoredFile, 'state'>[]>`
    with sent as (
      update message_files set ${tx(column)} = ${text} where ${unsent(tx, from)} returning file_id)
    select f.state from sent join files f on f.id = sent.file_id`;
  if (sent.some(({ state }) => state === 'quarantined')) return 'waiting_file';
  return sent.every(({ state }) => state === 'clean') ? null : 'unfit_file';
}
