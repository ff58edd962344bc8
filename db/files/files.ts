/** What is known of the files that people attach. What refers to a file decides whether it is in use. */

import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Extension, FileRefusal, FileState } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Side } from '../cases/messages.ts';
import type { Queries, Transaction } from '../sql.ts';

/** What a file belongs to: a case, or a request for access. */
export type Belonging = { caseNumber: string; requestId?: never } | { caseNumber?: never; requestId: Id };

export interface StoredFile {
  id: Id;
  /** Of the case that it belongs to; null where it belongs to a request. */
  caseNumber: string | null;
  requestId: Id | null;
  side: Side;
  uploadedBy: Id;
  /** Name of whoever uploaded it. */
  uploader: string;
  name: string;
  extension: Extension;
  size: number;
  sha256: string;
  state: FileState;
  /** Why it is refused, if it is. */
  why: FileRefusal | null;
  /** Whether it holds macros, of which whoever opens it has to know. */
  macros: boolean;
  uploadedAt: Date;
  scannedAt: Date | null;
}

/** One file; null where there is none. Who may see it is asked before, through what it belongs to. */
export async function readFile(sql: Queries, id: Id): Promise<StoredFile | null> {
  return (await readFiles(sql, [id])).get(id) ?? null;
}

/** Files by their ids; those that are not there are left out. */
export const readFiles = async (sql: Queries, ids: readonly Id[]): Promise<ReadonlyMap<Id, StoredFile>> =>
  ids.length === 0 ? new Map() : filesWhere(sql, sql`f.id in ${sql(ids)}`);

/** All files that were ever attached in a case, by their ids: who may see which is for the caller to know. */
export const filesOfCase = (sql: Queries, number: string): Promise<ReadonlyMap<Id, StoredFile>> =>
  filesWhere(sql, sql`case_number = ${number}`);

async function filesWhere(
  sql: Queries,
  which: postgres.PendingQuery<postgres.Row[]>,
): Promise<ReadonlyMap<Id, StoredFile>> {
  const rows = await sql<StoredFile[]>`
    select f.id, case_number, request_id, side, uploaded_by, coalesce(p.name, s.name, '') as uploader, f.name, extension, size,
      sha256, state, why, macros, uploaded_at, scanned_at
    from files f
    left join persons p on side = 'applicant' and p.id = uploaded_by
    left join staff s on side = 'deksa' and s.id = uploaded_by
    where ${which}`;
  return new Map(rows.map((row) => [row.id, row]));
}

export type NewFile = Pick<
  StoredFile,
  'id' | 'side' | 'uploadedBy' | 'name' | 'extension' | 'size' | 'sha256'
> &
  Belonging & {
    /** Under which its bytes lie in the store. */
    key: string;
  };

/** A case that a file is copied into, and by whom. */
export type CopyTo = Pick<StoredFile, 'side' | 'uploadedBy'> & { caseNumber: string };

/** A file that came in, in quarantine; in the transaction that writes what refers to it. */
export async function insertFile(tx: Transaction, file: NewFile): Promise<void> {
  await tx`insert into files ${tx(file)}`;
}

/** Under which key the bytes of a clean file lie; null for every other. */
export async function cleanKey(sql: Queries, id: Id): Promise<string | null> {
  const [row] = await sql<{ key: string }[]>`select key from files where id = ${id} and state = 'clean'`;
  return row?.key ?? null;
}

/**
 * Makes sure that a file is not removed before the transaction ends, which lets something refer to it again.
 * @returns false where it was removed already
 */
export async function holdFile(tx: Transaction, id: Id): Promise<boolean> {
  const found = await tx`select from files where id = ${id} and state <> 'removed' for share`;
  return found.length > 0;
}

/**
 * A clean file once more, in another case: of the same bytes, which stay for as long as either is used.
 * @returns its id; null where the first one is not clean, or no longer there
 */
export async function copyFile(tx: Transaction, from: Id, to: CopyTo): Promise<Id | null> {
  const held = await tx`select from files where id = ${from} and state = 'clean' for share`;
  if (held.length === 0) return null;
  const id = randomUUID();
  await tx`
    insert into files (id, case_number, side, uploaded_by, name, extension, size, sha256, key, state, macros, scanned_at)
    select ${id}, ${to.caseNumber}, ${to.side}, ${to.uploadedBy}, name, extension, size, sha256, key, state, macros, scanned_at
    from files where id = ${from}`;
  return id;
}
