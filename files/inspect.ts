/**
 * Inspects files in threads, with limits of time and memory: whatever a file does to its reader, the process goes
 * on.
 */
import { Piscina } from 'piscina';
import type { Extension } from '../domain/files/file-types.ts';
import { type Inspection, refusedFor } from './inspection.ts';

/** Files that are inspected at a time: each lies in memory as a whole. */
export const INSPECTED_AT_ONCE = 2;
const LONGEST_MS = 20_000;
const MOST_HEAP_MB = 256;

const threads = new Piscina<{ bytes: Uint8Array; extension: Extension }, Inspection>({
  filename: new URL('./content.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: INSPECTED_AT_ONCE,
  idleTimeout: 60_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
});

/** Inspects a file. One that takes too long or too much memory is deeper than anybody needs: `too_deep`. */
export async function inspectFile(bytes: Uint8Array, extension: Extension): Promise<Inspection> {
  try {
    return await threads.run({ bytes, extension }, { signal: AbortSignal.timeout(LONGEST_MS) });
  } catch (error) {
    if (error instanceof Error && ENDED.test(`${error.name} ${'code' in error ? error.code : ''}`))
      return refusedFor('too_deep');
    throw error;
  }
}
/** Errors of a thread that was ended by its limits. */
const ENDED = /AbortError|TimeoutError|ERR_WORKER_OUT_OF_MEMORY/;

/** Ends the threads, so that the process can end. */
export const endInspections = (): Promise<void> => threads.destroy();
