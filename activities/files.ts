/** What a file's workflow has done: looked into, asked whether it is used, removed. All of it may be done again. */

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Logger } from 'pino';
import { noteUpload } from '../db/access/powers-of-attorney.ts';
import {
  type FileToScan,
  fileToScan,
  keysOf,
  markRemoved,
  useOfFile,
  type Verdict,
  writeVerdict,
} from '../db/files/watch.ts';
import type { Sql } from '../db/sql.ts';
import type { FileRefusal } from '../domain/files/file-types.ts';
import type { FileActivities } from '../domain/files/workflow.ts';
import type { Id } from '../domain/shared/ids.ts';
import { type Clamd, scanStream } from '../files/clamd.ts';
import { lookInto } from '../files/look.ts';
import { asClean, inQuarantine, type Store } from '../files/store.ts';

export interface FileRooms {
  sql: Sql;
  store: Store;
  clamd: Clamd;
  log: Logger;
}

/**
 * What is done for the workflows of files; what each does and answers stands in `domain/file-messages.ts`.
 */
export function makeFileActivities({ sql, store, clamd, log }: FileRooms): FileActivities {
  return {
    async scan(id) {
      const file = await fileToScan(sql, id);
      if (!file) return 'gone';
      const state = file.state === 'quarantined' ? await find(id, file) : file.state;
      await store.delete(inQuarantine(file.key));
      if (state === 'clean') await noteUpload(sql, id);
      return state;
    },
    use: (id) => useOfFile(sql, id),
    async remove(id) {
      const key = await markRemoved(sql, id);
      if (key === null) return false;
      const copies = await keysOf(sql, [key], 'clean');
      if (!copies.has(key)) await store.delete(asClean(key));
      return true;
    },
  };

  async function find(id: Id, file: FileToScan): Promise<Verdict['state']> {
    const { verdict, found } = await alive((signal) => judge(store, clamd, file, signal));
    if (found) log.warn({ file: id, found }, 'a virus was found');
    if (verdict.state === 'clean') await store.copy(inQuarantine(file.key), asClean(file.key));
    await writeVerdict(sql, id, verdict);
    return verdict.state;
  }
}

const HEARTBEAT_MS = 5000;

/** Does what takes long so that the engine sees that it goes on, and ends it where this process has to. */
async function alive<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(beating);
  }
}

/**
 * A virus weighs more than anything else that speaks against a file. What is refused for its content is refused also
 * while the scanner is away, since its bytes are given to nobody; nothing is clean before the scanner has said so.
 */
async function judge(
  store: Store,
  clamd: Clamd,
  { key, extension, sha256 }: FileToScan,
  signal: AbortSignal,
): Promise<{ verdict: Verdict; found?: string }> {
  const bytes = await buffer(await store.getStream(inQuarantine(key)));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw ApplicationFailure.retryable(CHANGED, CHANGED);
  const content = await lookInto(bytes, extension);
  const whole = () => store.getStream(inQuarantine(key));
  const within = (content.attached ?? []).map((part) => async () => Readable.from([part]));
  const scanned = await firstFound(clamd, [whole, ...within], signal).catch((error: unknown) => {
    if (content.why === null) throw error;
    return null;
  });
  if (scanned === null)
    return {
      verdict: content.why
        ? { state: 'refused', why: content.why }
        : { state: 'clean', macros: content.macros },
    };
  if (scanned.startsWith(HIDES_OTHERS)) throw ApplicationFailure.retryable(MISSET, MISSET);
  const why = MEANINGS.find(([begin]) => scanned.startsWith(begin))?.[1];
  return why ? { verdict: { state: 'refused', why } } : { verdict: { state: 'infected' }, found: scanned };
}

/** @returns the first name of something that was found; null where all of it was scanned and nothing was found */
async function firstFound(
  clamd: Clamd,
  parts: readonly (() => Promise<Readable>)[],
  signal: AbortSignal,
): Promise<string | null> {
  for (const part of parts) {
    const found = await scanStream(clamd, part, signal);
    if (found !== null) return found;
  }
  return null;
}

/** The bytes in the store are not those that came in. */
const CHANGED = 'FILE_CHANGED';

/** What the scanner says with names that are no viruses (clamd.conf(5), `AlertEncrypted`, `AlertExceedsMax`). */
const MEANINGS: readonly [begin: string, why: FileRefusal][] = [
  ['Heuristics.Encrypted.', 'encrypted'],
  ['Heuristics.Limits.Exceeded', 'too_deep'],
];

/**
 * With `AlertOLE2Macros yes` clamd 1.4 tells of macros instead of a limit that was exceeded, so nothing could be
 * concluded from it; we look for macros ourselves.
 */
const HIDES_OTHERS = 'Heuristics.OLE2.ContainsMacros';
const MISSET = 'CLAMD_ALERTS_MACROS';
