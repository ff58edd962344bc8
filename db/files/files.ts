/** Files that people attach. A file is in use while something refers to it. */

import { randomUUID } from 'node:crypto';
import type { Extension, FileMark, FileRefusal, FileState } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Side } from '../cases/messages.ts';
import type { Fragment, Queries, Transaction } from '../sql.ts';

/** Owner of a file: a case, or a request for access. */
export type Belonging = { caseNumber: string; requestId?: never } | { caseNumber?: never; requestId: Id };

export interface StoredFile {
  id: Id;
  /** Number of its case; null where it belongs to a request. */
  caseNumber: string | null;
  requestId: Id | null;
  side: Side;
  uploadedBy: Id;
  /** Name of the person who uploaded it. */
  uploader: string;
  name: string;
  extension: Extension;
  size: number;
  sha256: string;
  state: FileState;
  /** Reason why it is refused; null where it is not. */
  why: FileRefusal | null;
  /** Warnings for those who open it. */
  marks: readonly FileMark[];
  uploadedAt: Date;
  scannedAt: Date | null;
}

/** Reads a file; null where there is none. Whether somebody may see it, the caller has to know. */
export async function readFile(sql: Queries, id: Id): Promise<StoredFile | null> {
  return (await readFiles(sql, [id])).get(id) ?? null;
}

/** Reads files by their ids; ids without a file are left out. */
const readFiles = async (sql: Queries, ids: readonly Id[]): Promise<ReadonlyMap<Id, StoredFile>> =>
  ids.length === 0 ? new Map() : filesWhere(sql, sql`f.id in ${sql(ids)}`);

/** Reads all files of a case by their ids. Whether somebody may see them, the caller has to know. */
export const filesOfCase = (sql: Queries, number: string): Promise<ReadonlyMap<Id, StoredFile>> =>
  filesWhere(sql, sql`case_number = ${number}`);

/** Reads files by a condition on `f`. Whether somebody may see them, the caller has to know. */
export async function filesWhere(sql: Queries, which: Fragment): Promise<ReadonlyMap<Id, StoredFile>> {
  const rows = await sql<StoredFile[]>`${allFiles(sql)} where ${which}`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Statement that reads every file as `f`, to be narrowed by what follows it. */
export const allFiles = (sql: Queries): Fragment => sql`
  select f.id, f.case_number, f.request_id, f.side, f.uploaded_by, coalesce(p.name, s.name, '') as uploader, f.name,
    f.extension, f.size, f.sha256, f.state, f.why, f.marks, f.uploaded_at, f.scanned_at
  from files f
  left join persons p on f.side = 'applicant' and p.id = f.uploaded_by
  left join staff s on f.side = 'deksa' and s.id = f.uploaded_by`;

export type NewFile = Pick<
  StoredFile,
  'id' | 'side' | 'uploadedBy' | 'name' | 'extension' | 'size' | 'sha256'
> &
  Belonging & {
    /** Key of its bytes in the store. */
    key: string;
  };

/** The case into which a file is copied, and the person who does it. */
export type CopyTo = Pick<StoredFile, 'side' | 'uploadedBy'> & { caseNumber: string };

/** Writes a file that came in, in the transaction that writes what refers to it. It is in quarantine. */
export async function insertFile(tx: Transaction, file: NewFile): Promise<void> {
  await tx`insert into files ${tx(file)}`;
}

/** Key of the bytes of a clean file; null for every other file. */
export async function cleanKey(sql: Queries, id: Id): Promise<string | null> {
  const [row] = await sql<{ key: string }[]>`select key from files where id = ${id} and state = 'clean'`;
  return row?.key ?? null;
}

/**
 * Keeps a file from being removed until the transaction ends, in which something begins to refer to it again.
 * @returns false where it was removed already
 */
export async function holdFile(tx: Transaction, id: Id): Promise<boolean> {
  const found = await tx`select from files where id = ${id} and state <> 'removed' for share`;
  return found.length > 0;
}

/**
 * Copies a clean file into another case. The copy has the same bytes, which are kept for as long as either is used.
 * @returns its id; null where the file is not clean, or no longer there
 */
export async function copyFile(tx: Transaction, from: Id, to: CopyTo): Promise<Id | null> {
  const held = await tx`select from files where id = ${from} and state = 'clean' for share`;
  if (held.length === 0) return null;
  const id = randomUUID();
  await tx`
    insert into files (id, case_number, side, uploaded_by, name, extension, size, sha256, key, state, marks, scanned_at)
    select ${id}, ${to.caseNumber}, ${to.side}, ${to.uploadedBy}, name, extension, size, sha256, key, state, marks, scanned_at
    from files where id = ${from}`;
  return id;
}
