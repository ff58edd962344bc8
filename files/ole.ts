/** Files of the older Office programs and of Outlook: the names of their streams tell what they are. */
import type { Extension } from '../domain/files/file-types.ts';
import { CompoundFile } from './compound.ts';
import type { Content } from './content.ts';

/** The stream by which each is known. Excel wrote `Book` before 1997. */
export const OLE_EXTENSIONS: Partial<Record<Extension, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
  pps: ['PowerPoint Document'],
  msg: ['__properties_version1.0'],
};

/** Where a file of today's format lies when it is locked with a password or by rights management ([MS-OFFCRYPTO]). */
const LOCKED = 'EncryptedPackage';
const LOCKABLE: readonly Extension[] = ['docx', 'docm', 'xlsx', 'xlsm', 'pptx'];

export function lookIntoOle(bytes: Uint8Array, extension: Extension): Content {
  const file = new CompoundFile(bytes);
  if (LOCKABLE.includes(extension)) return { why: file.has(LOCKED) ? 'encrypted' : 'content', macros: false };
  const main = OLE_EXTENSIONS[extension]?.find((name) => file.has(name));
  if (main === undefined) return { why: 'content', macros: false };
  const stream = file.read(main);
  if (file.has(LOCKED) || LOCKS[main]?.(stream, file)) return { why: 'encrypted', macros: false };
  const macros =
    file.paths.some((path) => VISUAL_BASIC.test(path)) || (MACROS[main]?.(stream, file) ?? false);
  return { why: null, macros };
}

/** Also in a document that lies within another. */
const VISUAL_BASIC = /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)/;

type Question = (stream: Uint8Array, file: CompoundFile) => boolean;

/** The record `FilePass` of a workbook ([MS-XLS] 2.4.117). */
const isLockedWorkbook: Question = (stream) => recordsOf(stream).some(({ type }) => type === 0x002f);
/** A sheet of macros, of Excel before 1997: `BoundSheet8.dt` ([MS-XLS] 2.4.28). */
const hasSheetOfMacros: Question = (stream) =>
  recordsOf(stream).some(({ type, body }) => type === 0x0085 && body[5] === 1);

const LOCKS: Record<string, Question> = {
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

const MACROS: Record<string, Question> = {
  Workbook: hasSheetOfMacros,
  Book: hasSheetOfMacros,
  // `VBAInfoAtom.fHasMacros` ([MS-PPT] 2.4.10)
  'PowerPoint Document': (stream) => {
    const info = Buffer.from(stream).indexOf(VBA_INFO);
    return info >= 0 && shortAt(stream, info + VBA_INFO.length + 4) !== 0;
  },
};
/** `VBAInfoContainer` and the head of the `VBAInfoAtom` within it. */
const VBA_INFO = Buffer.from('1f00ff0314000000020000040c000000', 'hex');

/** The records of a workbook's first stretch, which describe it. */
function* recordsOf(stream: Uint8Array): Generator<{ type: number; body: Uint8Array }> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, size] = [shortAt(stream, at), shortAt(stream, at + 2)];
    if (type === END_OF_STRETCH) return;
    yield { type, body: stream.subarray(at + 4, at + 4 + size) };
    at += 4 + size;
  }
}
const END_OF_STRETCH = 0x000a;

const shortAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
