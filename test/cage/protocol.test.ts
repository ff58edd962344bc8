/** Answers of a process that may have been taken over: what was not asked for is not taken. */
import { describe, expect, it } from 'vitest';
import { INSPECTION, spreadsheetAnswer } from '../../cage/protocol.ts';

const schema = spreadsheetAnswer(['description', 'value']);
const reading = {
  ...{ columns: 2, rows: 1, wrongRows: 0, wrongCells: 0 },
  ...{ lines: [{ description: 'Radar' }], wrong: [], unknown: [], twice: [], missing: [] },
};
const wrong = { row: 1, column: 'A', path: 'value', says: 'x', problem: 'required' };

describe('an answer', () => {
  it.each([
    ['a reading', { reading }],
    ['a reading with something wrong', { reading: { ...reading, lines: [], wrong: [wrong] } }],
    ['a reason', { unreadable: 'too_much' }],
  ])('is taken: %s', (_what, answer) => {
    expect(schema.parse(answer)).toEqual(answer);
  });

  it.each([
    ['nothing', null],
    ['a field that the form has not', { reading: { ...reading, lines: [{ secret: 'x' }] } }],
    ['a value of no field', { reading: { ...reading, lines: [{ value: { a: 1 } }] } }],
    ['more than was asked', { reading: { ...reading, more: 1 } }],
    ['a place that is none', { reading: { ...reading, wrong: [{ ...wrong, path: 'secret' }] } }],
    ['a problem that is no code', { reading: { ...reading, wrong: [{ ...wrong, problem: '<b>' }] } }],
    ['an unknown reason', { unreadable: 'busy' }],
    ['a count below nothing', { reading: { ...reading, rows: -1 } }],
  ])('is not taken: %s', (_what, answer) => {
    expect(schema.safeParse(answer).success).toBe(false);
  });

  it('on a file is one of the reasons, and marks that are known', () => {
    expect(INSPECTION.safeParse({ why: 'unreadable', marks: [] }).success).toBe(true);
    for (const answer of [{ why: 'x', marks: [] }, { why: null, marks: ['x'] }, { why: null }, {}])
      expect(INSPECTION.safeParse(answer).success).toBe(false);
  });
});
