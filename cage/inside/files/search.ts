/** The search of a file for the files within it, however deep: each is given to the scanner by itself, once. */
import { createHash } from 'node:crypto';
import type { FileMark, FileRefusal } from '../../../domain/files/file-types.ts';
import { LARGEST_PART, MOST_BYTES, MOST_PARTS } from '../../frames.ts';
import type { GivePart } from '../serve.ts';

/** Most levels of files within each other. */
const MOST_LEVELS = 5;

/** Error of a file that cannot be searched to its end, so that nobody knows what it holds. */
export class NotSearchable extends Error {
  readonly why: FileRefusal;
  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

/** Opens a file of one type, and gives the files within it to the search. */
export type Opener = (bytes: Buffer, within: Within) => Promise<void> | void;
/** Finds the opener of a file by its first bytes; null where no files lie within it. @throws {NotSearchable} */
export type FindOpener = (bytes: Buffer) => Promise<Opener | null> | Opener | null;

/** A file that is being searched. */
export interface Within {
  /** Gives a file that lies within it to the scanner, and searches it. @throws {NotSearchable} */
  part(bytes: Uint8Array): Promise<void>;
  /** Notes what those who open it have to know. */
  mark(mark: FileMark): void;
  /** Bytes that the next part may have. */
  readonly room: number;
}

export class Search {
  readonly marks = new Set<FileMark>();
  readonly #give: GivePart;
  readonly #find: FindOpener;
  readonly #given = new Set<string>();
  #parts = 0;
  #room = MOST_BYTES;

  constructor(give: GivePart, find: FindOpener) {
    this.#give = give;
    this.#find = find;
  }

  /** Searches a file. @throws {NotSearchable} */
  async open(bytes: Buffer, level = 0): Promise<void> {
    const opener = await this.#find(bytes);
    if (!opener) return;
    if (level > MOST_LEVELS) throw new NotSearchable('too_deep');
    const search = this;
    await opener(bytes, {
      part: (part) => search.#part(Buffer.from(part.buffer, part.byteOffset, part.length), level + 1),
      mark: (mark) => void search.marks.add(mark),
      get room() {
        return Math.min(search.#room, LARGEST_PART);
      },
    });
  }

  async #part(bytes: Buffer, level: number): Promise<void> {
    if (bytes.length === 0) return;
    this.#parts += 1;
    this.#room -= bytes.length;
    if (this.#parts > MOST_PARTS || this.#room < 0 || bytes.length > LARGEST_PART)
      throw new NotSearchable('too_deep');
    const sum = createHash('sha256').update(bytes).digest('base64');
    if (this.#given.has(sum)) return;
    this.#given.add(sum);
    await this.#give(bytes);
    await this.open(bytes, level);
  }
}
