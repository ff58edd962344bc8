/** Spreadsheets as lines of a form: what the template writes is read back, and what people write is understood. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { parse } from '../../cage/inside/spreadsheets/parse.ts';
import { allLines } from '../../domain/forms/content.ts';
import { countriesIn } from '../../domain/forms/countries.ts';
import { isRight, type Reading } from '../../domain/forms/reading.ts';
import type { Content, Field, FieldType, Lines, Value } from '../../domain/forms/types.ts';
import { goodsLines } from '../../domain/kinds/goods.ts';
import { intermediates } from '../../domain/kinds/parties.ts';
import { cleanText, findUnwritable } from '../../domain/shared/characters.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { KINDS } from '../../kinds.ts';
import { readCell } from '../../spreadsheets/cells.ts';
import { columnLetters } from '../../spreadsheets/columns.ts';
import { readLines } from '../../spreadsheets/lines.ts';
import type { Cell, Table } from '../../spreadsheets/table.ts';
import { writeCsv, writeXlsx } from '../../spreadsheets/write.ts';
import { bomb, changed } from '../support/cage/spreadsheets.ts';

const FACTS = { ownCases: new Set<string>(), today: '2026-11-22' };
const GUIDE = { name: 'Veiledning', rows: [['Kolonne'], ['Beskrivelse']] };
const field = (path: string): Field => goodsLines.fields.find((one) => one.path === path)!;

const words = (max: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: Math.min(max, 40) })
    .map((text) => cleanText(text.replaceAll(/\uFFFD|\p{Cc}|\p{Cs}|\p{Cn}/gu, '')).trim())
    .filter((text) => text.length <= max && !/^#|_x/.test(text) && findUnwritable(text) === null);
const decimals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: most }), fc.nat(999_999))
    .map(([whole, digits, fraction]) =>
      digits === 0 ? `${whole}` : `${whole}.${String(fraction).padStart(6, '0').slice(0, digits)}`,
    );
type Make = (field: never) => fc.Arbitrary<Value>;
/** Values that somebody may have saved in a field of a line, whatever stands beside it. */
const VALUES: Partial<Record<FieldType, Make>> = {
  text: ({ max }: { max: number }) => words(max),
  long_text: ({ max }: { max: number }) => words(max),
  choice: ({ options }: { options: { id: string }[] }) => fc.constantFrom(...options.map(({ id }) => id)),
  ticks: ({ options }: { options: { id: string }[] }) => fc.subarray(options.map(({ id }) => id)),
  confirmation: () => fc.boolean(),
  date: () =>
    fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10)),
  country: () => fc.constantFrom(...countriesIn('nb').map(({ code }) => code)),
  currency: () => fc.constantFrom('NOK', 'EUR', 'USD'),
  money: () => decimals(2),
  quantity: () => decimals(6),
  list_code: () => fc.constantFrom('ML10.a', '6A003.b.4', 'ABC.1'),
  tariff_number: () => fc.constantFrom('85261000', '8526.10.00', '01.01.2100'),
  organisation_number: () => fc.constantFrom('974760673'),
};
const lineOf = ({ fields }: Lines): fc.Arbitrary<Content> =>
  fc
    .tuple(...fields.map((one) => fc.option(VALUES[one.type]!(one as never), { nil: '' as Value })))
    .map((values) => Object.fromEntries(fields.map(({ path }, at) => [path, values[at]!])))
    .map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => isFilled(value))))
    .filter((line) => Object.keys(line).length > 0);
const isFilled = (value: Value): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Writes numbers plainly: they are the same however many zeros stand after the point. */
const plainly = (lines: Lines, values: Content): Content =>
  Object.fromEntries(
    Object.entries(values).map(([path, value]) => {
      const { type } = lines.fields.find((one) => one.path === path)!;
      const isNumber = type === 'money' || type === 'quantity';
      return [path, isNumber && String(value).includes('.') ? String(value).replace(/\.?0+$/, '') : value];
    }),
  );

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const { table } = (await parse(bytes)) as { table: Table };
  return table;
}

/** Lists of lines of all kinds, those that are the same once. */
const EVERY = [...new Map(KINDS.flatMap(allLines).map((lines) => [lines.path, lines])).values()];

