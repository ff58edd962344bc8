/** Parses a file as a spreadsheet. */

import { NotReadable, type Table, type Unreadable } from '../../../spreadsheets/table.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

/** The table of a spreadsheet, or the reason why it cannot be read. */
export type ParseResult = { table: Table; unreadable?: never } | { table?: never; unreadable: Unreadable };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Signature of files of Excel before 2007, and of today's with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Parses the bytes of a file, whose first ones tell its format; its name does not count. */
export async function parse(bytes: Uint8Array): Promise<ParseResult> {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  try {
    if (begins(OLE)) return { unreadable: 'old_format' };
    return { table: begins(ZIP) ? await readXlsx(bytes) : readCsv(bytes) };
  } catch (error) {
    if (error instanceof NotReadable) return { unreadable: error.why };
    throw error;
  }
}
