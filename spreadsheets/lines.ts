/** What the rows of a spreadsheet are as lines of a form, and what is wrong with them. */
import { type FieldFacts, lineProblems } from '../domain/forms/check.ts';
import type { Content, Lines } from '../domain/forms/types.ts';
import { isEmpty, type Problem } from '../domain/forms/values.ts';
import { readCell, textOf } from './cells.ts';
import { type Columns, columnsOf, letterOf } from './columns.ts';
import type { Cell, Table } from './table.ts';

/** A cell that cannot be taken in. */
export interface Wrong {
  /** The row's number and the column's letter as the spreadsheet shows them; no letter where no column is for the field. */
  row: number;
  column: string | null;
  /** The field's path within a line. */
  path: string;
  /** What stands there. */
  says: string;
  problem: Problem | 'formula';
}

/** What was read; what is kept between the preview and the import. */
export interface Reading {
  /** The values of every line, by the fields' paths within it; none where not all of it can be taken in. */
  lines: readonly Content[];
  /** How many columns are for fields. */
  columns: number;
  /** How many rows there are, and how many of them are wrong. */
  rows: number;
  wrongRows: number;
  /** The first of what is wrong, and how much there is. */
  wrong: readonly Wrong[];
  wrongCells: number;
  /** Names of columns that are left out. */
  unknown: readonly string[];
  /** Paths of fields that have two columns, and of those that need one and have none. */
  twice: readonly string[];
  missing: readonly string[];
}

/** More than this is not read at once. */
const WRONG_SHOWN = 100;
const SHOWN_OF_A_CELL = 200;

export function readLines(table: Table, lines: Lines, facts: FieldFacts): Reading {
  const columns = columnsOf(table, lines);
  const rows = table
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(columns.above)
    .filter(({ cells }) => cells.some((cell, at) => columns.fields.has(at) && cell !== null));
  const values = rows.map(({ cells }) => valuesIn(cells, columns));
  const wrong = rows.flatMap(({ cells, row }, at) =>
    wrongIn(cells, row, values[at]!, { columns, lines, facts }),
  );
  const pathsOf = (fields: Columns['twice']) => fields.map(({ path }) => path);
  const found = {
    lines: values,
    columns: columns.fields.size,
    rows: rows.length,
    wrongRows: new Set(wrong.map(({ row }) => row)).size,
    wrong: wrong.slice(0, WRONG_SHOWN),
    wrongCells: wrong.length,
    unknown: columns.unknown,
    twice: pathsOf(columns.twice),
    missing: pathsOf(columns.missing),
  };
  return isRight(found) ? found : { ...found, lines: [] };
}

/** Whether all of it can be taken in. */
export const isRight = ({ rows, wrongCells, twice, missing }: Reading): boolean =>
  rows > 0 && wrongCells + twice.length + missing.length === 0;

const valuesIn = (cells: readonly Cell[], { fields }: Columns): Content =>
  Object.fromEntries(
    [...fields].flatMap(([at, field]) => {
      const value = readCell(field, cells[at] ?? null);
      return isEmpty(value) ? [] : [[field.path, value]];
    }),
  );

function wrongIn(
  cells: readonly Cell[],
  row: number,
  values: Content,
  { columns, lines, facts }: { columns: Columns; lines: Lines; facts: FieldFacts },
): Wrong[] {
  const at = new Map([...columns.fields].map(([column, { path }]) => [path, column]));
  const wrong = (path: string, problem: Wrong['problem']): Wrong => {
    const column = at.get(path);
    const says = column === undefined ? '' : textOf(cells[column] ?? null).slice(0, SHOWN_OF_A_CELL);
    return { row, column: column === undefined ? null : letterOf(column), path, says, problem };
  };
  const broken = [...columns.fields].filter(([column]) => FORMULA_FAILED.test(textOf(cells[column] ?? null)));
  const found = lineProblems(lines, { id: '', values }, facts)
    // said once for all rows, or said better already
    .filter(({ field }) => !columns.missing.includes(field) && !broken.some(([, one]) => one === field));
  return [
    ...broken.map(([, { path }]) => wrong(path, 'formula')),
    ...found.map(({ field, problem }) => wrong(field.path, problem)),
  ];
}

/** What a spreadsheet shows where a formula came to nothing, in English and Norwegian. */
const FORMULA_FAILED = /^#(?:N\/A|I\/T|REF!|VALUE!|VERDI!|DIV\/0!|NAME\?|NAVN\?|NUM!|NULL!|SPILL!|CALC!)$/;
