/** Looks into files in threads: whatever a file does to its reader, the process goes on. */
import { Piscina } from 'piscina';
import type { Extension } from '../domain/files/file-types.ts';
import type { Content } from './content.ts';

/** So many at a time: each lies in memory as a whole. */
export const LOOKED_AT_ONCE = 2;
const LONGEST_MS = 20_000;
const MOST_HEAP_MB = 256;

const threads = new Piscina<{ bytes: Uint8Array; extension: Extension }, Content>({
  filename: new URL('./content.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: LOOKED_AT_ONCE,
  idleTimeout: 60_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
});

/** What is in a file. One that takes too long or too much memory to tell is deeper than anybody needs. */
export async function lookInto(bytes: Uint8Array, extension: Extension): Promise<Content> {
  try {
    return await threads.run({ bytes, extension }, { signal: AbortSignal.timeout(LONGEST_MS) });
  } catch (error) {
    if (error instanceof Error && ENDED.test(`${error.name} ${'code' in error ? error.code : ''}`))
      return { why: 'too_deep', macros: false };
    throw error;
  }
}
/** The thread was ended by its limits. */
const ENDED = /AbortError|TimeoutError|ERR_WORKER_OUT_OF_MEMORY/;

/** For a process that ends. */
export const endLooking = (): Promise<void> => threads.destroy();
