/**
 * Inspects the content of a file: it must be what the extension of its name says and must not be locked, and it may
 * hold macros. Runs in a thread of its own (see `inspect.ts`), since a file may be made to keep its reader busy.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { Extension } from '../domain/files/file-types.ts';
import { isCompound } from './compound.ts';
import { ACCEPTED, type Inspection, refusedFor } from './inspection.ts';
import { inspectOle, OLE_EXTENSIONS } from './ole.ts';
import { inspectPdf } from './pdf.ts';
import { isText } from './plain-text.ts';
import { inspectZip, ZIP_EXTENSIONS } from './zip.ts';

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

/** Inspects the bytes of a whole file. */
export default async function inspectContent({
  bytes,
  extension,
}: {
  bytes: Uint8Array;
  extension: Extension;
}): Promise<Inspection> {
  if (extension === 'txt') return isText(bytes) ? ACCEPTED : refusedFor('content');
  // Office locks a file of today's format by putting it into a container of the older one
  if (isCompound(bytes)) return inspectOle(bytes, extension);
  if (extension in OLE_EXTENSIONS) return refusedFor('content');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found || !(FOUND_TYPES[extension] ?? [extension]).includes(found.ext)) return refusedFor('content');
  if (extension === 'pdf') return inspectPdf(bytes);
  return ZIP_EXTENSIONS.includes(extension) ? inspectZip(bytes) : ACCEPTED;
}
