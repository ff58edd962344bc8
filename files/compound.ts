/**
 * Compound files ([MS-CFB]), folders of streams within one file. Read here with care, since a file may be made to keep
 * its reader busy: no sector is followed twice, nothing is read that was not asked for, whatever the file says of
 * itself. (`cfb`, the usual library, follows rings until its process ends.)
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MINI_SECTOR = 64;
const ENTRY = 128;
const HEAD_OF_TABLE = { at: 76, entries: 109 };
/** Documents within documents. */
const DEEPEST = 16;

export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** A stream or a folder of streams. */
interface Entry {
  start: number;
  size: number;
}

export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #sectorSize: number;
  /** Sectors of the table that says of each sector which one follows. */
  readonly #table: readonly number[];
  /** The same for small streams, whose sectors lie in one large stream. */
  readonly #miniTable: readonly number[];
  readonly #miniStream: readonly number[];
  readonly #entries = new Map<string, Entry>();

  /** What is no compound file has no streams. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorSize = this.#short(30) === 12 ? 4096 : 512;
    this.#table = this.#sectorsOfTable();
    this.#miniTable = this.#chain(this.#number(60));
    const directory = this.#chain(this.#number(48));
    const root = this.#place(directory, 0, ENTRY);
    this.#miniStream = this.#chain(this.#number(root + 116));
    this.#list(directory, this.#number(root + 76));
  }

  /** Paths of all that is in it: `WordDocument`, `Macros/VBA/dir`. */
  get paths(): MapIterator<string> {
    return this.#entries.keys();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** A stream, or as much as there is of it; empty where there is none. */
  read(path: string): Uint8Array {
    const { start, size } = this.#entries.get(path) ?? { start: -1, size: 0 };
    const small = size < this.#number(56);
    const unit = small ? MINI_SECTOR : this.#sectorSize;
    const chain = small ? this.#miniChain(start) : this.#chain(start);
    const parts = chain.slice(0, Math.ceil(size / unit)).map((sector) => {
      const at = small ? this.#place(this.#miniStream, sector, MINI_SECTOR) : this.#offset(sector);
      return this.#bytes.subarray(at, at + unit);
    });
    return Buffer.concat(parts).subarray(0, size);
  }

  #sectorsOfTable(): number[] {
    const sectors: number[] = [];
    const take = (at: number, entries: number) => {
      for (let i = 0; i < entries; i++) {
        const sector = this.#number(at + 4 * i);
        if (sector >= 0) sectors.push(sector);
      }
    };
    take(HEAD_OF_TABLE.at, HEAD_OF_TABLE.entries);
    const entries = this.#sectorSize / 4 - 1;
    const next = (sector: number) => this.#number(this.#offset(sector) + 4 * entries);
    for (const sector of this.#follow(this.#number(68), next)) take(this.#offset(sector), entries);
    return sectors;
  }

  #chain(start: number): number[] {
    return this.#follow(start, (sector) => this.#number(this.#place(this.#table, sector, 4)));
  }

  #miniChain(start: number): number[] {
    return this.#follow(start, (sector) => this.#number(this.#place(this.#miniTable, sector, 4)));
  }

  #follow(start: number, next: (sector: number) => number): number[] {
    const seen = new Set<number>();
    const most = this.#bytes.length / MINI_SECTOR;
    for (let at = start; at >= 0 && at < most && !seen.has(at); at = next(at)) seen.add(at);
    return [...seen];
  }

  /** Names lie in a tree for each folder; an entry that was listed is not listed again. */
  #list(directory: readonly number[], first: number): void {
    const seen = new Set<number>();
    const waiting = [{ id: first, folder: '', depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, folder, depth } = next;
      const at = this.#place(directory, id, ENTRY);
      if (id < 0 || seen.has(id) || at < 0 || depth > DEEPEST) continue;
      seen.add(id);
      const path = folder + this.#name(at);
      this.#entries.set(path, { start: this.#number(at + 116), size: Math.max(0, this.#number(at + 120)) });
      waiting.push(
        { id: this.#number(at + 68), folder, depth },
        { id: this.#number(at + 72), folder, depth },
        { id: this.#number(at + 76), folder: `${path}/`, depth: depth + 1 },
      );
    }
  }

  #name(at: number): string {
    const length = Math.min(64, this.#short(at + 64)) - 2;
    return Buffer.from(this.#bytes.subarray(at, at + Math.max(0, length))).toString('utf16le');
  }

  /** Where the n-th thing of a size lies in a chain of sectors; -1 where it lies in none. */
  #place(chain: readonly number[], n: number, size: number): number {
    const sector = chain[Math.floor((n * size) / this.#sectorSize)];
    return sector === undefined || n < 0 ? -1 : this.#offset(sector) + ((n * size) % this.#sectorSize);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  /** Past the end, and where nothing is, a chain ends. */
  #number(at: number): number {
    return at >= 0 && at + 4 <= this.#view.byteLength ? this.#view.getInt32(at, true) : -1;
  }

  #short(at: number): number {
    return at >= 0 && at + 2 <= this.#view.byteLength ? this.#view.getUint16(at, true) : 0;
  }
}
