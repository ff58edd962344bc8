/** Which field each column of a spreadsheet is for, told by its name in the first row that says anything. */
import type { Field, Lines, Said } from '../domain/forms/types.ts';
import { folded, textOf } from './cells.ts';
import type { Table } from './table.ts';

export interface Columns {
  /** How many rows stand above the lines, the names of the columns among them. */
  above: number;
  /** The field that a column is for, by the column's place from 0. */
  fields: ReadonlyMap<number, Field>;
  /** Names of columns that are for no field: what stands there is left out. */
  unknown: readonly string[];
  /** Fields for which there are two columns. */
  twice: readonly Field[];
  /** Fields that every line needs and that have no column. */
  missing: readonly Field[];
}

export function columnsOf(table: Table, lines: Lines): Columns {
  const header = table.findIndex((row) => row.some((cell) => cell !== null));
  const names = (table[header] ?? []).map(textOf);
  const found = names.map((name) => fieldNamed(lines, name));
  const fields = new Map(found.flatMap((field, at) => (field ? [[at, field] as const] : [])));
  return {
    above: header + 1,
    fields,
    unknown: names.filter((name, at) => name !== '' && !found[at]),
    twice: lines.fields.filter((field) => found.indexOf(field) !== found.lastIndexOf(field)),
    missing: lines.fields.filter((field) => field.required === true && !found.includes(field)),
  };
}

/** By its label in any language, or by its path. */
const fieldNamed = ({ fields }: Lines, name: string): Field | undefined =>
  fields.find(({ path, label }) =>
    [label.nb, label.nn, label.en, path].some((one: Said[keyof Said]) => folded(one) === folded(name)),
  );

/** `A` for the first column, `AB` for the 28th. */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before < 0 ? '' : letterOf(before)}${String.fromCharCode(65 + (column % 26))}`;
}
