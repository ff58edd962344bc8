import { describe, expect, it } from 'vitest';
import { decisionText, ON_APPLICATION, ON_COMPLAINT } from '../../../acts/cases/decision.ts';
import { validUntil } from '../../../domain/cases/results.ts';
import { KINDS, kindOf } from '../../../kinds.ts';
import { decisionInput, matterOf } from '../../../web/desk/decision-input.ts';

const subject = (kind: string, stage: 'application' | 'complaint' = 'application') => ({
  ...{ stage: stage === 'complaint' ? ON_COMPLAINT : ON_APPLICATION, kind: kindOf(kind), lines: [] },
});
const words = { body: 'Grunner', legalBasis: '§ 1' };
const typed = (kind: string, more: Record<string, string>, stage?: 'complaint') => {
  const { data, error } = decisionInput(subject(kind, stage)).safeParse({ ...words, ...more });
  const problems = error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  const matter = matterOf(subject(kind, stage));
  return { problems, decision: data && decisionText('application', matter, data, Date.now()) };
};
const usual = (kind: string) => validUntil(kindOf(kind), Date.now());

describe('the outcomes of a decision', () => {
  it('are those of what the kind gives', () => {
    expect(typed('export-licence', { outcome: 'not_required' }).problems).toBeUndefined();
    expect(typed('import-certificate', { outcome: 'not_required' }).problems).toEqual(['outcome: choose']);
    expect(typed('iran-assessment', { outcome: 'granted' }).problems).toEqual(['outcome: choose']);
    expect(typed('iran-assessment', { outcome: 'answered' }).problems).toBeUndefined();
  });

  it('of a complaint are better ones, or none and it is forwarded', () => {
    for (const { id } of KINDS) {
      expect(typed(id, { outcome: 'refused' }, 'complaint').problems).toEqual(['outcome: choose']);
      expect(typed(id, { outcome: 'forward' }, 'complaint').problems).toBeUndefined();
    }
  });
});

it.each(['body', 'legalBasis', 'conditions'])('%s takes what letters can be written with', (field) => {
  const written = (text: string) => typed('export-licence', { outcome: 'granted', [field]: text });
  expect(written('\uF0B7 ⌀ 25, 上海, 😀').problems).toBeUndefined();
  expect(written('før \uE123 etter').problems).toEqual([`${field}: unwritable`]);
});

describe('until when something is valid', () => {
  it('is what is usual unless something else is written, and nothing where nothing is given', () => {
    expect(typed('import-certificate', { outcome: 'granted' }).decision?.validUntil).toBe(
      usual('import-certificate'),
    );
    const soon = { outcome: 'partly', validUntil: '2199-01-01' };
    expect(typed('export-licence', soon).decision?.validUntil).toBe('2199-01-01');
    expect(typed('export-licence', { ...soon, outcome: 'refused' }).decision?.validUntil).toBeNull();
    expect(typed('delivery-certificate', { outcome: 'granted' }).decision?.validUntil).toBeNull();
  });

  it.each([
    ['export-licence', '', 'date'],
    ['export-licence', '2027-02-30', 'date'],
    ['export-licence', '2020-01-01', 'date_past'],
    ['ict-certification', '2199-01-01', 'valid_most'],
  ])('is checked for %s: %s', (kind, date, problem) => {
    expect(typed(kind, { outcome: 'granted', validUntil: date }).problems).toEqual([
      `validUntil: ${problem}`,
    ]);
    expect(typed(kind, { outcome: 'refused', validUntil: date }).problems).toBeUndefined();
  });
});
