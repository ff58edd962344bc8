import { describe, expect, it } from 'vitest';
import people from '../../../dev/people.json' with { type: 'json' };
import { isIdentityNumber } from '../../../domain/shared/identity-numbers.ts';

describe('a national identity number that somebody types', () => {
  it('is right for all synthetic people', () => {
    expect(people.map(({ pid }) => isIdentityNumber(pid))).toEqual(people.map(() => true));
  });

  it.each([
    ['a digit too few', '0187851202'],
    ['a digit too many', '018785120290'],
    ['letters', '0187851202A'],
    ['two digits changed about', '10878512029'],
    ['the last digit wrong', '01878512028'],
  ])('is not: %s', (_, text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });

  it('may leave a remainder of 0 to 3 in its first check digit, as from 2032', () => {
    const withK2 = (first: string) =>
      [...'0123456789'].map((last) => first + last).filter((text) => isIdentityNumber(text));
    const right = '018785120';
    const possible = [...'0123456789'].filter((k1) => withK2(right + k1).length > 0);
    expect(possible.length).toBeGreaterThan(1);
    expect(possible.length).toBeLessThanOrEqual(4);
  });
});
