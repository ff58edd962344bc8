import { describe, expect, it } from 'vitest';
import people from '../../../dev/people.json' with { type: 'json' };
import { birthDateOf, isIdentityNumber, lastDigitsOf } from '../../../domain/shared/identity-numbers.ts';

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

describe('what a number tells of its bearer', () => {
  it.each([
    ['a synthetic number', '01878512029', '1985-07-01'],
    ['a birth number', '28020012345', '1900-02-28'],
    ['a D-number', '41018512345', '1985-01-01'],
    ['a synthetic D-number of another kind', '41418512345', '1985-01-01'],
    ['a number of the nineteenth century', '01018055012', '1880-01-01'],
    ['a number of this century', '01010550012', '2005-01-01'],
    ['a number of one of the last born in the century before', '01016090012', '1960-01-01'],
  ])('is the day of birth: %s', (_, pid, born) => {
    expect(birthDateOf(pid)).toBe(born);
  });

  it.each([
    ['a day that no calendar has', '31028512345'],
    ['a month that no year has', '01138512345'],
    ['too few digits', '0187851202'],
    ['letters', 'abcdefghijk'],
  ])('is no day of birth: %s', (_, pid) => {
    expect(birthDateOf(pid)).toBeNull();
  });

  it('is two digits by which others know them again', () => {
    expect(lastDigitsOf('01878512029')).toBe('29');
  });
});
