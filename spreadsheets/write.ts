/**
 * Writes spreadsheets for lines of a form: an empty one to fill in, or one with the lines of the form to be
 * changed.
 */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { countryName } from '../domain/forms/countries.ts';
import type { Content, Field, FieldType, Lines, Value } from '../domain/forms/types.ts';
import { isEmpty } from '../domain/forms/values.ts';
import type { Language } from '../domain/shared/language.ts';
import { textOf } from './cells.ts';

/** The second sheet, which explains how the first one is filled in. */
export interface Guide {
  name: string;
  rows: readonly (readonly string[])[];
}

interface Template {
  lines: Lines;
  language: Language;
  /** Word for a set tick. */
  yes: string;
}

/** Writes a workbook of Excel. @param standing lines that stand in the form already */
export const writeXlsx = (
  template: Template,
  guide: Guide,
  standing: readonly Content[] = [],
): Promise<Buffer> => {
  const { lines, language } = template;
  const rows: SheetData = [
    lines.fields.map(({ label }) => heading(label[language])),
    ...standing.map((values) =>
      lines.fields.map((field) => cellOf(template, field, values[field.path] ?? '')),
    ),
  ];
  const guidance = guide.rows.map((row, index) =>
    row.map((text) => (index === 0 ? heading(text) : prose(text))),
  );
  return writeXlsxFile([
    {
      data: rows,
      sheet: sheetName(lines.label[language]),
      columns: lines.fields.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    },
    { data: guidance, sheet: guide.name, columns: [24, 30, 60, 60].map((width) => ({ width })) },
  ]).toBuffer();
};

/** Writes the names of the columns alone as a comma-separated file, with the separator of Norwegian Excel. */
export const writeCsv = ({ lines, language }: Template): string =>
  stringify([lines.fields.map(({ label }) => label[language])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });

const heading = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold' });
const prose = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: 'top' });
/** Makes a cell of text, so that no program takes a code for a number or a date. */
const asText = (value: string): CellObject => ({ value, type: String, format: '@' });

/** Makes the name of a sheet, which has at most 31 characters and not all of them. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const cellOf = (template: Template, field: Field, value: Value): CellObject | null =>
  isEmpty(value) ? null : CELLS[field.type](value, field, template);

type InCell = (value: Value, field: Field, template: Template) => CellObject;

const typed: InCell = (value) => asText(String(value));
const number: InCell = (value) => {
  const exact = Number(value);
  // longer ones would lose digits as a number
  return isSameNumber(textOf(exact), String(value)) ? { value: exact, type: Number } : asText(String(value));
};
const byLabel: InCell = (value, field, { language }) =>
  asText(
    ('options' in field ? field.options : [])
      .filter(({ id }) => [value].flat().includes(id))
      .map(({ label }) => label[language])
      .join('; '),
  );

const CELLS: { readonly [T in FieldType]: InCell } = {
  text: typed,
  long_text: typed,
  choice: byLabel,
  ticks: byLabel,
  confirmation: (_value, _field, { yes }) => asText(yes),
  date: (value) => ({ value: new Date(String(value)), type: Date, format: 'yyyy-mm-dd' }),
  own_case: typed,
  country: (value, _field, { language }) => asText(countryName(String(value), language)),
  currency: typed,
  money: number,
  quantity: number,
  list_code: typed,
  tariff_number: typed,
  organisation_number: typed,
};

const isSameNumber = (one: string, other: string): boolean => shortest(one) === shortest(other);
const shortest = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
