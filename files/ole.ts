/**
 * Files of the older Office programs and of Outlook: compound files ([MS-CFB]), in which the names of the parts tell
 * what they are.
 */
import cfb from 'cfb';
import type { Extension } from '../domain/files.ts';
import type { Content } from './content.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** The part by which each is known. Excel wrote `Book` before 1997. */
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
  const parts = partsOf(bytes);
  if (LOCKABLE.includes(extension))
    return { why: parts.has(LOCKED) ? 'encrypted' : 'content', macros: false };
  const main = OLE_EXTENSIONS[extension]?.find((name) => parts.has(name));
  if (main === undefined) return { why: 'content', macros: false };
  if (parts.has(LOCKED) || isLocked(main, parts)) return { why: 'encrypted', macros: false };
  return { why: null, macros: hasMacros(main, parts) };
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** The content of each part by its path: those at the top by their names alone. */
function partsOf(bytes: Uint8Array): Parts {
  try {
    const { FileIndex, FullPaths } = cfb.parse(bytes);
    const paths = FullPaths.map((path) => path.replace(/^[^/]*\//, '').replace(/\/$/, ''));
    return new Map(FileIndex.map(({ content }, at) => [paths[at]!, Uint8Array.from(content ?? [])]));
  } catch {
    return new Map();
  }
}

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** The flag `fEncrypted` of a document ([MS-DOC] 2.5.2), the record `FilePass` of a workbook ([MS-XLS] 2.4.117). */
function isLocked(main: string, parts: Parts): boolean {
  const bytes = parts.get(main)!;
  if (main === 'WordDocument') return (wordAt(bytes, 0x0a) & 0x0100) !== 0;
  if (main === 'Workbook' || main === 'Book') return recordsOf(bytes).some(({ type }) => type === FILE_PASS);
  // `CurrentUserAtom.headerToken` of a presentation ([MS-PPT] 2.3.2)
  if (main === 'PowerPoint Document') return hasAt(parts.get('Current User'), 12, [0xdf, 0xc4, 0xd1, 0xf3]);
  return false;
}

const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const SHEET_OF_MACROS = 0x01;

/** The records of a workbook's first stretch, which describe it: up to the first `EOF`. */
function recordsOf(bytes: Uint8Array): { type: number; body: Uint8Array }[] {
  const records = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const [type, size] = [wordAt(bytes, at), wordAt(bytes, at + 2)];
    records.push({ type, body: bytes.subarray(at + 4, at + 4 + size) });
    if (type === END_OF_STRETCH) break;
    at += 4 + size;
  }
  return records;
}
const END_OF_STRETCH = 0x000a;

/**
 * Programs in Visual Basic lie in a part of their own, those of a presentation in a record of it ([MS-PPT] 2.4.10);
 * those of Excel before 1997 are sheets ([MS-XLS] 2.4.28).
 */
function hasMacros(main: string, parts: Parts): boolean {
  if (parts.keys().some((path) => VISUAL_BASIC.test(path))) return true;
  const bytes = parts.get(main)!;
  if (main === 'PowerPoint Document') return Buffer.from(bytes).includes(VBA_INFO);
  return (
    (main === 'Workbook' || main === 'Book') &&
    recordsOf(bytes).some(({ type, body }) => type === BOUND_SHEET && body[5] === SHEET_OF_MACROS)
  );
}

/** Also in a document that lies within another. */
const VISUAL_BASIC = /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)/;
/** `VBAInfoContainer` and the head of the `VBAInfoAtom` within it, of 12 bytes. */
const VBA_INFO = Buffer.from('1f00ff0314000000020000040c000000', 'hex');

const hasAt = (bytes: Uint8Array | undefined, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes?.[at + i] === byte);
