/** Lines as they were read from a spreadsheet, kept from the preview to the import. */
import type { Content } from './types.ts';
import type { ValueProblem } from './values.ts';

/** A cell that cannot be taken in. */
export interface WrongCell {
  /**
   * The row's number and the column's letter as the spreadsheet shows them; no letter where no column is for the
   * field.
   */
  row: number;
  column: string | null;
  /** The field's path within a line. */
  path: string;
  /** Text of the cell. */
  says: string;
  problem: ValueProblem | 'formula';
}

/** Result of reading a spreadsheet as lines of a form. */
export interface Reading {
  /** Values of every line, by the fields' paths within it; none where not all of it can be taken in. */
  lines: readonly Content[];
  /** Number of the columns that are for fields. */
  columns: number;
  /** Number of rows, and how many of them are wrong. */
  rows: number;
  wrongRows: number;
  /** The first of the cells that are wrong, and the number of all. */
  wrong: readonly WrongCell[];
  wrongCells: number;
  /** Names of columns that are left out. */
  unknown: readonly string[];
  /** Paths of fields that have two columns, and of those that need one and have none. */
  twice: readonly string[];
  missing: readonly string[];
}

/** Tells whether all of a spreadsheet can be taken in. */
export const isRight = ({ rows, wrongCells, twice, missing }: Reading): boolean =>
  rows > 0 && wrongCells + twice.length + missing.length === 0;
