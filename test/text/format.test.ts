import { expect, it } from 'vitest';
import type { Language } from '../../domain/shared/language.ts';
import { amount, duration, megabytes, number } from '../../text/format.ts';

/** Makes the spaces between groups of digits, at which no line breaks, plain ones. */
const spaced = (text: string) => text.replace(/\s/g, ' ');

it('tells amounts with all the decimals of their currency', () => {
  expect(spaced(amount('nb', '1250000.5', 'NOK'))).toBe('1 250 000,50');
  expect(spaced(amount('nn', '1250000', 'NOK'))).toBe('1 250 000,00');
  expect(amount('en', '1250000', 'NOK')).toBe('1,250,000.00');
  expect(spaced(amount('nb', '5000', 'JPY'))).toBe('5 000');
});

it('tells every digit that was typed, and what is no number as it is', () => {
  expect(spaced(number('nb', '12345678901234.123456'))).toBe('12 345 678 901 234,123456');
  expect(number('nb', '0.50')).toBe('0,50');
  expect(spaced(amount('nb', '1000.5', { in: 'currency' }))).toBe('1 000,5');
  expect([number('nb', ''), number('nb', 'mange')]).toEqual(['', 'mange']);
});

it('tells sizes in megabytes, and lengths of time with the names of their units', () => {
  expect([megabytes('nb', 20 * 1024 * 1024), megabytes('nb', 2.5 * 1024 * 1024)]).toEqual([
    '20 MB',
    '2,5 MB',
  ]);
  const lengths = [{ hours: 2 }, { days: 1 }, { weeks: 1 }, { months: 12 }, { years: 1 }] as const;
  const told = (language: Language) => lengths.map((length) => duration(language, length));
  expect(told('nb')).toEqual(['to timer', 'et døgn', 'en uke', '12 måneder', 'ett år']);
  expect(told('nn')).toEqual(['to timar', 'eit døgn', 'ei veke', '12 månader', 'eitt år']);
  expect(told('en')).toEqual(['two hours', 'a day', 'a week', '12 months', 'a year']);
});
