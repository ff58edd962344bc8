/**
 * Reads spreadsheets in threads, with limits of time and memory: whatever a file does to its reader, the portal
 * goes on.
 */
import { Piscina } from 'piscina';
import type { ParseResult } from './parse.ts';

const LONGEST_MS = 10_000;
const MOST_HEAP_MB = 256;
const MOST_WAITING = 50;

const threads = new Piscina<Uint8Array, ParseResult>({
  filename: new URL('./parse.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 2,
  maxQueue: MOST_WAITING,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
});

/** Reads a spreadsheet. One that takes too long or too much memory is larger than it looks: `too_much`. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ParseResult> {
  try {
    return await threads.run(bytes, { signal: AbortSignal.timeout(LONGEST_MS) });
  } catch (error) {
    if (error instanceof Error && ENDED.test(`${error.name} ${'code' in error ? error.code : ''}`))
      return { unreadable: 'too_much' };
    throw error;
  }
}
/** Errors of a thread that was ended by its limits, and of a file whose turn did not come in time. */
const ENDED = /AbortError|TimeoutError|ERR_WORKER_OUT_OF_MEMORY/;
