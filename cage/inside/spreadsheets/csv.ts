/** Reads comma-separated files as spreadsheet programs write them, with the separator and encoding of any country. */
import { parse } from 'csv-parse/sync';
import { bounded, NotReadable, type Table } from '../../../spreadsheets/table.ts';

const LONGEST_ROW = 1_000_000;
/** Most rows that are read, far more than may be filled: programs write empty ones too. */
const MOST_READ = 50_000;

/** Reads a comma-separated file. @throws {NotReadable} */
export function readCsv(bytes: Uint8Array): Table {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new NotReadable('unreadable');
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // a quotation mark within a cell, such as that of inches
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      to: MOST_READ,
    });
    if (rows.length === MOST_READ) throw new NotReadable('too_much');
    return bounded(rows.map((row) => row.map((cell) => cell.trim() || null)));
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable('unreadable');
  }
}

/** Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Finds the sign that separates the columns: the one that the row of names has most of. */
function delimiterOf(text: string): string {
  const header = (/^\s*(.*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const times = (separator: string) => header.split(separator).length;
  return [';', '\t', ','].reduce((best, separator) => (times(separator) > times(best) ? separator : best));
}
