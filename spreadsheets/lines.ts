/** Reads the rows of a spreadsheet as lines of a form, and finds the cells that are wrong. */
import { type FieldFacts, lineProblems } from '../domain/forms/check.ts';
import { isRight, type Reading, type WrongCell } from '../domain/forms/reading.ts';
import type { Content, Lines } from '../domain/forms/types.ts';
import { isEmpty } from '../domain/forms/values.ts';
import { readCell, textOf } from './cells.ts';
import { type Columns, columnLetters, columnsOf } from './columns.ts';
import type { Cell, Table } from './table.ts';

/** Most wrong cells that are listed: more than these nobody corrects at once. */
const MOST_WRONG = 100;
/** Longest text of a wrong cell that is listed, in characters. */
const LONGEST_SHOWN = 200;

/** Reads a table as lines. There are none in the answer where not all of them can be taken in. */
export function readLines(table: Table, lines: Lines, facts: FieldFacts): Reading {
  const columns = columnsOf(table, lines);
  const rows = table
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(columns.above)
    .filter(({ cells }) => cells.some((cell, column) => columns.fields.has(column) && cell !== null));
  const values = rows.map(({ cells }) => valuesIn(cells, columns));
  const wrong = rows.flatMap(({ cells, row }, index) =>
    wrongIn(cells, row, values[index]!, { columns, lines, facts }),
  );
  const pathsOf = (fields: Columns['twice']) => fields.map(({ path }) => path);
  const found = {
    lines: values,
    columns: columns.fields.size,
    rows: rows.length,
    wrongRows: new Set(wrong.map(({ row }) => row)).size,
    wrong: wrong.slice(0, MOST_WRONG),
    wrongCells: wrong.length,
    unknown: columns.unknown,
    twice: pathsOf(columns.twice),
    missing: pathsOf(columns.missing),
  };
  return isRight(found) ? found : { ...found, lines: [] };
}

const valuesIn = (cells: readonly Cell[], { fields }: Columns): Content =>
  Object.fromEntries(
    [...fields].flatMap(([column, field]) => {
      const value = readCell(field, cells[column] ?? null);
      return isEmpty(value) ? [] : [[field.path, value]];
    }),
  );

function wrongIn(
  cells: readonly Cell[],
  row: number,
  values: Content,
  { columns, lines, facts }: { columns: Columns; lines: Lines; facts: FieldFacts },
): WrongCell[] {
  const columnOf = new Map([...columns.fields].map(([column, { path }]) => [path, column]));
  const wrong = (path: string, problem: WrongCell['problem']): WrongCell => {
    const column = columnOf.get(path);
    const says = column === undefined ? '' : textOf(cells[column] ?? null).slice(0, LONGEST_SHOWN);
    return { row, column: column === undefined ? null : columnLetters(column), path, says, problem };
  };
  const broken = [...columns.fields].filter(([column]) => FORMULA_FAILED.test(textOf(cells[column] ?? null)));
  const found = lineProblems(lines, { id: '', values }, facts)
    // a missing column is told once for all rows, and a failed formula is told already
    .filter(({ field }) => !columns.missing.includes(field) && !broken.some(([, one]) => one === field));
  return [
    ...broken.map(([, { path }]) => wrong(path, 'formula')),
    ...found.map(({ field, problem }) => wrong(field.path, problem)),
  ];
}

/** Errors that spreadsheets show in place of a formula's value, in English and Norwegian. */
const FORMULA_FAILED = /^#(?:N\/A|I\/T|REF!|VALUE!|VERDI!|DIV\/0!|NAME\?|NAVN\?|NUM!|NULL!|SPILL!|CALC!)$/;
