/** Files as the worker follows them: scanned, used or unused, and removed. */

import type { Extension, FileMark, FileRefusal, FileState } from '../../domain/files/file-types.ts';
import type { FileToStart, FileUse } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Place } from '../durable/dispatch.ts';
import type { Queries, Sql } from '../sql.ts';

export interface FileToScan {
  key: string;
  extension: Extension;
  sha256: string;
  state: FileState;
}

/** Reads what a scan needs of a file; null where there is no such file. */
export async function fileToScan(sql: Queries, id: Id): Promise<FileToScan | null> {
  const [row] = await sql<FileToScan[]>`select key, extension, sha256, state from files where id = ${id}`;
  return row ?? null;
}

export type ScanVerdict =
  | { state: 'clean'; marks: readonly FileMark[] }
  | { state: 'infected' }
  | { state: 'refused'; why: FileRefusal };

/** Writes the verdict on a file, once, and tells those who wait for it. */
export async function writeVerdict(sql: Sql, id: Id, verdict: ScanVerdict): Promise<void> {
  const why = verdict.state === 'refused' ? verdict.why : null;
  const marks = verdict.state === 'clean' ? verdict.marks : [];
  await sql.begin(async (tx) => {
    await tx`
      update files set state = ${verdict.state}, why = ${why}, marks = ${marks}, scanned_at = clock_timestamp()
      where id = ${id} and state = 'quarantined'`;
    await tx`select pg_notify('file', ${id})`;
  });
}

/** Reads the use of a file; one that was sent is kept for good from then on. */
export async function useOfFile(sql: Sql, id: Id): Promise<FileUse> {
  const [row] = await sql<{ use: FileUse }[]>`
    with used as (select id, use_of_file(files) as use from files where id = ${id})
    update files set kept = used.use = 'sent' from used where files.id = used.id returning used.use`;
  return row?.use ?? 'gone';
}

/**
 * Marks a file as removed that nothing uses. Its row is locked first, so that nothing can begin to use it meanwhile
 * (see `holdFile`), and only then is it asked whether something does.
 * @returns the key of its bytes; null where it is used, or was removed before and its bytes with it
 */
export async function markRemoved(sql: Sql, id: Id): Promise<string | null> {
  return sql.begin(async (tx) => {
    await tx`select from files where id = ${id} for update`;
    const [row] = await tx<{ key: string }[]>`
      update files set state = 'removed'
      where id = ${id} and (state = 'removed' or (state = 'clean' and use_of_file(files) = 'unused'))
      returning key`;
    return row?.key ?? null;
  });
}

/** Returns those of the keys that belong to files in a state. */
export async function keysOf(
  sql: Queries,
  keys: readonly string[],
  state: FileState,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ key: string }[]>`
    select distinct key from files where key in ${sql(keys)} and state = ${state}`;
  return new Set(rows.map(({ key }) => key));
}

/** Returns files whose workflow was never started, from a place on, a page at a time. */
export function filesToStart(sql: Sql, { at, id }: Place, limit: number): Promise<(FileToStart & Place)[]> {
  return sql<(FileToStart & Place)[]>`
    select id as file, case_number as number, request_id as request, uploaded_by, uploaded_at as at, id from files
    where not started and uploaded_at < clock_timestamp() - interval '1 s'
      and (uploaded_at, id::text) > (${at}, ${id})
    order by uploaded_at, id::text limit ${limit}`;
}

/** Notes that the workflow of a file runs: nobody has to start it any more. */
export async function noteFileStarted(sql: Sql, id: Id): Promise<void> {
  await sql`update files set started = true where id = ${id}`;
}

const PAGE = 200;

/** A file whose workflow should run. */
export interface WatchedFile {
  start: FileToStart;
  state: FileState;
}

const watched = (sql: Sql) => sql`
  select jsonb_build_object('file', id, 'number', case_number, 'request', request_id, 'uploadedBy', uploaded_by) as start,
    state
  from files
  where started and not kept and state in ('quarantined', 'clean')`;

/** Yields the files whose workflow should run, in the order of their ids. */
export async function* watchedFiles(sql: Sql): AsyncGenerator<WatchedFile> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await sql<WatchedFile[]>`${watched(sql)} and id > ${last} order by id limit ${PAGE}`;
    yield* page;
    if (page.length < PAGE) return;
    last = page[page.length - 1]!.start.file;
  }
}

/** Reads one of those files; null where its workflow may have ended, or there is no such file. */
export async function watchedFile(sql: Sql, id: Id): Promise<WatchedFile | null> {
  const [row] = await sql<WatchedFile[]>`${watched(sql)} and id = ${id}`;
  return row ?? null;
}

/** Returns clean files that were sent although their workflow still watches them, the oldest first. */
export async function sentFiles(sql: Sql, limit: number): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`
    select id from files
    where started and not kept and state = 'clean' and use_of_file(files) = 'sent'
    order by uploaded_at limit ${limit}`;
  return rows.map(({ id }) => id);
}

export interface Waiting {
  count: number;
  /** Time at which the one that has waited longest came; null where none waits. */
  since: Date | null;
}

/** Counts the files that wait for their scan. */
export async function filesWaiting(sql: Queries): Promise<Waiting> {
  const [row] = await sql<Waiting[]>`
    select count(*)::int as count, min(uploaded_at) as since from files where state = 'quarantined'`;
  return row!;
}
