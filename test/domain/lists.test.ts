import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesIn, isCountry } from '../../domain/forms/countries.ts';
import { currenciesIn, isCurrency } from '../../domain/forms/currencies.ts';
import { beginningsOn, codeProblem, titleOf } from '../../domain/forms/list-codes.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

describe('a list code', () => {
  it.each([
    ['i', 'ML1'],
    ['i', 'ML22'],
    ['i', 'ML10.a'],
    ['i', 'ML10a'],
    ['i', 'ml7.b.1.a'],
    ['ii', '6A003'],
    ['ii', '3A001.a.5.b.1'],
    ['ii', '0C001'],
    ['iii', 'X1'],
    ['', '6A003'],
    ['constructor', '6A003'],
  ])('of list %s can be %s', (list, code) => {
    expect(codeProblem(list, code)).toBeNull();
  });

  it.each([
    ['i', 'ML0', 'military_category'],
    ['i', 'ML23', 'military_category'],
    ['i', 'ML010', 'list_code'],
    ['i', '6A003', 'list_code'],
    ['i', 'ML10.', 'list_code'],
    ['ii', '6F003', 'product_group'],
    ['ii', '6A', 'list_code'],
    ['ii', '6A03', 'list_code'],
    ['ii', 'ML10.a', 'list_code'],
    ['', 'what?', 'list_code'],
    // what stands in the column for lists of somebody's spreadsheet can be any word
    ['constructor', 'what?', 'list_code'],
  ])('of list %s cannot be %s', (list, code, problem) => {
    expect(codeProblem(list, code)).toBe(problem);
  });

  it('of the military list has a number from 1 to 22, and a title with it', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.constantFrom('', 'a', '.a', '.z.12'), (number, deeper) => {
        const code = `ML${number}${deeper}`;
        expect(codeProblem('i', code) === null).toBe(number >= 1 && number <= 22);
        expect(titleOf(code, 'nb') !== null).toBe(number >= 1 && number <= 22);
      }),
    );
  });

  it('tells in words what it is about', () => {
    expect(titleOf('ml10.a', 'nb')).toMatch(/^ML10: Luftfartøyer/);
    expect(titleOf('6A003.b.4', 'nb')).toBe('6A: Sensorer og lasere – systemer, utstyr og komponenter');
    expect(titleOf('6a003', 'nn')).toBe('6A: Sensorar og laserar – system, utstyr og komponentar');
    expect(titleOf('5D002', 'en')).toBe('5D: Telecommunications and information security – software');
    expect(titleOf('X1', 'nb')).toBeNull();
  });

  it('begins with a category that has a title, of 22 on list I and of 50 on list II', () => {
    expect([beginningsOn('i').length, beginningsOn('ii').length]).toEqual([22, 50]);
    for (const code of [...beginningsOn('i'), ...beginningsOn('ii')])
      for (const language of LANGUAGES) expect(titleOf(code, language)).toMatch(new RegExp(`^${code}: .`));
    expect(beginningsOn('iii')).toEqual([]);
  });
});

describe.each(LANGUAGES)('what is chosen from a list in %s', (language) => {
  it('is every country by its name', () => {
    const countries = countriesIn(language);
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.every(({ code, name }) => isCountry(code) && name !== code)).toBe(true);
  });

  it('is every currency by its code and name, the common ones first', () => {
    const currencies = currenciesIn(language);
    expect(currencies.slice(0, 6).map(({ code }) => code)).toEqual([
      'NOK',
      'EUR',
      'USD',
      'GBP',
      'SEK',
      'DKK',
    ]);
    expect(new Set(currencies.map(({ code }) => code)).size).toBe(currencies.length);
    for (const { code, name } of currencies) {
      expect(isCurrency(code)).toBe(true);
      expect(name).toMatch(new RegExp(`^${code} – (?!${code}$)`));
    }
  });
});
