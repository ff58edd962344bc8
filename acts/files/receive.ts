/** Taking in a file: streamed to quarantine, attached to what it belongs to, scanned. */

import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Side } from '../../db/cases/messages.ts';
import { type Belonging, insertFile, type NewFile, readFile, type StoredFile } from '../../db/files/files.ts';
import { noteFileStarted } from '../../db/files/watch.ts';
import type { Expected } from '../../db/listen.ts';
import type { Sql, Transaction } from '../../db/sql.ts';
import { type ArrivalRefusal, LARGEST_FILE, safeName } from '../../domain/files/file-types.ts';
import type { FileToStart } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { inQuarantine, type Store } from '../../files/store.ts';
import type { ActServices } from '../services.ts';
import { RightLost } from '../under-right.ts';

/** A file that comes in, and what it is attached to. */
export type Arrival<R extends string = never> = Belonging & {
  uploadedBy: Id;
  side: Side;
  /** Its name as the browser gave it. */
  name: string;
  bytes: Readable;
  /**
   * Writes what refers to the file, in the transaction that writes the file itself.
   * @returns the reason why it cannot be attached, and nothing is written; null where it is
   */
  attach(tx: Transaction, file: Id): Promise<R | null>;
};

/**
 * `file`: taken in, as it stands now; `quarantined` where no answer came in time. `refused`: nothing is kept of it.
 */
export type Received<R extends string = never> =
  | { kind: 'file'; file: StoredFile }
  | { kind: 'refused'; why: ArrivalRefusal | R };

/** Longest wait for the scan; it is enough for most files. */
const SCAN_WAIT_MS = 4000;

/**
 * Takes a file in: its bytes go to quarantine as they come, counted and never more than a chunk in memory; it is scanned,
 * and the result waited for a little. Where it is too large the rest is left unread, and `bytes` destroyed.
 */
export async function receiveFile<R extends string = never>(
  { sql, temporal, store, scans }: ActServices,
  arrival: Arrival<R>,
): Promise<Received<R>> {
  const named = safeName(arrival.name);
  if (!named) return { kind: 'refused', why: 'type' };
  const key = randomUUID();
  const taken = await takeIn(store, inQuarantine(key), arrival.bytes);
  if ('why' in taken) return { kind: 'refused', why: taken.why };
  const id = randomUUID();
  const { uploadedBy, side } = arrival;
  const refused = await attached(sql, arrival, {
    ...{ id, ...belongingOf(arrival), uploadedBy, side, key },
    ...named,
    ...taken,
  }).catch(orLost);
  if (refused !== null) await store.delete(inQuarantine(key));
  // whoever began to send a large file may have lost their right before it had arrived
  if (refused instanceof RightLost) throw refused;
  if (refused !== null) return { kind: 'refused', why: refused };
  const expected = scans.expect(id);
  try {
    // where either fails, the dispatcher goes on with it
    if (await temporal.startFile(startOf(id, arrival))) await noteFileStarted(sql, id).catch(() => {});
    return { kind: 'file', file: await scanned(sql, id, expected) };
  } finally {
    expected.forget();
  }
}

/** Returns the loss of a right as a reason like others, and throws every other error. */
function orLost(error: unknown): RightLost {
  if (error instanceof RightLost) return error;
  throw error;
}

/** Waits for the scan. @returns the file as it stands, be it that the scan takes longer */
async function scanned(sql: Sql, id: Id, expected: Expected): Promise<StoredFile> {
  const look = async () => {
    const file = await readFile(sql, id);
    return file && file.state !== 'quarantined' ? file : null;
  };
  return (await expected.within(SCAN_WAIT_MS, look)) ?? (await readFile(sql, id))!;
}

const belongingOf = ({ caseNumber, requestId }: Belonging): Belonging =>
  caseNumber === undefined ? { requestId } : { caseNumber };

const startOf = (file: Id, { caseNumber, requestId, uploadedBy }: Arrival<string>): FileToStart => ({
  ...{ file, uploadedBy },
  number: caseNumber ?? null,
  request: requestId ?? null,
});

/** Streams bytes to the store and counts them; of a refused file nothing is left there. */
async function takeIn(
  store: Store,
  key: string,
  bytes: Readable,
): Promise<{ size: number; sha256: string } | { why: ArrivalRefusal }> {
  const hash = createHash('sha256');
  let size = 0;
  let why: ArrivalRefusal | null = null;
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > LARGEST_FILE) break;
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      why = 'interrupted';
      throw error;
    }
    if (size > LARGEST_FILE) {
      why = 'too_large';
      throw new Error(why);
    }
  }
  try {
    await store.putStream(key, Readable.from(counted(), { highWaterMark: 1 }));
  } catch (error) {
    if (why === null) throw error;
    return { why };
  }
  if (size > 0) return { size, sha256: hash.digest('hex') };
  await store.delete(key);
  return { why: 'empty' };
}

/** Writes the file and what refers to it, both or neither. @returns the reason why it is not attached; null where it is */
async function attached<R extends string>(
  sql: Sql,
  { attach }: Arrival<R>,
  file: NewFile,
): Promise<R | null> {
  let refused: R | null = null;
  try {
    await sql.begin(async (tx) => {
      await insertFile(tx, file);
      refused = await attach(tx, file.id);
      if (refused !== null) throw new Error(refused);
    });
  } catch (error) {
    if (refused === null) throw error;
  }
  return refused;
}