describe('the template', () => {
  it.each(EVERY.map((lines) => [lines.path, lines] as const))(
    'of %s is read back as it was written, in every language',
    async (_path, lines) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...LANGUAGES),
          fc.array(lineOf(lines), { minLength: 1, maxLength: 5 }),
          async (language, standing) => {
            const bytes = await writeXlsx({ lines, language, yes: 'Ja' }, GUIDE, standing);
            const table = await tableOf(bytes);
            const found = table.slice(1).map((row) => valuesIn(lines, row));
            expect(found.map((values) => plainly(lines, values))).toEqual(
              standing.map((values) => plainly(lines, values)),
            );
          },
        ),
        { numRuns: 15 },
      );
    },
  );

  it.each(LANGUAGES)('has a column for every field, also as csv: %s', async (language) => {
    for (const lines of EVERY) {
      const template = { lines, language, yes: 'Ja' };
      for (const bytes of [await writeXlsx(template, GUIDE), strToU8(writeCsv(template))]) {
        const reading = readLines(await tableOf(bytes), lines, FACTS);
        expect([reading.unknown, reading.twice, reading.missing, reading.rows]).toEqual([[], [], [], 0]);
      }
    }
  });
});

const valuesIn = ({ fields }: Lines, row: readonly Cell[]): Content =>
  Object.fromEntries(
    fields
      .map((one, at) => [one.path, readCell(one, row[at] ?? null)] as const)
      .filter(([, value]) => isFilled(value)),
  );

describe('a cell', () => {
  it.each<[string, Cell, Value]>([
    ['value', '1 250 000,50', '1250000.50'],
    ['value', '1.250.000,50', '1250000.50'],
    ['value', '1,250,000.50', '1250000.50'],
    ['value', '1.250.000', '1250000'],
    ['value', 1_250_000.5, '1250000.5'],
    ['value', 0.1 + 0.2, '0.3'],
    ['quantity', '12,5', '12.5'],
    ['quantity', 'tolv', 'tolv'],
    ['list', 'Liste I (forsvarsmateriell)', 'i'],
    ['list', 'list ii (DUAL-USE items)', 'ii'],
    ['list', 'III', 'iii'],
    ['unit', 'STK', 'pcs'],
    ['unit', 'm2', 'm²'],
    ['unit', 'anna', 'other'],
    ['list_code', ' ML 10.a ', 'ML10.a'],
    ['tariff_number', 85_261_000, '85261000'],
    ['part_number', 4711, '4711'],
    ['description', null, ''],
  ])('of %s that says %j is %j', (path, cell, value) => {
    expect(readCell(field(path), cell)).toBe(value);
  });

  it.each<[Cell, Value]>([
    ['2026-08-26', '2026-08-26'],
    ['26.8.2026', '2026-08-26'],
    [new Date('2026-08-26'), '2026-08-26'],
    ['8/26/2026', '8/26/2026'],
  ])('of a date that says %s is %s', (cell, value) => {
    const date: Field = { path: 'd', type: 'date', label: { nb: '', nn: '', en: '' } };
    expect(readCell(date, cell)).toBe(value);
  });

  it.each(['SE', 'se', 'Sverige', 'Sweden', ' sverige '])('of a country that says %s is Sweden', (cell) => {
    expect(readCell(intermediates.fields.find(({ type }) => type === 'country')!, cell)).toBe('SE');
  });
});

const HEADER = ['Beskrivelse', 'Liste', 'Listekode', 'Mengde', 'Enhet', 'Verdi (NOK)'];
const RADAR = ['Radar', 'ii', '6A008', 2, 'stk', '1 250 000,50'];
const read = (table: Table): Reading => readLines(table, goodsLines, FACTS);
const says = ({ wrong }: Reading) =>
  wrong.map(({ row, column, path, problem }) => `${row}${column ?? ''} ${path}: ${problem}`);

describe('the row of names', () => {
  it('costs each name once, however many fields there are', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const names = Array.from({ length: 150 }, (_, n) => `Ukjent ${n}`);
    const { unknown } = read([names]);
    const calls = normalize.mock.calls.length;
    normalize.mockRestore();
    expect(unknown).toEqual(names);
    // as a text and as a name; and the names of each field
    expect(calls).toBeLessThanOrEqual(2 * names.length + 4 * goodsLines.fields.length);
  });

  it('is told no longer than anybody reads', () => {
    expect(read([['x'.repeat(30_000)]]).unknown).toEqual(['x'.repeat(200)]);
  });
});

