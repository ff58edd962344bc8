/** The portal's side of a file: take it in, have it looked into, wait a little for the answer, and give it out again. */
import type { Readable } from 'node:stream';
import type { StoredFile } from '../db/files.ts';
import type { Side } from '../db/messages.ts';
import type { Transaction } from '../db/sql.ts';
import type { ArrivalRefusal } from '../domain/files.ts';
import type { Id } from '../domain/messages.ts';

/** A file as it comes in. */
export interface Arrival<R extends string = never> {
  caseNumber: string;
  uploadedBy: Id;
  side: Side;
  /** As the browser gave it. */
  name: string;
  bytes: Readable;
  /**
   * Writes what refers to the file, in the transaction that writes the file itself.
   * @returns null, or why it cannot be attached: nothing is written then
   */
  attach(tx: Transaction, file: Id): Promise<R | null>;
}

/**
 * `file`: taken in, and as it stands now: `quarantined` where no answer came in time. Else why it was not taken in;
 * nothing is kept of it then.
 */
export type Received<R extends string = never> =
  | { kind: 'file'; file: StoredFile }
  | { kind: 'refused'; why: ArrivalRefusal | R };

export interface Files {
  /**
   * Takes a file in: its bytes go to quarantine as they come, counted and never more than a chunk in memory. Where it
   * is too large the rest is left unread, and `bytes` destroyed.
   */
  receive<R extends string = never>(arrival: Arrival<R>): Promise<Received<R>>;
  /**
   * The bytes of a clean file. Who may have them is for the caller to know.
   * @throws {Error} where the file is not clean: nobody reaches the bytes of others
   */
  open(file: StoredFile): Promise<Readable>;
  close(): Promise<void>;
}
