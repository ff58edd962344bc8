/**
 * Whether a file is what the extension of its name says, whether it is locked, and whether it holds macros. Runs in a
 * thread of its own, since a file may be made to keep its reader busy.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { Extension, FileRefusal } from '../domain/files/file-types.ts';
import { isCompound } from './compound.ts';
import { lookIntoOle, OLE_EXTENSIONS } from './ole.ts';
import { lookIntoPdf } from './pdf.ts';
import { isText } from './plain-text.ts';
import { lookIntoZip, ZIP_EXTENSIONS } from './zip.ts';

export interface Content {
  /** Why it cannot be taken; null where nothing speaks against it. */
  why: FileRefusal | null;
  macros: boolean;
  /** What lies in it that the scanner does not reach by itself. */
  attached?: readonly Uint8Array[];
}

/** What `file-type` may call a file of an extension, where that is not the extension itself. Not every file that may hold macros does. */
const CALLED: Partial<Record<Extension, readonly string[]>> = {
  jpeg: ['jpg'],
  tiff: ['tif'],
  docm: ['docm', 'docx'],
  xlsm: ['xlsm', 'xlsx'],
};

/** What is in the bytes of a whole file. */
export default async function look({
  bytes,
  extension,
}: {
  bytes: Uint8Array;
  extension: Extension;
}): Promise<Content> {
  if (extension === 'txt') return isText(bytes) ? ACCEPTED : NOT_THAT;
  // programs of Office lock a file of today's format by putting it into a container of the older one
  if (isCompound(bytes)) return lookIntoOle(bytes, extension);
  if (extension in OLE_EXTENSIONS) return NOT_THAT;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found || !(CALLED[extension] ?? [extension]).includes(found.ext)) return NOT_THAT;
  if (extension === 'pdf') return lookIntoPdf(bytes);
  return ZIP_EXTENSIONS.includes(extension) ? lookIntoZip(bytes) : ACCEPTED;
}

const ACCEPTED: Content = { why: null, macros: false };
const NOT_THAT: Content = { why: 'content', macros: false };
