/** Goods, parties and numbers: what may be typed about an export, and how lines are kept. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, NO_FILES, sectionState } from '../../domain/forms/check.ts';
import {
  allLines,
  fieldAt,
  fieldsOfLine,
  labelOf,
  linesOf,
  withoutRemoved,
} from '../../domain/forms/content.ts';
import { countriesIn, countryName, isCountry } from '../../domain/forms/countries.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import { isOrganisationNumber, plainDecimal } from '../../domain/forms/numbers.ts';
import type { Content, Field } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import exportLicence from '../../domain/kinds/export-licence.kind.ts';
import { goodsLines } from '../../domain/kinds/goods.ts';

const TODAY = '2026-11-22';
const FACTS = { ownCases: new Set<string>(), today: TODAY, files: NO_FILES };
const LINE = 'a1b2c3d4e5f6';
const OTHER = '0123456789ab';

const goodsField = (path: string): Field => goodsLines.fields.find((field) => field.path === path)!;
const field = (path: string): Field => fieldsOf(exportLicence).find((one) => one.path === path)!;
const goodsProblem = (path: string, value: string, beside: Content = {}) =>
  checkField(goodsField(path), value, { content: beside, today: TODAY });

const line = (id: string, place: string, values: Record<string, string>): Content => ({
  [`goods.${id}`]: place,
  ...Object.fromEntries(Object.entries(values).map(([path, value]) => [`goods.${id}.${path}`, value])),
});
const RADAR = {
  description: 'Radar',
  list: 'ii',
  list_code: '6A008',
  quantity: '2',
  unit: 'pcs',
  value: '1250000.50',
};
const party = (prefix: string) => ({
  [`${prefix}_name`]: 'Firma',
  [`${prefix}_address`]: 'Gate 1',
  [`${prefix}_country`]: 'SE',
});
const COMPLETE: Content = {
  item_type: 'goods',
  export_type: 'permanent',
  recipient_country: 'SE',
  ...line(LINE, '1', RADAR),
  ...party('buyer'),
  ...party('consignee'),
  ...party('end_user'),
  end_use: 'Overvåking av kysten',
  end_user_statement_missing: 'Kommer i posten',
  confirmed: true,
};
const problems = (content: Content) =>
  checkForm(exportLicence, content, FACTS).map(({ place, problem }) => `${place.path}: ${problem}`);

describe('an application for an export licence', () => {
  it('can be sent when everything required is there', () => {
    expect(problems(COMPLETE)).toEqual([]);
  });

  it('needs goods and three parties', () => {
    const missing = problems({});
    expect(missing).toContain('goods: no_lines');
    for (const name of ['buyer_name', 'consignee_name', 'end_user_name'])
      expect(missing).toContain(`${name}: required`);
    expect(missing).not.toContain('intermediates: no_lines');
  });

  it('needs reason and date of return when it is temporary', () => {
    expect(problems({ ...COMPLETE, export_type: 'temporary' })).toEqual([
      'temporary_reason: required',
      'return_date: date',
    ]);
    const returning = { ...COMPLETE, export_type: 'temporary', temporary_reason: 'Messe' };
    expect(problems({ ...returning, return_date: '2026-11-21' })).toEqual(['return_date: date_past']);
    expect(problems({ ...returning, return_date: TODAY })).toEqual([]);
  });

  it('needs a category for goods of list I, and a code for all but those of no list', () => {
    const military = { ...RADAR, list: 'i', list_code: 'ML5.b' };
    expect(problems({ ...COMPLETE, ...line(LINE, '1', military) })).toEqual([
      `goods.${LINE}.category: choose`,
    ]);
    const { list_code: _, ...uncoded } = RADAR;
    const { [`goods.${LINE}.list_code`]: __, ...rest } = COMPLETE;
    expect(problems({ ...rest, ...line(LINE, '1', uncoded) })).toEqual([`goods.${LINE}.list_code: required`]);
    expect(problems({ ...rest, ...line(LINE, '1', { ...uncoded, list: 'catch_all' }) })).toEqual([]);
  });

  it('says which line a problem is in', () => {
    const found = checkForm(exportLicence, { ...COMPLETE, ...line(OTHER, '2', {}) }, FACTS);
    expect(new Set(found.map((one) => one.line?.number))).toEqual(new Set([2]));
    expect(labelOf(exportLicence, found[0]!.place.path, 'nb', 2)).toBe('Varelinje 2: Beskrivelse');
  });

  it('takes 2000 lines and no more', () => {
    const many = (count: number) => {
      const ids = Array.from({ length: count }, (_, at) => at.toString(16).padStart(12, '0'));
      return Object.assign({}, COMPLETE, ...ids.map((id, at) => line(id, String(at + 1), RADAR)));
    };
    const { [`goods.${LINE}`]: _, ...none } = COMPLETE;
    expect(problems({ ...many(2000), [`goods.${LINE}`]: '-1' })).toEqual([]);
    expect(problems({ ...none, ...many(2001) })).toEqual(['goods: too_many_lines']);
  });

  it('is complete tab by tab', () => {
    const goods = exportLicence.sections.find(({ id }) => id === 'varer')!;
    const stateOf = (content: Content) =>
      sectionState(goods, content, checkForm(exportLicence, content, FACTS));
    expect(stateOf({})).toBe('empty');
    expect(stateOf(line(LINE, '1', {}))).toBe('begun');
    expect(stateOf(COMPLETE)).toBe('complete');
  });
});

describe('lines', () => {
  it('stand in the order of their places, those of one place by their ids', () => {
    const content = { ...line(LINE, '2', RADAR), ...line(OTHER, '2', {}), ...line('f'.repeat(12), '1', {}) };
    expect(linesOf(content, goodsLines).map(({ id }) => id)).toEqual(['f'.repeat(12), OTHER, LINE]);
    expect(linesOf(content, goodsLines)[2]?.values).toEqual(RADAR);
  });

  it('that were removed are in no version, and no other line is touched', () => {
    const content = { ...COMPLETE, ...line(OTHER, '-2', RADAR) };
    expect(linesOf(content, goodsLines).map(({ id }) => id)).toEqual([LINE]);
    expect(withoutRemoved(content)).toEqual(COMPLETE);
  });

  it('have fields of their own, that name each other', () => {
    const quantity = fieldAt(exportLicence, `goods.${LINE}.quantity`);
    expect(quantity).toMatchObject({ path: `goods.${LINE}.quantity`, unit: `goods.${LINE}.unit` });
    for (const path of ['goods', `goods.${LINE}`, `goods.${LINE}.nothing`, 'goods.x.quantity', 'nothing'])
      expect(fieldAt(exportLicence, path)).toBeUndefined();
    for (const lines of allLines(exportLicence))
      expect(fieldsOfLine(lines, LINE)).toHaveLength(lines.fields.length);
  });

  it('and groups have names in words', () => {
    expect(labelOf(exportLicence, 'recipient_country', 'nb')).toBe('Mottakerland');
    expect(labelOf(exportLicence, 'buyer_name', 'nn')).toBe('Kjøpar: Namn');
    expect(labelOf(exportLicence, `goods.${LINE}.quantity`, 'en')).toBe('Goods line: Quantity');
    expect(labelOf(exportLicence, `goods.${LINE}`, 'nb', 3)).toBe('Varelinje 3');
    expect(labelOf(exportLicence, 'goods', 'nb')).toBe('Varelinjer');
  });
});

describe('a number', () => {
  it('is kept digit by digit, whatever it is written with', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,11}$/);
    fc.assert(
      fc.property(digits, fc.stringMatching(/^\d{1,6}$/), (whole, fraction) => {
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
        expect(plainDecimal(` ${grouped},${fraction} `)).toBe(`${whole}.${fraction}`);
        expect(plainDecimal(`${whole}.${fraction}`)).toBe(`${whole}.${fraction}`);
        expect(goodsProblem('quantity', `${whole}.${fraction}`, { unit: 'kg' })).toBeNull();
      }),
    );
  });

  it.each(['twelve', '1.000.000', '0.1 + 0.2', '1e3', '−5', '', '0x10'])('is not %s', (typed) => {
    expect(plainDecimal(typed)).toBe(typed);
    expect(goodsProblem('quantity', typed)).toBe(typed ? 'number' : null);
  });

  it.each([
    ['quantity', '-1', 'not_positive'],
    ['quantity', '0', 'not_positive'],
    ['quantity', '0.00', 'not_positive'],
    ['quantity', '0.1234567', 'decimals'],
    ['quantity', '9'.repeat(16), 'number_too_large'],
    ['value', '-0.01', 'negative'],
    ['value', '1.001', 'decimals'],
    ['value', '0', null],
    ['value', '99.50', null],
  ])('as %s of %s is judged', (path, value, problem) => {
    expect(goodsProblem(path, value, { unit: 'kg' })).toBe(problem);
  });

  it('of pieces is whole', () => {
    for (const value of ['0.1', '0.2', '0.30000000000000004', '3.0'])
      expect(goodsProblem('quantity', value.slice(0, 5), { unit: 'pcs' })).toBe('whole');
    expect(goodsProblem('quantity', '0.5', { unit: 'kg' })).toBeNull();
    expect(goodsProblem('quantity', '3', { unit: 'pcs' })).toBeNull();
  });
});

describe('an organisation number', () => {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  const checkDigit = (digits: readonly number[]) =>
    (11 - (digits.reduce((sum, digit, at) => sum + digit * weights[at]!, 0) % 11)) % 11;
  const eight = fc
    .tuple(fc.constantFrom(8, 9), fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }))
    .map(([first, rest]) => [first, ...rest]);

  it('is checked by its last digit', () => {
    fc.assert(
      fc.property(eight, fc.nat(9), (digits, last) => {
        expect(isOrganisationNumber([...digits, last].join(''))).toBe(checkDigit(digits) === last);
      }),
    );
  });

  it('with a wrong one cannot be saved', () => {
    const buyer = field('buyer_organisation_number');
    const near = { content: {}, today: TODAY };
    expect(checkField(buyer, '974760673', near)).toBeNull();
    expect(checkField(buyer, '974760674', near)).toBe('organisation_number');
    expect(checkField(buyer, '97476067', near)).toBe('organisation_number');
  });
});

describe('a country', () => {
  it('is one of ISO 3166-1, with a name in every language', () => {
    expect(isCountry('NO')).toBe(true);
    for (const none of ['XX', 'EU', 'no', 'SU']) expect(isCountry(none)).toBe(false);
    for (const language of ['nb', 'nn', 'en'] as const) {
      const names = countriesIn(language).map(({ name }) => name);
      expect(new Set(names).size).toBe(250);
      for (const { code, name } of countriesIn(language)) expect(name).not.toBe(code);
    }
    expect([countryName('NO', 'nb'), countryName('NO', 'nn'), countryName('DE', 'en')]).toEqual([
      'Norge',
      'Noreg',
      'Germany',
    ]);
  });
});

describe('a tariff number', () => {
  it.each([
    ['85261000', null],
    ['8526.10.00', null],
    ['8526.1000', null],
    ['852610', 'tariff_number'],
    ['8526-10-00', 'tariff_number'],
  ])('%s is judged', (value, problem) => {
    expect(goodsProblem('tariff_number', value)).toBe(problem);
  });
});
