/**
 * Reads workbooks of Excel and of programs that write like it. An xlsx is a zip file of XML: the size that it unpacks to
 * is bounded before anything is read.
 */
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { bounded, type Cell, NotReadable, type Table } from '../../../spreadsheets/table.ts';

/** Most bytes of the unpacked parts; 2000 lines with long texts in every field are a third of it. */
const MOST_UNPACKED = 30 * 1024 * 1024;
const MOST_PARTS = 1000;

/** Reads the first sheet of a workbook. @throws {NotReadable} */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  // packed again without compression, so that the next reader meets no other sizes than those that were counted
  const plain = zipSync(withErrorsAsText(unpack(bytes)), { level: 0 });
  const rows = await readSheet(plain.buffer as ArrayBuffer).catch(() => {
    throw new NotReadable('unreadable');
  });
  return bounded(rows as unknown as Cell[][]);
}

function unpack(bytes: Uint8Array): Unzipped {
  let unpacked = 0;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        unpacked += originalSize;
        parts += 1;
        if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) throw new NotReadable('too_much');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable('unreadable');
  }
}

/** Makes failed formulas (`#N/A`) text, since they would read like empty cells and nobody would be told. */
const withErrorsAsText = (parts: Unzipped): Unzipped =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.startsWith('xl/worksheets/')
        ? strToU8(strFromU8(bytes).replaceAll(/(<c\b[^<>]*?\st=)"e"/g, '$1"str"'))
        : bytes,
    ]),
  );
