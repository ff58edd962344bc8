/** Files that somebody may read. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Side } from '../cases/messages.ts';
import type { Queries } from '../sql.ts';
import type { MessageWriter } from './message-files.ts';

/** Somebody who asks for a file of a case. */
export interface FileReader extends Omit<MessageWriter, 'goesWith'> {
  side: Side;
  /** They may read the form while it is written. */
  drafts: boolean;
}

/**
 * Tells whether a file is attached to something that somebody may read: a version that was sent, a message or the
 * complaint, the form that their side writes, or a text that they write themselves.
 */
export async function isReachable(
  sql: Queries,
  { number, writer, side, drafts }: FileReader,
  file: Id,
): Promise<boolean> {
  const [row] = await sql<{ reachable: boolean }[]>`
    select exists (
      select from versions v join commands k on k.id = v.command_id,
        jsonb_each_text(v.content -> 'fields') as field
      where v.case_number = ${number} and coalesce(k.outcome, 'done') = 'done'
        and field.key like '%.%.file' and field.value = ${file})
    or exists (
      select from message_files f join messages m on m.id = f.message_id join commands k on k.id = m.command_id
      where f.file_id = ${file} and f.case_number = ${number}
        and (k.outcome = 'done' or (k.outcome is null and m.side = ${side})))
    or exists (
      select from message_files f join complaints m on m.id = f.complaint_id join commands k on k.id = m.command_id
      where f.file_id = ${file} and f.case_number = ${number}
        and (k.outcome = 'done' or (k.outcome is null and ${side === 'applicant'})))
    or exists (
      select from message_files f
      where f.file_id = ${file} and f.case_number = ${number} and f.writer = ${writer}
        and f.message_id is null and f.complaint_id is null)
    or (${drafts} and exists (
      select from draft_fields d
      where d.case_number = ${number} and d.path like '%.%.file' and d.value #>> '{}' = ${file})) as reachable`;
  return row!.reachable;
}
