/** Activities of a file's workflow: scan, use, removal. Each is safe to repeat. */

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Logger } from 'pino';
import { inspectFile } from '../cage/inspect-file.ts';
import { noteUpload } from '../db/access/powers-of-attorney.ts';
import {
  type FileToScan,
  fileToScan,
  keysOf,
  markRemoved,
  type ScanVerdict,
  useOfFile,
  writeVerdict,
} from '../db/files/watch.ts';
import type { Sql } from '../db/sql.ts';
import type { FileRefusal } from '../domain/files/file-types.ts';
import type { FileActivities } from '../domain/files/workflow.ts';
import type { Id } from '../domain/shared/ids.ts';
import { type Clamd, scanStream } from '../files/clamd.ts';
import { asClean, inQuarantine, type Store } from '../files/store.ts';

/** Services that the activities of files need. */
export interface FileServices {
  sql: Sql;
  store: Store;
  clamd: Clamd;
  log: Logger;
}

/** Makes the activities of files, whose contract stands in `domain/files/workflow.ts`. */
export function makeFileActivities({ sql, store, clamd, log }: FileServices): FileActivities {
  return {
    async scan(id) {
      const file = await fileToScan(sql, id);
      if (!file) return 'gone';
      const state = file.state === 'quarantined' ? await judgeAndWrite(id, file) : file.state;
      await store.delete(inQuarantine(file.key));
      if (state === 'clean') await noteUpload(sql, id);
      else await deleteUnlessClean(file.key);
      return state;
    },
    use: (id) => useOfFile(sql, id),
    async remove(id) {
      const key = await markRemoved(sql, id);
      if (key === null) return false;
      await deleteUnlessClean(key);
      return true;
    },
  };

  async function judgeAndWrite(id: Id, file: FileToScan): Promise<ScanVerdict['state']> {
    const path = await whereToLook(store, file);
    const { verdict, found } = await withHeartbeat((signal) =>
      judge(store, clamd, { id, ...file, path }, signal),
    );
    if (found) log.warn({ file: id, found }, 'a virus was found');
    if (verdict.state === 'clean' && path !== asClean(file.key)) await store.copy(path, asClean(file.key));
    await writeVerdict(sql, id, verdict);
    return verdict.state;
  }

  /** Deletes bytes that were clean, unless a copy of the file needs them. */
  async function deleteUnlessClean(key: string): Promise<void> {
    const copies = await keysOf(sql, [key], 'clean');
    if (!copies.has(key)) await store.delete(asClean(key));
  }
}

/** Returns the path of the bytes: a database that was put back may have forgotten that they were found clean. */
async function whereToLook(store: Store, { key }: FileToScan): Promise<string> {
  const wasClean = !(await store.exists(inQuarantine(key))) && (await store.exists(asClean(key)));
  return wasClean ? asClean(key) : inQuarantine(key);
}

const HEARTBEAT_MS = 5000;

/** Does work that takes long: the engine sees that it goes on, and the work ends where this process has to. */
async function withHeartbeat<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(beating);
  }
}

/**
 * Judges a file. A virus weighs more than anything else that speaks against it. A file that is refused for its content
 * is refused also while the scanner is away, since its bytes are given to nobody; none is clean before the scanner has
 * said so of the whole and of every part.
 */
async function judge(
  store: Store,
  clamd: Clamd,
  { id, path, extension, sha256 }: FileToScan & { id: Id; path: string },
  signal: AbortSignal,
): Promise<{ verdict: ScanVerdict; found?: string }> {
  const bytes = await buffer(await store.getStream(path));
  const scan = new Scan(clamd, signal);
  // the scanner reads the whole while its parts are looked for
  const whole = scan.add(bytes);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw ApplicationFailure.retryable(CHANGED, CHANGED);
  const { why, marks } = await inspectFile(bytes, {
    ...{ id, extension, signal },
    take: (part) => scan.add(part),
  });
  await whole;
  if (scan.found === null) {
    if (scan.failure && why === null) throw scan.failure;
    return { verdict: why ? { state: 'refused', why } : { state: 'clean', marks } };
  }
  const { found } = scan;
  if (found.startsWith(HIDES_OTHERS)) throw ApplicationFailure.retryable(MISSET, MISSET);
  const told = refusalOf(found);
  return told ? { verdict: { state: 'refused', why: told } } : { verdict: { state: 'infected' }, found };
}

/** Scan of a file and of its parts, of which the worst counts. */
class Scan {
  /** Name of what was found: a virus, or else what the scanner calls a file that it refuses. */
  found: string | null = null;
  /** Error of a scanner that gave no answer. */
  failure: unknown;
  readonly #clamd: Clamd;
  readonly #signal: AbortSignal;

  constructor(clamd: Clamd, signal: AbortSignal) {
    this.#clamd = clamd;
    this.#signal = signal;
  }

  /** Scans one of them. It never fails: what is refused for its content needs no scanner. */
  async add(bytes: Buffer): Promise<void> {
    // one virus is enough, and a scanner that is away is not asked about each part
    if (this.failure || (this.found !== null && refusalOf(this.found) === null)) return;
    try {
      const found = await scanStream(this.#clamd, async () => Readable.from([bytes]), this.#signal);
      if (found !== null && (this.found === null || refusalOf(this.found) !== null)) this.found = found;
    } catch (error) {
      this.failure ??= error;
    }
  }
}

/** Returns the reason that the scanner has for refusing a file in which it finds no virus; null where it finds one. */
const refusalOf = (found: string): FileRefusal | null =>
  REFUSALS.find(([begin]) => found.startsWith(begin))?.[1] ?? null;

/** Failure where the bytes in the store are not those that came in. */
const CHANGED = 'FILE_CHANGED';

/**
 * Refusals that the scanner tells by names that are no viruses (clamd.conf(5), `AlertEncrypted`,
 * `AlertExceedsMax`).
 */
const REFUSALS: readonly [begin: string, why: FileRefusal][] = [
  ['Heuristics.Encrypted.', 'encrypted'],
  ['Heuristics.Limits.Exceeded', 'too_deep'],
];

/**
 * Name that hides others: with `AlertOLE2Macros yes` clamd 1.4 tells of macros instead of a limit that was exceeded, so
 * that nothing can be concluded from it. The portal finds macros by itself.
 */
const HIDES_OTHERS = 'Heuristics.OLE2.ContainsMacros';
/** Failure where the scanner is set to tell of macros. */
const MISSET = 'CLAMD_ALERTS_MACROS';
