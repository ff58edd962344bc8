/** Inspects files of the older Office programs and of Outlook, whose types the names of their streams tell. */
import type { Extension } from '../domain/files/file-types.ts';
import { CompoundFile } from './compound.ts';
import { type Inspection, refusedFor } from './inspection.ts';

/** Streams by which each type is known. Excel wrote `Book` before 1997. */
export const OLE_EXTENSIONS: Partial<Record<Extension, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
  pps: ['PowerPoint Document'],
  msg: ['__properties_version1.0'],
};

/** Stream of a file of today's format that is locked with a password or by rights management ([MS-OFFCRYPTO]). */
const LOCKED = 'EncryptedPackage';
const LOCKABLE: readonly Extension[] = ['docx', 'docm', 'xlsx', 'xlsm', 'pptx'];

/** Inspects a compound file. */
export function inspectOle(bytes: Uint8Array, extension: Extension): Inspection {
  const file = new CompoundFile(bytes);
  if (LOCKABLE.includes(extension)) return refusedFor(file.has(LOCKED) ? 'encrypted' : 'content');
  const main = OLE_EXTENSIONS[extension]?.find((name) => file.has(name));
  if (main === undefined) return refusedFor('content');
  const stream = file.read(main);
  if (file.has(LOCKED) || LOCKS[main]?.(stream, file)) return refusedFor('encrypted');
  const macros =
    file.paths.some((path) => VISUAL_BASIC.test(path)) || (MACROS[main]?.(stream, file) ?? false);
  return { why: null, macros };
}

/** Paths of streams with macros, also in a document within another. */
const VISUAL_BASIC = /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)/;

/** A test of a file by its main stream. */
type Test = (stream: Uint8Array, file: CompoundFile) => boolean;

/** Finds the record `FilePass` of a workbook ([MS-XLS] 2.4.117). */
const isLockedWorkbook: Test = (stream) => recordsOf(stream).some(({ type }) => type === 0x002f);
/** Finds a sheet of macros, of Excel before 1997: `BoundSheet8.dt` ([MS-XLS] 2.4.28). */
const hasSheetOfMacros: Test = (stream) =>
  recordsOf(stream).some(({ type, body }) => type === 0x0085 && body[5] === 1);

/** Tests for a lock, by main stream. */
const LOCKS: Record<string, Test> = {
  // the flag `fEncrypted` ([MS-DOC] 2.5.2)
  WordDocument: (stream) => (shortAt(stream, 0x0a) & 0x0100) !== 0,
  Workbook: isLockedWorkbook,
  Book: isLockedWorkbook,
  // `CurrentUserAtom.headerToken` ([MS-PPT] 2.3.2)
  'PowerPoint Document': (_, file) => {
    const user = file.read('Current User');
    return shortAt(user, 12) === 0xc4df && shortAt(user, 14) === 0xf3d1;
  },
};

/** Tests for macros, by main stream. */
const MACROS: Record<string, Test> = {
  Workbook: hasSheetOfMacros,
  Book: hasSheetOfMacros,
  // `VBAInfoAtom.fHasMacros` ([MS-PPT] 2.4.10)
  'PowerPoint Document': (stream) => {
    const info = Buffer.from(stream).indexOf(VBA_INFO);
    return info >= 0 && shortAt(stream, info + VBA_INFO.length + 4) !== 0;
  },
};
/** Bytes of a `VBAInfoContainer` and of the head of the `VBAInfoAtom` within it. */
const VBA_INFO = Buffer.from('1f00ff0314000000020000040c000000', 'hex');

/** Yields the records of a workbook's first substream, which describe it. */
function* recordsOf(stream: Uint8Array): Generator<{ type: number; body: Uint8Array }> {
  for (let offset = 0; offset + 4 <= stream.length; ) {
    const [type, size] = [shortAt(stream, offset), shortAt(stream, offset + 2)];
    if (type === END_OF_SUBSTREAM) return;
    yield { type, body: stream.subarray(offset + 4, offset + 4 + size) };
    offset += 4 + size;
  }
}
/** The record `EOF`. */
const END_OF_SUBSTREAM = 0x000a;

const shortAt = (bytes: Uint8Array, offset: number): number =>
  (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
