/**
 * Compound files ([MS-CFB]): folders of streams within one file. They are read with care, since a file may be made to
 * keep its reader busy: no sector is followed twice, and no more is read than was asked for, whatever the file says of
 * itself. (`cfb`, the usual library, follows rings until its process ends.) A stream that cannot be followed to its end
 * is an error: another reader may find there what this one does not.
 */
import { NotSearchable } from './search.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MINI_SECTOR = 64;
const ENTRY = 128;
/** First part of the sector allocation table (DIFAT), in the header. */
const HEAD_OF_TABLE = { offset: 76, entries: 109 };
/** Most levels of folders: documents lie within documents. */
const DEEPEST = 16;

export const isCompound = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** A stream or a folder of streams. */
interface Entry {
  start: number;
  size: number;
}

export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #sectorSize: number;
  /** Sectors of the table that holds, for each sector, the one that follows. */
  readonly #table: readonly number[];
  /** Sectors of the same table for small streams, whose own sectors lie in one large stream. */
  readonly #miniTable: readonly number[];
  readonly #miniStream: readonly number[];
  readonly #entries = new Map<string, Entry>();

  /** Opens a file; one that is no compound file has no streams. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorSize = this.#short(30) === 12 ? 4096 : 512;
    this.#table = this.#sectorsOfTable();
    this.#miniTable = this.#chain(this.#number(60));
    const directory = this.#chain(this.#number(48));
    const root = this.#offsetIn(directory, 0, ENTRY);
    this.#miniStream = this.#chain(this.#number(root + 116));
    this.#list(directory, this.#number(root + 76));
  }

  /** Paths of all streams and folders: `WordDocument`, `Macros/VBA/dir`. */
  get paths(): MapIterator<string> {
    return this.#entries.keys();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /**
   * Returns the bytes of a stream; none where there is no such stream.
   * @throws {NotSearchable} where its sectors end before it does
   */
  read(path: string): Buffer {
    const { start, size } = this.#entries.get(path) ?? { start: -1, size: 0 };
    const small = size < this.#number(56);
    const unit = small ? MINI_SECTOR : this.#sectorSize;
    const chain = small ? this.#miniChain(start) : this.#chain(start);
    const needed = Math.ceil(size / unit);
    if (chain.length < needed) throw new NotSearchable('unreadable');
    const parts = chain.slice(0, needed).map((sector) => {
      const offset = small ? this.#offsetIn(this.#miniStream, sector, MINI_SECTOR) : this.#offset(sector);
      return this.#bytes.subarray(offset, offset + unit);
    });
    return Buffer.concat(parts).subarray(0, size);
  }

  #sectorsOfTable(): number[] {
    const sectors: number[] = [];
    const take = (offset: number, entries: number) => {
      for (let i = 0; i < entries; i++) {
        const sector = this.#number(offset + 4 * i);
        if (sector >= 0) sectors.push(sector);
      }
    };
    take(HEAD_OF_TABLE.offset, HEAD_OF_TABLE.entries);
    const entries = this.#sectorSize / 4 - 1;
    const next = (sector: number) => this.#number(this.#offset(sector) + 4 * entries);
    for (const sector of this.#follow(this.#number(68), next)) take(this.#offset(sector), entries);
    return sectors;
  }

  #chain(start: number): number[] {
    return this.#follow(start, (sector) => this.#number(this.#offsetIn(this.#table, sector, 4)));
  }

  #miniChain(start: number): number[] {
    return this.#follow(start, (sector) => this.#number(this.#offsetIn(this.#miniTable, sector, 4)));
  }

  #follow(start: number, next: (sector: number) => number): number[] {
    const seen = new Set<number>();
    const most = this.#bytes.length / MINI_SECTOR;
    for (let sector = start; sector >= 0 && sector < most && !seen.has(sector); sector = next(sector))
      seen.add(sector);
    return [...seen];
  }

  /** Lists the entries, whose names form a tree for each folder; none is listed twice. */
  #list(directory: readonly number[], first: number): void {
    const seen = new Set<number>();
    const waiting = [{ id: first, folder: '', depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, folder, depth } = next;
      const entry = this.#offsetIn(directory, id, ENTRY);
      if (id < 0 || seen.has(id) || entry < 0) continue;
      if (depth > DEEPEST) throw new NotSearchable('too_deep');
      seen.add(id);
      const path = folder + this.#name(entry);
      if (this.#entries.has(path)) throw new NotSearchable('unreadable');
      this.#entries.set(path, {
        start: this.#number(entry + 116),
        size: Math.max(0, this.#number(entry + 120)),
      });
      waiting.push(
        { id: this.#number(entry + 68), folder, depth },
        { id: this.#number(entry + 72), folder, depth },
        { id: this.#number(entry + 76), folder: `${path}/`, depth: depth + 1 },
      );
    }
  }

  #name(entry: number): string {
    const length = Math.min(64, this.#short(entry + 64)) - 2;
    return Buffer.from(this.#bytes.subarray(entry, entry + Math.max(0, length))).toString('utf16le');
  }

  /** Returns the offset of the n-th item of a size in a chain of sectors; -1 where the chain is shorter. */
  #offsetIn(chain: readonly number[], n: number, size: number): number {
    const sector = chain[Math.floor((n * size) / this.#sectorSize)];
    return sector === undefined || n < 0 ? -1 : this.#offset(sector) + ((n * size) % this.#sectorSize);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  /** Reads a number of four bytes; -1, which ends a chain, where there is none. */
  #number(offset: number): number {
    return offset >= 0 && offset + 4 <= this.#view.byteLength ? this.#view.getInt32(offset, true) : -1;
  }

  /** Reads a number of two bytes; 0 where there is none. */
  #short(offset: number): number {
    return offset >= 0 && offset + 2 <= this.#view.byteLength ? this.#view.getUint16(offset, true) : 0;
  }
}
