/** Columns of a spreadsheet and the fields that they are for, by their names in the first row that is not empty. */
import type { Field, Lines } from '../domain/forms/types.ts';
import { folded, textOf } from './cells.ts';
import type { Table } from './table.ts';

export interface Columns {
  /** Number of rows above the lines, with that of the names. */
  above: number;
  /** Field of each column, by the column's index from 0. */
  fields: ReadonlyMap<number, Field>;
  /** Names of columns that are for no field: their cells are left out. */
  unknown: readonly string[];
  /** Fields for which there are two columns. */
  twice: readonly Field[];
  /** Fields that every line needs and that have no column. */
  missing: readonly Field[];
}

/** Finds the columns of a table that are for fields of lines. */
export function columnsOf(table: Table, lines: Lines): Columns {
  const header = table.findIndex((row) => row.some((cell) => cell !== null));
  const names = (table[header] ?? []).map(textOf);
  const found = names.map((name) => fieldNamed(lines, name));
  const fields = new Map(found.flatMap((field, column) => (field ? [[column, field] as const] : [])));
  return {
    above: header + 1,
    fields,
    unknown: names.filter((name, column) => name !== '' && !found[column]),
    twice: lines.fields.filter((field) => found.indexOf(field) !== found.lastIndexOf(field)),
    missing: lines.fields.filter((field) => field.required === true && !found.includes(field)),
  };
}

/** Finds a field by its label in any language, or by its path. */
const fieldNamed = ({ fields }: Lines, name: string): Field | undefined =>
  fields.find(({ path, label }) =>
    [label.nb, label.nn, label.en, path].some((one) => folded(one) === folded(name)),
  );

/** Returns the letters of a column as spreadsheets show them: `A` for index 0, `AB` for index 27. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before < 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + (column % 26))}`;
}
