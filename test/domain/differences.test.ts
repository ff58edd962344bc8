import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, difference, readDifference } from '../../domain/forms/differences.ts';
import type { Content, Kind, Lines } from '../../domain/forms/types.ts';
import enquiry from '../../domain/kinds/enquiry.kind.ts';

const path = fc.oneof(
  fc.constantFrom('subject', 'text', 'goods.a', 'goods.a.quantity', 'goods.b', '__proto__', 'toString'),
  fc.string(),
);
const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
const content: fc.Arbitrary<Content> = fc
  .array(fc.tuple(path, value), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries));

describe('the difference of two states of a form', () => {
  it('applied to the first gives the second, and leaves the first as it was', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const kept = structuredClone(before);
        expect(apply(before, difference(before, after))).toEqual(after);
        expect(before).toEqual(kept);
      }),
    );
  });

  it('is nothing between a state and itself, and leads back when it is turned round', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(difference(before, structuredClone(before))).toEqual([]);
        const back = difference(before, after).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
        }));
        expect(apply(after, back)).toEqual(before);
      }),
    );
  });
});

const goods: Lines = {
  path: 'goods',
  label: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
  one: { nb: 'Vare', nn: 'Vare', en: 'Item' },
  max: 10,
  columns: ['description'],
  fields: [
    {
      path: 'description',
      type: 'text',
      max: 100,
      label: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
    },
  ],
};
const withGoods: Kind = { ...enquiry, sections: [{ ...enquiry.sections[0]!, lines: [goods] }] };
const ROD = '0123456789ab';
const ROPE = 'ba9876543210';

const read = (before: Content, after: Content) =>
  readDifference(withGoods, before, after).map(({ section, fields, lines, reordered }) => ({
    section: section.id,
    fields: fields.map(({ field, before, after }) => [field.path, before, after]),
    ...(reordered.length > 0 && { reordered: reordered.map(({ path }) => path) }),
    lines: lines.map(({ what, number, fields }) => [
      what,
      number,
      fields.map(({ before, after }) => [before, after]),
    ]),
  }));

describe('what is read of it', () => {
  it('is the fields that read otherwise, in the order of the form', () => {
    const before = { text: 'Tekst', subject: 'Før', related_case: '' };
    expect(read(before, { concerns: 'sanctions', text: 'Tekst', subject: 'Nå' })).toEqual([
      {
        section: 'innhold',
        fields: [
          ['concerns', '', 'sanctions'],
          ['subject', 'Før', 'Nå'],
        ],
        lines: [],
      },
    ]);
    expect(read(before, { text: 'Tekst', subject: 'Før', related_case: '  ' })).toEqual([]);
  });

  it('tells lines by their ids: added, removed, altered', () => {
    const rod = { [`goods.${ROD}`]: '1', [`goods.${ROD}.description`]: 'Stang' };
    const rope = (place: string) => ({ [`goods.${ROPE}`]: place, [`goods.${ROPE}.description`]: 'Tau' });
    const lines = (before: Content, after: Content) => read(before, after)[0]?.lines;
    expect(lines(rod, { ...rod, ...rope('2') })).toEqual([['added', 2, [['', 'Tau']]]]);
    expect(lines({ ...rod, ...rope('2') }, rod)).toEqual([['removed', 2, [['Tau', '']]]]);
    expect(lines(rod, { ...rod, [`goods.${ROD}.description`]: 'Stag' })).toEqual([
      ['altered', 1, [['Stang', 'Stag']]],
    ]);
    // A line that can still be brought back is gone for whoever reads, with all that stands in it.
    expect(lines({ ...rod, ...rope('2') }, { ...rod, ...rope('-2') })).toEqual([
      ['removed', 2, [['Tau', '']]],
    ]);
  });

  it('says that lines come in another order, and of no order where others only came or went', () => {
    const CHAIN = 'cccccccccccc';
    const named = { [ROD]: 'Stang', [ROPE]: 'Tau', [CHAIN]: 'Kjetting' };
    const order = (...ids: (keyof typeof named)[]): Content =>
      Object.fromEntries(
        ids.flatMap((id, at) => [
          [`goods.${id}`, String(at + 1)],
          [`goods.${id}.description`, named[id]],
        ]),
      );
    expect(read(order(ROD, ROPE, CHAIN), order(CHAIN, ROD, ROPE))).toEqual([
      { section: 'innhold', fields: [], lines: [], reordered: ['goods'] },
    ]);
    for (const after of [order(ROPE, CHAIN), order(ROD, CHAIN), order(ROD, ROPE)])
      expect(read(order(ROD, ROPE, CHAIN), after)[0]).not.toHaveProperty('reordered');
    expect(read(order(ROD, CHAIN), order(ROD, ROPE, CHAIN))[0]).not.toHaveProperty('reordered');
    expect(read(order(ROD, CHAIN), order(CHAIN, ROPE, ROD))[0]).toMatchObject({
      lines: [['added', 2, [['', 'Tau']]]],
      reordered: ['goods'],
    });
    // a place that was counted anew is no other order
    const spread = { ...order(ROD, ROPE), [`goods.${ROPE}`]: '7' };
    expect(read(order(ROD, ROPE), spread)).toEqual([]);
  });
});
