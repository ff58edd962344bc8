/** Records of a presentation of PowerPoint before 2007 ([MS-PPT]). */
import { inflateSync } from 'node:zlib';
import { NotSearchable } from './search.ts';

/** `ExOleObjStg`, `ExControlStg` and `VbaProjectStg` (2.10.34): a compound file, packed where its instance is 1. */
const STORAGE = 0x1011;
const HEAD = 8;
const SIZE = 4;

/**
 * Yields the compound files that lie in the main stream of a presentation.
 * @param room returns the bytes that the next one may have
 * @throws {NotSearchable}
 */
export function* storagesOfSlides(stream: Buffer, room: () => number): Generator<Buffer> {
  for (let offset = 0; offset + HEAD <= stream.length; ) {
    const instance = stream.readUInt16LE(offset) >> 4;
    const type = stream.readUInt16LE(offset + 2);
    const end = offset + HEAD + stream.readUInt32LE(offset + 4);
    if (type === STORAGE) {
      const body = stream.subarray(offset + HEAD, end);
      yield instance === 1 ? inflated(body.subarray(SIZE), room()) : body;
    }
    offset = end;
  }
}

function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const isLong = error instanceof RangeError;
    throw new NotSearchable(isLong ? 'too_deep' : 'unreadable');
  }
}

/** Bytes of a `VBAInfoContainer` and of the head of the `VBAInfoAtom` within it. */
const VBA_INFO = Buffer.from('1f00ff0314000000020000040c000000', 'hex');

/** Tells whether a presentation has macros: `VBAInfoAtom.fHasMacros` (2.4.10). */
export function hasMacrosInSlides(stream: Buffer): boolean {
  const info = stream.indexOf(VBA_INFO);
  return info >= 0 && (stream[info + VBA_INFO.length + 4] ?? 0) !== 0;
}
