/** Runs in a thread of its own: whatever a file does to its reader, the portal goes on. */
import { readCsv } from './csv.ts';
import { NotReadable, type Table, type Unreadable } from './table.ts';
import { readXlsx } from './xlsx.ts';

export type Answer = { table: Table; unreadable?: never } | { table?: never; unreadable: Unreadable };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and today's where it asks for a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is, is told by its first bytes; its name is not asked. */
export default async function read(bytes: Uint8Array): Promise<Answer> {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  try {
    if (begins(OLE)) return { unreadable: 'old_format' };
    return { table: begins(ZIP) ? await readXlsx(bytes) : readCsv(bytes) };
  } catch (error) {
    if (error instanceof NotReadable) return { unreadable: error.why };
    throw error;
  }
}
