/** Files of a request for access: the written power of attorney that it waits for. */

import type { FileState } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Fragment, Queries, Sql, Transaction } from '../sql.ts';
import { allFiles, holdFile, type StoredFile } from './files.ts';

/** Most files of a power of attorney, which often has one for each page. */
const MOST_WITH_REQUEST = 10;

/** Attaches a file to a request that waits for a power of attorney. Nobody decides it meanwhile. */
export async function attachToRequest(
  tx: Transaction,
  request: Id,
  file: Id,
): Promise<'closed' | 'full' | null> {
  const waiting = await tx`
    select from access_requests
    where id = ${request} and kind = 'power_of_attorney' and state in ('draft', 'open') and decided_by is null
    for update`;
  if (waiting.length === 0) return 'closed';
  const lying = await tx`select from request_files where request_id = ${request}`;
  if (lying.length >= MOST_WITH_REQUEST) return 'full';
  await tx`insert into request_files ${tx({ fileId: file, requestId: request })}`;
  return null;
}

/** Somebody who attaches files to a request: those of others are not theirs to remove. */
export interface RequestWriter {
  request: Id;
  writer: Id;
}

/** Removes a file from a request that nobody has decided. @returns false where it is not theirs, or no longer open */
export async function removeFromRequest(
  tx: Transaction,
  { request, writer }: RequestWriter,
  file: Id,
): Promise<boolean> {
  const { count } = await tx`
    delete from request_files l using files f, access_requests r
    where l.file_id = ${file} and l.request_id = ${request} and f.id = l.file_id and f.uploaded_by = ${writer}
      and r.id = l.request_id and r.state in ('draft', 'open') and r.decided_by is null`;
  return count > 0;
}

/** Restores a file that its writer removed; `gone` where its bytes are not kept any more. */
export const restoreToRequest = (
  sql: Sql,
  { request, writer }: RequestWriter,
  file: Id,
): Promise<'closed' | 'full' | 'gone' | null> =>
  sql.begin(async (tx) => {
    const own = await tx`
      select from files f
      where id = ${file} and request_id = ${request} and uploaded_by = ${writer}
        and not exists (select from request_files where file_id = f.id)`;
    if (own.length === 0 || !(await holdFile(tx, file))) return 'gone';
    return attachToRequest(tx, request, file);
  });

/** Returns the files of a request, in the order in which they came. @param request its id, or the part that finds it */
export const filesOfRequest = (sql: Queries, request: Id | Fragment): Promise<StoredFile[]> => sql<
  StoredFile[]
>`
  ${allFiles(sql)} join request_files l on l.file_id = f.id where l.request_id = ${request}
  order by l.added_at, l.file_id`;

/** Returns the files of several requests; requests without files are left out. */
export async function filesOfRequests(
  sql: Queries,
  requests: readonly Id[],
): Promise<ReadonlyMap<Id, readonly StoredFile[]>> {
  const files = await sql<(StoredFile & { requestId: Id })[]>`
    ${allFiles(sql)} join request_files l on l.file_id = f.id where l.request_id = any (${requests}::uuid[])
    order by l.added_at, l.file_id`;
  return Map.groupBy(files, ({ requestId }) => requestId);
}

/** States of the files of a request. */
export async function statesOfFiles(sql: Queries, request: Id): Promise<ReadonlySet<FileState>> {
  const rows = await sql<{ state: FileState }[]>`
    select distinct f.state from request_files l join files f on f.id = l.file_id where l.request_id = ${request}`;
  return new Set(rows.map(({ state }) => state));
}
