/**
 * Frames on the pipes to and from a process in the cage: a letter, the length of what follows in four bytes, and that.
 */

/** `R`: the process is ready. `P`: a file within the file. `A`: the answer, as JSON. */
export type FrameKind = 'R' | 'P' | 'A';
export interface FrameHead {
  kind: FrameKind;
  length: number;
}

const HEAD = 5;

/** Bytes of a file within a file, at most; the scanner must take as many. */
export const LARGEST_PART = 128 * 1024 * 1024;
/** Files within a file, at most, and their bytes together: more than anybody needs to attach. */
export const MOST_PARTS = 5000;
export const MOST_BYTES = 200 * 1024 * 1024;

/** Most bytes of what follows: an answer is some times as long as the largest spreadsheet that is read. */
const LONGEST: Readonly<Record<FrameKind, number>> = { R: 0, P: LARGEST_PART, A: 24 * 1024 * 1024 };

export function headOf({ kind, length }: FrameHead): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(kind, 'latin1');
  head.writeUInt32BE(length, 1);
  return head;
}

/** Error of bytes that are no frame: the process says something else than it was asked. */
export class NoFrame extends Error {}

/** Reader of frames from chunks as they arrive. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Reads the head of the next frame. @throws {NoFrame} also where there is none any more */
  async head(): Promise<FrameHead> {
    const bytes = await this.take(HEAD);
    const kind = bytes.toString('latin1', 0, 1);
    const length = bytes.readUInt32BE(1);
    if (!isKind(kind) || length > LONGEST[kind]) throw new NoFrame();
    return { kind, length };
  }

  /** Reads so many bytes. @throws {NoFrame} where there are fewer */
  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0; ) {
      const chunk = this.#rest.length > 0 ? this.#rest : await this.#next();
      const part = chunk.subarray(0, left);
      this.#rest = chunk.subarray(part.length);
      left -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async #next(): Promise<Uint8Array> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new NoFrame();
    return value;
  }
}

const isKind = (text: string): text is FrameKind => Object.hasOwn(LONGEST, text);
