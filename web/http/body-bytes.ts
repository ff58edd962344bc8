/** Bytes of a body as they come, bounded in number, in time and in how slowly they may come. */

import { setTimeout as after } from 'node:timers/promises';

/** Reasons for which a body is not read to its end. */
export type BodyFault = 'unreadable' | 'too_large' | 'too_slow';

/** Longest time for a body that brings no files, wherever it goes. */
export const LONGEST_BODY_MS = 30_000;

/** Time from which a body must come at the least rate: any line has a hole now and then. */
const PATIENCE_MS = 10_000;
/** Bytes that must have come by then, and again in each such time after it. */
const LEAST_IN_TIME = 10_000;

/**
 * Reads a body to its end.
 * @param most bytes that it may have
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array | BodyFault> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const pace = paceOf(performance.now());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = await within(reader.read(), pace.left(size, performance.now()));
    if (typeof read === 'string') return give(reader, read);
    if (read.done) return Buffer.concat(chunks);
    size += read.value.byteLength;
    if (size > most) return give(reader, 'too_large');
    chunks.push(read.value);
  }
}

/** Measures whether bytes come fast enough, from a moment on. */
export function paceOf(start: number): { left: (size: number, now: number) => number } {
  let since = { at: start, size: 0 };
  return {
    /** Returns the milliseconds in which the next bytes have to come. */
    left(size, now) {
      if (size - since.size >= LEAST_IN_TIME) since = { at: now, size };
      return Math.min(since.at + PATIENCE_MS, start + LONGEST_BODY_MS) - now;
    },
  };
}

type Read = Awaited<ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>>;

/** Waits for the next bytes. One who breaks off is told as little as one who is too slow. */
async function within(read: Promise<Read>, ms: number): Promise<Read | BodyFault> {
  const over = new AbortController();
  const late = after(Math.max(0, ms), 'too_slow' as const, { signal: over.signal }).catch(
    () => 'too_slow' as const,
  );
  try {
    return await Promise.race([read.catch((): BodyFault => 'unreadable'), late]);
  } finally {
    over.abort();
  }
}

/** Leaves the rest of a body unread. */
function give(reader: ReadableStreamDefaultReader<Uint8Array>, fault: BodyFault): BodyFault {
  reader.releaseLock();
  return fault;
}
