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
  const named = fieldsByName(lines);
  const found = names.map((name) => named.get(folded(name)));
  const fields = new Map(found.flatMap((field, column) => (field ? [[column, field] as const] : [])));
  return {
    above: header + 1,
    fields,
    unknown: names
      .filter((name, column) => name !== '' && !found[column])
      .map((name) => name.slice(0, LONGEST_NAME)),
    twice: lines.fields.filter((field) => found.indexOf(field) !== found.lastIndexOf(field)),
    missing: lines.fields.filter((field) => field.required === true && !found.includes(field)),
  };
}

/** Characters of a column's name that are told where no field has it. */
const LONGEST_NAME = 200;

/** Finds fields by their labels in any language, and by their paths; of two with the same name, the first. */
const fieldsByName = ({ fields }: Lines): ReadonlyMap<string, Field> =>
  new Map(
    fields
      .flatMap((field) =>
        [field.label.nb, field.label.nn, field.label.en, field.path].map(
          (name) => [folded(name), field] as const,
        ),
      )
      .reverse(),
  );

/** Returns the letters of a column as spreadsheets show them: `A` for index 0, `AB` for index 27. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before < 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + (column % 26))}`;
}
