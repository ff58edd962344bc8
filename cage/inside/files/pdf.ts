/**
 * Opens PDFs (ISO 32000). They are read twice: as viewers do, by the table that says where each object lies, and object
 * by object from the first byte to the last, since viewers differ in what they find. What either finds is given to the
 * scanner.
 */

import { openObjects } from './pdf-objects.ts';
import { openAsViewers } from './pdf-viewer.ts';
import type { Within } from './search.ts';

/** Gives the files that are attached to a PDF. @throws {NotSearchable} */
export async function openPdf(bytes: Buffer, within: Within): Promise<void> {
  await openAsViewers(bytes, within);
  await openObjects(bytes, within);
}
