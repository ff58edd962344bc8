/** One process in the cage: started beforehand, asked about one file, and ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { FrameReader, headOf, MOST_BYTES, MOST_PARTS, NoFrame } from './frames.ts';
import { environment, readableFlags, type Walls } from './walls.ts';

/** Takes a file that lies within the file. */
export type TakePart = (bytes: Buffer) => Promise<void>;

/** Time that a process is given to begin, on a busy machine. */
const BEGIN_WITHIN_MS = 60_000;

/** Error of a process that does not begin, which no file is to blame for. */
class CageBroken extends Error {
  override name = 'CAGE_BROKEN';
}

/** Error of a process that ended, or was ended, before it had answered. */
export class Ended extends Error {}

export class Inmate {
  readonly #process: ChildProcess;
  readonly #frames: FrameReader;
  readonly #input: Socket;
  readonly #output: Socket;
  /** Time for which it may still be waited for. */
  #leftMs = BEGIN_WITHIN_MS;
  #isReady = false;

  constructor(entry: URL, readable: readonly string[], { command, flags, missing }: Walls) {
    const [file = '', ...rest] = [
      ...[...command, process.execPath, ...flags],
      ...(missing.includes('permissions') ? [] : readableFlags(readable)),
      fileURLToPath(entry),
    ];
    this.#process = spawn(file, rest, {
      env: environment(),
      // the answer has a pipe of its own: libraries write to the usual ones, and may quote the file there
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const [input, , , output] = this.#process.stdio as unknown as [Socket, null, null, Socket];
    [this.#input, this.#output] = [input, output];
    // it ends in the middle of what it is sent, where the file makes it
    input.on('error', () => {});
    this.#process.on('error', () => output.destroy());
    this.#frames = new FrameReader(this.#patient(output));
    // nobody waits for one that was not asked yet
    for (const handle of [this.#process, input, output]) handle.unref();
  }

  /** Tells whether it can still be asked. */
  get isThere(): boolean {
    return (
      this.#process.exitCode === null && this.#process.signalCode === null && this.#process.pid !== undefined
    );
  }

  /**
   * Asks about a file, and ends the process.
   * @param longestMs the longest time that it may be waited for, without that of the reader of the parts
   * @throws {CageBroken}, {Ended}, and what `take` throws
   */
  async ask(
    request: object,
    bytes: Uint8Array,
    { take, longestMs, signal }: { take: TakePart; longestMs: number; signal: AbortSignal },
  ): Promise<unknown> {
    const stop = () => this.end();
    signal.addEventListener('abort', stop);
    for (const handle of [this.#process, this.#input, this.#output]) handle.ref();
    try {
      signal.throwIfAborted();
      await this.#ready();
      this.#leftMs = longestMs;
      this.#send(request, bytes);
      return await this.#answer(take);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof NoFrame)) throw error;
      throw this.#isReady ? new Ended() : new CageBroken();
    } finally {
      signal.removeEventListener('abort', stop);
      this.end();
    }
  }

  /** Ends the process, and with it whatever it has started. */
  end(): void {
    for (const pipe of [this.#input, this.#output]) pipe.destroy();
    const { pid } = this.#process;
    if (pid === undefined || !this.isThere) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // it has ended meanwhile
    }
  }

  async #ready(): Promise<void> {
    const { kind } = await this.#frames.head();
    if (kind !== 'R') throw new NoFrame();
    this.#isReady = true;
  }

  #send(request: object, bytes: Uint8Array): void {
    const opening = Buffer.from(JSON.stringify({ request, size: bytes.length }));
    this.#input.write(headOf({ kind: 'A', length: opening.length }));
    this.#input.write(opening);
    this.#input.end(bytes);
  }

  /** Takes the parts and the answer; a process that has been taken over may send more of them than there can be. */
  async #answer(take: TakePart): Promise<unknown> {
    let room = MOST_BYTES;
    for (let parts = 0; parts <= MOST_PARTS && room >= 0; parts++) {
      const { kind, length } = await this.#frames.head();
      const bytes = await this.#frames.take(length);
      if (kind === 'A') return parsed(bytes);
      if (kind !== 'P') throw new NoFrame();
      room -= length;
      if (room >= 0) await take(bytes);
    }
    throw new NoFrame();
  }

  /** Yields what arrives, and ends the process where it has to be waited for too long. */
  async *#patient(output: Socket): AsyncGenerator<Uint8Array> {
    const chunks = output[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const began = performance.now();
      const timer = setTimeout(() => this.end(), this.#leftMs);
      const next = await chunks.next().catch(() => ({ done: true, value: undefined }) as const);
      clearTimeout(timer);
      this.#leftMs -= performance.now() - began;
      if (next.done) return;
      yield next.value;
    }
  }
}

/** Reads an answer. @throws {NoFrame} where it is no JSON */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new NoFrame();
  }
}
