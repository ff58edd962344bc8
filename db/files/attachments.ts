/** What files lie with: a form while it is written, a message or a complaint before and after it is sent. */

import { randomBytes } from 'node:crypto';
import { FILE, linePath } from '../../domain/forms/content.ts';
import type { Files } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Side } from '../cases/messages.ts';
import { type DraftKey, openDraft, touchDraft } from '../draft/drafts.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { holdFile, type StoredFile } from './files.ts';

type Writer = DraftKey & { person: Id };
type Place = Pick<Files, 'path' | 'max'>;

/** `closed`: the form was sent or deleted meanwhile. `full`: there are as many files as there may be. */
export type NotAttached = 'closed' | 'full';

/** Puts a file last at a place of a form. Two who do so at once write different rows. */
export async function attachToDraft(
  tx: Transaction,
  draft: Writer,
  place: Place,
  file: Id,
): Promise<NotAttached | null> {
  const revision = await openDraft(tx, draft);
  if (revision === null) return 'closed';
  const { standing, last } = await placesOf(tx, draft, place);
  if (standing >= place.max) return 'full';
  const { number, generation, person } = draft;
  const path = linePath(place, randomBytes(6).toString('hex'));
  await tx`
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    values (${number}, ${generation}, ${path}, ${json(tx, String(last + 1))}, ${revision}, ${person}),
      (${number}, ${generation}, ${`${path}.${FILE}`}, ${json(tx, file)}, ${revision}, ${person})`;
  await touchDraft(tx, draft, revision);
  return null;
}

/** How many files lie at a place, and the highest number that one ever had there. */
async function placesOf(
  tx: Transaction,
  { number, generation }: DraftKey,
  { path }: Place,
): Promise<{ standing: number; last: number }> {
  const [row] = await tx<{ standing: number; last: number }[]>`
    select count(*) filter (where place > 0)::int as standing, coalesce(max(abs(place)), 0) as last
    from draft_fields, lateral (select (value #>> '{}')::int as place) as file
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path}`;
  return row!;
}

/** Takes a file out of a form, from where it can be brought back as long as its bytes are kept. */
export const removeFromDraft = (sql: Sql, draft: Writer, path: string): Promise<'closed' | null> =>
  sql.begin(async (tx) => {
    const revision = await openDraft(tx, draft);
    if (revision === null) return 'closed';
    await sign(tx, draft, revision, path, '-');
    return null;
  });

/** Brings a file back that was taken out; `gone` where its bytes are not kept any more. */
export const restoreToDraft = (
  sql: Sql,
  draft: Writer,
  place: Place,
  path: string,
): Promise<NotAttached | 'gone' | null> =>
  sql.begin(async (tx) => {
    const revision = await openDraft(tx, draft);
    if (revision === null) return 'closed';
    const { number, generation } = draft;
    const [at] = await tx<{ file: Id }[]>`
      select value #>> '{}' as file from draft_fields
      where case_number = ${number} and generation = ${generation} and path = ${`${path}.${FILE}`}`;
    if (!at || !(await holdFile(tx, at.file))) return 'gone';
    const { standing } = await placesOf(tx, draft, place);
    if (standing >= place.max) return 'full';
    await sign(tx, draft, revision, path, '');
    return null;
  });

/** Gives a file its number with a sign before it, as often as it is asked. */
async function sign(
  tx: Transaction,
  draft: Writer,
  revision: number,
  path: string,
  mark: '-' | '',
): Promise<void> {
  const { number, generation, person } = draft;
  await tx`
    update draft_fields
    set value = to_jsonb(${mark}::text || ltrim(value #>> '{}', '-')), revision = ${revision}, saved_by = ${person},
      saved_at = clock_timestamp()
    where case_number = ${number} and generation = ${generation} and path = ${path}`;
  await touchDraft(tx, draft, revision);
}

/** What is written in a case with files beside it; the files of what is begun as one do not go with the other. */
export type GoesWith = 'message' | 'complaint';

/** Somebody who writes in a case: what they have begun there is theirs alone until it is sent. */
export interface MessageWriter {
  number: string;
  writer: Id;
  goesWith: GoesWith;
}

/** The files that lie with what somebody writes and has not sent. */
const unsent = (sql: Queries, { number, writer, goesWith }: MessageWriter) => sql`
  case_number = ${number} and writer = ${writer} and goes_with = ${goesWith}
  and message_id is null and complaint_id is null`;

/** How many files go with one message. */
const MOST_WITH_MESSAGE = 20;

/** Lays a file with what somebody writes in a case. */
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

/** Takes a file away from what somebody writes. @returns false where it did not lie there */
export async function removeFromMessage(sql: Queries, from: MessageWriter, file: Id): Promise<boolean> {
  const { count } = await sql`delete from message_files where file_id = ${file} and ${unsent(sql, from)}`;
  return count > 0;
}

/** Brings back what its writer took away; `gone` where its bytes are not kept any more. */
export const restoreToMessage = (sql: Sql, from: MessageWriter, file: Id): Promise<'full' | 'gone' | null> =>
  sql.begin(async (tx) => {
    const own = await tx`
      select from files f
      where id = ${file} and case_number = ${from.number} and uploaded_by = ${from.writer} and use_of_file(f) = 'unused'`;
    if (own.length === 0 || !(await holdFile(tx, file))) return 'gone';
    return attachToMessage(tx, from, file);
  });

/** The files that lie with what somebody writes, in the order in which they came. */
export async function unsentFiles(sql: Queries, from: MessageWriter): Promise<Id[]> {
  const rows = await sql<{ fileId: Id }[]>`
    select file_id from message_files where ${unsent(sql, from)} order by added_at, file_id`;
  return rows.map(({ fileId }) => fileId);
}

/**
 * Sends along what lies with a message or a complaint, in the transaction that writes it.
 * @param text the id of what was written
 * @returns why it cannot be sent with these files, if so
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

/** Who asks for a file of a case, and whether they may read what is being written in it. */
export interface FileReader extends Omit<MessageWriter, 'goesWith'> {
  side: Side;
  drafts: boolean;
}

/**
 * Whether a file lies in something that somebody may read: in a version that was sent, in a message or the complaint,
 * in the form that their side writes, or with what they write themselves.
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
