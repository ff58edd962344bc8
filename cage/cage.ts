/**
 * The cage, in which strangers' files are opened: a process for each file, with limits of its own, that is ended
 * afterwards. This process parses none of their bytes.
 */
import type { Logger } from 'pino';
import { Ended, Inmate, type TakePart } from './inmate.ts';
import { FairQueue } from './queue.ts';
import { findWalls } from './walls.ts';

/** `ended`: the process came to one of its limits. `busy`: too many wait. */
export type Asked = { kind: 'answered'; answer: unknown } | { kind: 'ended' } | { kind: 'busy' };

interface CageOptions {
  /** The module that the processes run. */
  entry: URL;
  /** Other parts of this project that they may read. */
  readable?: readonly string[];
  /** Longest time of a process with a file; waiting for its turn, or for whoever takes its parts, does not count. */
  longestMs?: number;
}

interface AskOptions {
  /** The one whose files take turns with those of others. */
  owner: string;
  take?: TakePart;
  signal?: AbortSignal;
}

/** Files that are opened at a time: each lies in memory as a whole. */
export const OPENED_AT_ONCE = 2;
const LONGEST_MS = 60_000;
/** Time for which a process is kept that nobody asks. */
const SPARE_MS = 60_000;

const NEVER = new AbortController().signal;

export class Cage {
  readonly #entry: URL;
  readonly #readable: readonly string[];
  readonly #longestMs: number;
  readonly #queue = new FairQueue({
    ...{ atOnce: OPENED_AT_ONCE, waiting: 20, waitingOfOne: 3, longestMs: 20_000 },
  });
  #spare: Inmate | undefined;
  #spareTimer: NodeJS.Timeout | undefined;

  constructor({ entry, readable = [], longestMs = LONGEST_MS }: CageOptions) {
    this.#entry = entry;
    this.#longestMs = longestMs;
    this.#readable = readable;
  }

  /**
   * Asks about a file.
   * @throws {CageBroken} where no process begins, and what `take` throws
   */
  async ask(request: object, bytes: Uint8Array, { owner, take, signal }: AskOptions): Promise<Asked> {
    const leave = await this.#queue.enter(owner);
    if (!leave) return { kind: 'busy' };
    try {
      const inmate = await this.#next();
      const asked = inmate.ask(request, bytes, {
        take: take ?? (async () => {}),
        longestMs: this.#longestMs,
        signal: signal ?? NEVER,
      });
      // the next one begins while this one works
      const [answer] = await Promise.all([asked, this.#prepare()]);
      return { kind: 'answered', answer };
    } catch (error) {
      if (error instanceof Ended) return { kind: 'ended' };
      throw error;
    } finally {
      leave();
    }
  }

  /** Ends the process that waits for a file. */
  close(): void {
    clearTimeout(this.#spareTimer);
    this.#spare?.end();
    this.#spare = undefined;
  }

  async #next(): Promise<Inmate> {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare?.isThere ? spare : this.#begin();
  }

  async #begin(): Promise<Inmate> {
    return new Inmate(this.#entry, this.#readable, await findWalls());
  }

  async #prepare(): Promise<void> {
    if (!this.#spare?.isThere) this.#spare = await this.#begin();
    clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => this.close(), SPARE_MS).unref();
  }
}

/** Tells the log which walls cannot be had here. */
export async function tellMissingWalls(log: Logger): Promise<void> {
  const { missing } = await findWalls();
  if (missing.length > 0) log.warn({ missing }, 'the cage in which files are opened lacks walls');
}
