/** Makes files of documents in threads: one of thousands of lines takes seconds, and nobody else may wait for it. */
import { Piscina } from 'piscina';
import type { Paper } from './paper.ts';

const LONGEST_MS = 120_000;
const MOST_HEAP_MB = 512;
const MOST_WAITING = 50;

const threads = new Piscina<Paper, Uint8Array<ArrayBuffer>>({
  filename: new URL('./pdf.ts', import.meta.url).href,
  name: 'toPdf',
  minThreads: 0,
  maxThreads: 2,
  maxQueue: MOST_WAITING,
  idleTimeout: 60_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
});

/**
 * Makes the file of a document.
 * @throws {Error} where it takes too long or too much memory, or too many wait
 */
export const makePdf = (paper: Paper): Promise<Uint8Array<ArrayBuffer>> =>
  threads.run(paper, { signal: AbortSignal.timeout(LONGEST_MS) });
