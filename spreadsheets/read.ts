/** Reads a file that somebody brought as a spreadsheet: never in the portal's own thread, nor for longer than it may. */
import { Piscina } from 'piscina';
import type { Answer } from './thread.ts';

/** Bytes of a file, at most. */
export const LARGEST_SPREADSHEET = 5 * 1024 * 1024;
const LONGEST_MS = 10_000;
const MOST_HEAP_MB = 256;
const MOST_WAITING = 50;

const threads = new Piscina<Uint8Array, Answer>({
  filename: new URL('./thread.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 2,
  maxQueue: MOST_WAITING,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
});

/** A file that takes too long or too much memory is larger than it looks. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Answer> {
  try {
    return await threads.run(bytes, { signal: AbortSignal.timeout(LONGEST_MS) });
  } catch (error) {
    if (error instanceof Error && ENDED.test(`${error.name} ${'code' in error ? error.code : ''}`))
      return { unreadable: 'too_much' };
    throw error;
  }
}
/** The thread was ended by its limits, or so many wait that this one's turn does not come. */
const ENDED = /AbortError|TimeoutError|ERR_WORKER_OUT_OF_MEMORY/;
