/** Moving lines among each other, with those that were removed between them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, type PlacedLine } from '../../domain/forms/line-order.ts';

const linesOf = (removed: readonly boolean[]): PlacedLine[] =>
  removed.map((gone, at) => ({ path: `goods.${at}`, value: `${gone ? '-' : ''}${at + 1}` }));

/** Returns the lines in their order after places have changed. */
function after(lines: readonly PlacedLine[], changes: readonly PlacedLine[]): PlacedLine[] {
  const values = new Map(changes.map(({ path, value }) => [path, value]));
  return lines
    .map(({ path, value }) => ({ path, value: values.get(path) ?? value }))
    .sort((one, other) => Math.abs(Number(one.value)) - Math.abs(Number(other.value)));
}

const stands = ({ value }: PlacedLine): boolean => !value.startsWith('-');
const pathsOf = (lines: readonly PlacedLine[]): string[] => lines.map(({ path }) => path);

const moves = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }).chain((removed) =>
  fc.record({
    lines: fc.constant(linesOf(removed)),
    which: fc.nat(removed.length - 1),
    number: fc.integer({ min: 1, max: removed.length + 3 }),
  }),
);

describe('a line that is moved', () => {
  it('has the number that was asked for, and the others keep their order', () => {
    fc.assert(
      fc.property(moves, ({ lines, which, number }) => {
        const { path } = lines[which]!;
        const now = after(lines, moveTo(lines, path, number));
        const others = (all: readonly PlacedLine[]) => pathsOf(all).filter((one) => one !== path);
        expect(others(now)).toEqual(others(lines));
        expect(now.filter((line) => !stands(line)).length).toBe(lines.filter((line) => !stands(line)).length);
        if (!stands(lines[which]!)) return;
        const standing = pathsOf(now.filter(stands));
        expect(standing.indexOf(path) + 1).toBe(Math.min(number, standing.length));
      }),
    );
  });

  it('stays where it is when that is asked again', () => {
    fc.assert(
      fc.property(moves, ({ lines, which, number }) => {
        const { path } = lines[which]!;
        const now = after(lines, moveTo(lines, path, number));
        expect(pathsOf(after(now, moveTo(now, path, number)))).toEqual(pathsOf(now));
      }),
    );
  });

  it('changes no more places than it passes', () => {
    const lines = linesOf(Array.from({ length: 2000 }, () => false));
    expect(moveTo(lines, 'goods.999', 999)).toHaveLength(2);
    expect(moveTo(lines, 'goods.999', 1000)).toEqual([]);
    expect(moveTo(lines, 'goods.x', 3)).toEqual([]);
  });
});
