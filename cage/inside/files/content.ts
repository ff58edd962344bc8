/**
 * Inspects the content of a file: it must be what the extension of its name says and must not be locked, and the files
 * within it must be found.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { Extension, FileRefusal } from '../../../domain/files/file-types.ts';
import type { Inspection } from '../../protocol.ts';
import type { GivePart } from '../serve.ts';
import { CompoundFile, isCompound } from './compound.ts';
import { isOle, LOCKED, OLE_EXTENSIONS, openOle } from './ole.ts';
import { isText } from './plain-text.ts';
import { isRtf, openRtf } from './rtf.ts';
import { type FindOpener, NotSearchable, Search } from './search.ts';
import { isZip, openZip } from './zip.ts';

/**
 * Types that `file-type` may find in a file of an extension, where that is not the extension alone: a file that may
 * hold macros need not hold any.
 */
const FOUND_TYPES: Partial<Record<Extension, readonly string[]>> = {
  jpeg: ['jpg'],
  tiff: ['tif'],
  docm: ['docm', 'docx'],
  xlsm: ['xlsm', 'xlsx'],
};

/** Extensions of files that Office locks by putting them into a container of the older format ([MS-OFFCRYPTO]). */
const LOCKABLE: readonly Extension[] = ['docx', 'docm', 'xlsx', 'xlsm', 'pptx'];

/** Inspects the bytes of a whole file. @param give takes each file that lies within it */
export async function inspectContent(
  bytes: Buffer,
  extension: Extension,
  give: GivePart,
): Promise<Inspection> {
  const search = new Search(give, openerOf);
  const why = await whyNot(search, bytes, extension);
  return { why, marks: why ? [] : [...search.marks] };
}

/** Searches a file that is what its name says. @returns the reason why it is not, or cannot be searched; null where it can */
async function whyNot(search: Search, bytes: Buffer, extension: Extension): Promise<FileRefusal | null> {
  try {
    const why = await mismatch(bytes, extension);
    if (why === null && extension !== 'txt') await search.open(bytes);
    return why;
  } catch (error) {
    if (error instanceof NotSearchable) return error.why;
    return error instanceof RangeError && NO_ROOM.test(error.message) ? 'too_deep' : 'unreadable';
  }
}
/** Errors of memory that is not given. */
const NO_ROOM = /allocation|too large|Invalid (?:array|typed)/;

/** Returns the reason why a file is not what its name says; null where it is. */
async function mismatch(bytes: Buffer, extension: Extension): Promise<FileRefusal | null> {
  if (extension === 'txt') return isText(bytes) ? null : 'content';
  if (isCompound(bytes)) {
    if (LOCKABLE.includes(extension)) return new CompoundFile(bytes).has(LOCKED) ? 'encrypted' : 'content';
    return isOle(bytes, extension) ? null : 'content';
  }
  if (extension in OLE_EXTENSIONS) return 'content';
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found && (FOUND_TYPES[extension] ?? [extension]).includes(found.ext) ? null : 'content';
}

/** Finds how to open a file, by its first bytes; the packages for PDF are loaded only where there is one. */
const openerOf: FindOpener = async (bytes) => {
  if (isZip(bytes)) return openZip;
  if (isCompound(bytes)) return openOle;
  if (isPdf(bytes)) return (await import('./pdf.ts')).openPdf;
  if (isRtf(bytes)) return openRtf;
  // most parts of documents are XML
  if (bytes[0] === 0x3c) return null;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found && ARCHIVES.has(found.ext)) throw new NotSearchable('too_deep');
  return null;
};

/** Tells whether a file is a PDF, also where something precedes its header, as readers allow (ISO 32000-1, annex H). */
const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-');

/** Archives that are not opened here, as `file-type` calls them. */
const ARCHIVES: ReadonlySet<string> = new Set([
  ...['7z', 'ace', 'alz', 'ar', 'arj', 'asar', 'bz2', 'cab', 'cpio', 'crx', 'deb', 'dmg', 'gz', 'iso'],
  ...['jar', 'lz', 'lz4', 'lzh', 'rar', 'rpm', 'tar', 'tar.gz', 'xar', 'xz', 'Z', 'zst'],
]);
