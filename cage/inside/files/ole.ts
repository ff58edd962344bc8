/** Opens files of the older Office programs and of Outlook, whose types the names of their streams tell. */
import type { Extension } from '../../../domain/files/file-types.ts';
import { CompoundFile } from './compound.ts';
import { openNative } from './ole-native.ts';
import { isCompressedRtf, unpackedRtf } from './packed-rtf.ts';
import { NotSearchable, type Within } from './search.ts';
import { hasMacrosInSlides, storagesOfSlides } from './slides.ts';

/** Streams by which each type is known. Excel wrote `Book` before 1997. */
export const OLE_EXTENSIONS: Partial<Record<Extension, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
  pps: ['PowerPoint Document'],
  msg: ['__properties_version1.0'],
};

/** Tells whether a compound file is of the type that an extension says. */
export function isOle(bytes: Buffer, extension: Extension): boolean {
  const file = new CompoundFile(bytes);
  return OLE_EXTENSIONS[extension]?.some((name) => file.has(name)) ?? false;
}

/** Stream of a file of today's format that is locked with a password or by rights management ([MS-OFFCRYPTO]). */
export const LOCKED = 'EncryptedPackage';

/** Gives the streams of a compound file, and the files that lie within them. */
export async function openOle(bytes: Buffer, within: Within): Promise<void> {
  const file = new CompoundFile(bytes);
  if (file.has(LOCKED)) throw new NotSearchable('encrypted');
  for (const path of file.paths) {
    if (VISUAL_BASIC.test(path)) within.mark('macros');
    const stream = file.read(path);
    const [, folder = '', name = ''] = /^(.*\/)?(.*)$/s.exec(path) ?? [];
    const main = MAIN[name];
    if (main?.isLocked(stream, (other) => file.read(folder + other))) throw new NotSearchable('encrypted');
    if (main?.hasMacros(stream)) within.mark('macros');
    if (name === LINKABLE && isLink(stream)) within.mark('link');
    await within.part(stream);
    await OPENERS[name]?.(stream, within);
    if (isCompressedRtf(name)) await within.part(unpackedRtf(stream, within.room));
  }
}

/** Paths of streams with macros, also in a document within another; programs do not mind the case of letters. */
const VISUAL_BASIC = /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)|(?:^|\/)VBA\/dir$/i;

/** Stream that tells of a linked or embedded object ([MS-OLEDS] 2.3.3). */
const LINKABLE = '\x01Ole';
const isLink = (stream: Buffer): boolean => stream.length >= 8 && (stream.readUInt32LE(4) & 1) === 1;

/** Streams that hold files in a way of their own. */
const OPENERS: Readonly<Record<string, (stream: Buffer, within: Within) => Promise<void>>> = {
  '\x01Ole10Native': openNative,
  'PowerPoint Document': async (stream, within) => {
    for (const storage of storagesOfSlides(stream, () => within.room)) await within.part(storage);
  },
};

interface Main {
  /** Tells whether a document is locked, by its main stream and those beside it. */
  isLocked(stream: Buffer, beside: (name: string) => Buffer): boolean;
  hasMacros(stream: Buffer): boolean;
}

/** Sheets of macros, of Excel before 1997: `BoundSheet8.dt` ([MS-XLS] 2.4.28); `FilePass` of a lock (2.4.117). */
const WORKBOOK: Main = {
  isLocked: (stream) => recordsOf(stream).some(({ type }) => type === 0x002f),
  hasMacros: (stream) => recordsOf(stream).some(({ type, body }) => type === 0x0085 && body[5] === 1),
};

/** Main streams of documents. */
const MAIN: Readonly<Record<string, Main>> = {
  // the flag `fEncrypted` ([MS-DOC] 2.5.2)
  WordDocument: { isLocked: (stream) => (shortAt(stream, 0x0a) & 0x0100) !== 0, hasMacros: () => false },
  Workbook: WORKBOOK,
  Book: WORKBOOK,
  // `CurrentUserAtom.headerToken` ([MS-PPT] 2.3.2)
  'PowerPoint Document': {
    isLocked: (_, beside) => {
      const user = beside('Current User');
      return shortAt(user, 12) === 0xc4df && shortAt(user, 14) === 0xf3d1;
    },
    hasMacros: hasMacrosInSlides,
  },
};

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
