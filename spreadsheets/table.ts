/** The content of a spreadsheet, whatever program wrote it. */
import { LONGEST_CELL } from '../domain/files/file-types.ts';

/** Content of a cell; null where it is empty. */
export type Cell = string | number | boolean | Date | null;

/** Rows of cells as they stand in the file, empty ones too: the first has the number 1. */
export type Table = readonly (readonly Cell[])[];

/** Reasons why a file cannot be read as a spreadsheet. */
export const UNREADABLE = [
  'empty',
  'too_large',
  'too_much',
  'long_cell',
  'old_format',
  'unreadable',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** Error of a file that is no spreadsheet, or a larger one than anybody needs. */
export class NotReadable extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}

/** Limits of a table: no form takes so many lines, and none has so many fields. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;
/** Characters of all cells. */
const MOST_TEXT = 5_000_000;

/**
 * Returns the table without empty rows at its end.
 * @throws {NotReadable} where it is empty, or larger than the limits
 */
export function bounded(rows: Table): Table {
  const full = rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1);
  if (full.length === 0) throw new NotReadable('empty');
  if (full.length > MOST_ROWS) throw new NotReadable('too_much');
  if (full.some((row) => row.findLastIndex((cell) => cell !== null) >= MOST_COLUMNS))
    throw new NotReadable('too_much');
  checkTexts(full);
  return full;
}

/** Checks the lengths of all texts. @throws {NotReadable} */
function checkTexts(rows: Table): void {
  let text = 0;
  for (const row of rows)
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      if (cell.length > LONGEST_CELL) throw new NotReadable('long_cell');
      text += cell.length;
      if (text > MOST_TEXT) throw new NotReadable('too_much');
    }
}
