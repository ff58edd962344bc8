/** Comma-separated files as spreadsheet programs write them: with the separator and the letters of any country. */
import { parse } from 'csv-parse/sync';
import { bounded, NotReadable, type Table } from './table.ts';

const LONGEST_ROW = 1_000_000;
/** Far more than may be full: programs write empty ones too. */
const MOST_READ = 50_000;

/** @throws {NotReadable} */
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

/** UTF-8, or UTF-16 where the file says so, else what Windows wrote before. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What separates the names of the columns: a semicolon where a comma is the decimal sign, else a comma or a tab. */
function delimiterOf(text: string): string {
  const header = (/^\s*(.*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const times = (separator: string) => header.split(separator).length;
  return [';', '\t', ','].reduce((best, separator) => (times(separator) > times(best) ? separator : best));
}