describe('rows', () => {
  it('are lines, whatever stands between, above and beside them', () => {
    const reading = read([[], ['Min id', ...HEADER], [1, ...RADAR], [], [2, ...RADAR], [3]]);
    expect(isRight(reading)).toBe(true);
    expect(reading.unknown).toEqual(['Min id']);
    expect(reading.lines).toHaveLength(2);
    expect(reading.lines[0]).toEqual({
      ...{ description: 'Radar', list: 'ii', list_code: '6A008', quantity: '2', unit: 'pcs' },
      value: '1250000.50',
    });
  });

  it('are named by number and letter where they are wrong, and none is taken in', () => {
    const reading = read([
      HEADER,
      RADAR,
      ['', 'ii', '6A008', 2, 'stk', 1],
      ['Radar', 'ii', '6A008', -2, 'stk', 1],
      ['Radar', 'iv', '6A008', 2, 'stk', 1],
      ['Radar', 'ii', 'ML10', 2.5, 'stk', '#N/A'],
      ['Krutt', 'i', 'ML8.a', 2, 'kg', 1],
    ]);
    expect(says(reading)).toEqual([
      '3A description: required',
      '4D quantity: not_positive',
      '5B list: choose',
      '6F value: formula',
      '6C list_code: list_code',
      '6D quantity: whole',
      '7 category: choose',
    ]);
    expect([reading.rows, reading.wrongRows, reading.lines]).toEqual([6, 5, []]);
  });

  it('are not read where a column that all need is missing or there twice', () => {
    const missing = read([HEADER.slice(0, 5), RADAR.slice(0, 5)]);
    expect([missing.missing, missing.wrong, isRight(missing)]).toEqual([['value'], [], false]);
    const twice = read([
      [...HEADER, 'Description'],
      [...RADAR, 'Noe'],
    ]);
    expect([twice.twice, isRight(twice)]).toEqual([['description'], false]);
    expect(isRight(read([HEADER]))).toBe(false);
  });

  it('have columns named as spreadsheets name them', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

describe('a file', () => {
  const csv = (text: string) => tableOf(strToU8(text));
  it('of comma-separated values is read with the separator and letters that it has', async () => {
    const wanted = [
      ['Beskrivelse', 'Mengde'],
      ['Sjøradar', '0,5'],
    ];
    expect(await csv('Beskrivelse;Mengde\r\nSjøradar;0,5\r\n')).toEqual(wanted);
    expect(await csv('\ufeff"Beskrivelse","Mengde"\n"Sjøradar","0,5"')).toEqual(wanted);
    expect(await csv('Beskrivelse\tMengde\nSjøradar\t0,5')).toEqual(wanted);
    const windows = Buffer.from('Beskrivelse;Mengde\nSjøradar;0,5', 'latin1');
    expect(await tableOf(windows)).toEqual(wanted);
    const wide = Buffer.from('\ufeffBeskrivelse\tMengde\nSjøradar\t0,5', 'utf16le');
    expect(await tableOf(wide)).toEqual(wanted);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['with nothing in it', () => new Uint8Array(), 'empty'],
    ['with empty rows alone', () => strToU8(';;;\n;;;\n'), 'empty'],
    ['of Excel before 2007', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_format'],
    ['of an image', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unreadable'],
    ['that is a zip of something else', () => zipSync({ 'a.xml': strToU8('<a/>') }), 'unreadable'],
    ['with more rows than any form takes', () => strToU8('a;b\n'.repeat(10_001)), 'too_much'],
    ['with more columns', () => strToU8(`${'a;'.repeat(201)}a`), 'too_much'],
    ['that unpacks to 40 MB', () => bomb(40_000_000), 'too_much'],
  ])('%s is refused', async (_what, bytes, why) => {
    expect(await parse(await bytes())).toEqual({ unreadable: why });
  });

  it('with a cell, or cells together, of more text than anybody writes is refused', async () => {
    const cell = (length: number) => strToU8(`a;${'x'.repeat(length)}`);
    expect(await parse(cell(32_767))).toHaveProperty('table');
    expect(await parse(cell(32_768))).toEqual({ unreadable: 'long_cell' });
    const rows = (count: number) => strToU8(`${'x'.repeat(30_000)};a\n`.repeat(count));
    expect(await parse(rows(166))).toHaveProperty('table');
    expect(await parse(rows(167))).toEqual({ unreadable: 'too_much' });
  });

  it('with a formula that came to nothing says so', async () => {
    const bytes = await changed((sheet) =>
      sheet.replace(/<c r="A2"[^>]*><v>\d+<\/v>/, '<c r="A2" t="e"><f>NA()</f><v>#N/A</v>'),
    );
    expect((await tableOf(bytes))[1]?.[0]).toBe('#N/A');
  });
});
