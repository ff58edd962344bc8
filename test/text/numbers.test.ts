import { expect, it } from 'vitest';
import { amount, number } from '../../text/numbers.ts';

/** Spaces between groups are such that no line breaks there. */
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
