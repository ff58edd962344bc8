/** What a spreadsheet holds, whatever it was written with. */

/** What stands in a cell; null where nothing does. */
export type Cell = string | number | boolean | Date | null;

/** Rows of cells as they stand in the file, also empty ones: the first has the number 1. */
export type Table = readonly (readonly Cell[])[];

/** Why a file cannot be read as a spreadsheet. */
export type Unreadable = 'empty' | 'too_large' | 'too_much' | 'old_format' | 'unreadable';

/** A file that is no spreadsheet, or a larger one than anybody needs. */
export class NotReadable extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}

/** No form takes so many lines, and none has so many fields. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;

/** The table without what stands empty to the right and below. @throws {NotReadable} */
export function bounded(rows: Table): Table {
  const full = rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1);
  if (full.length === 0) throw new NotReadable('empty');
  if (full.length > MOST_ROWS) throw new NotReadable('too_much');
  if (full.some((row) => row.findLastIndex((cell) => cell !== null) >= MOST_COLUMNS))
    throw new NotReadable('too_much');
  return full;
}
