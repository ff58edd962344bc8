import { describe, expect, it } from 'vitest';
import { readDifference } from '../../domain/forms/differences.ts';
import {
  answeredRetired,
  changesSince,
  currentAnswers,
  movedSince,
  toCurrentEdition,
} from '../../domain/forms/editions.ts';
import { madeUp, said, text } from '../support/made-up-kind.ts';

const LINE = 'a1b2c3d4e5f6';
const kind = madeUp([
  { edition: 2, said: said('Two'), moved: [{ from: 'ref', to: 'own_ref' }] },
  {
    edition: 3,
    said: said('Three'),
    moved: [
      { from: 'own_ref', to: 'reference' },
      { from: 'items', to: 'goods' },
    ],
    gone: { fields: [text('colour')] },
  },
]);

describe('a form of an older edition', () => {
  it('is told what changed since, and no more', () => {
    expect(changesSince(kind, 1).map(({ edition }) => edition)).toEqual([2, 3]);
    expect(changesSince(kind, 2).map(({ edition }) => edition)).toEqual([3]);
    expect(changesSince(kind, 3)).toEqual([]);
  });

  it('holds what it held, each at its place of today', () => {
    expect(Object.fromEntries(movedSince(kind, 1))).toEqual({
      ref: 'reference',
      own_ref: 'reference',
      items: 'goods',
    });
    const old = { ref: 'A', colour: 'red', [`items.${LINE}`]: '1', [`items.${LINE}.name`]: 'Radar' };
    expect(toCurrentEdition(kind, 1, old)).toEqual({
      reference: 'A',
      colour: 'red',
      [`goods.${LINE}`]: '1',
      [`goods.${LINE}.name`]: 'Radar',
    });
    expect(toCurrentEdition(kind, 3, { reference: 'A' })).toEqual({ reference: 'A' });
  });

  it('shows what is not asked any more, and does not send it', () => {
    expect(answeredRetired(kind, { colour: ' ' })).toBeNull();
    expect(answeredRetired(kind, { colour: 'red' })?.fields.map(({ path }) => path)).toEqual(['colour']);
    expect(currentAnswers(kind, 1, { about: 'people', ref: 'A', colour: 'red' })).toEqual({
      about: 'people',
      reference: 'A',
    });
  });

  it('differs from what was sent without it', () => {
    const found = readDifference(kind, { about: 'people', colour: 'red' }, { about: 'people' });
    expect(found.map(({ section, fields }) => [section.id, fields.length])).toEqual([['tidligere', 1]]);
  });
});
