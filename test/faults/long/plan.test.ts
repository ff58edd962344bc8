import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, POINTS, planOf, VICTIMS } from './plan.ts';

const begin = (seed: number, count: number) => planOf(seed).take(count).toArray();

describe('the plan of a fault run', () => {
  it('is the same for the same seed, and another one for another', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(begin(seed, 40)).toEqual(begin(seed, 40));
      }),
    );
    expect(begin(1, 40)).not.toEqual(begin(2, 40));
  });

  it('has every kind of fault in its first round, and again in the next', () => {
    const round = 18;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const kinds = begin(seed, 2 * round).map(({ kind }) => kind);
        for (const part of [kinds.slice(0, round), kinds.slice(round)])
          expect(new Set(part)).toEqual(new Set(FAULT_KINDS));
      }),
    );
  });

  it('strikes two different processes, for some seconds', () => {
    for (const { victims, seconds } of begin(7, 200)) {
      expect(new Set(victims).size).toBe(2);
      expect(seconds).toBeGreaterThanOrEqual(1);
    }
  });

  it('comes to every victim and every point', () => {
    const some = begin(3, 200);
    expect(new Set(some.map(({ victims: [victim] }) => victim))).toEqual(new Set(VICTIMS));
    expect(new Set(some.map(({ point }) => point))).toEqual(new Set(POINTS));
  });
});
