/** Numbers, sizes and lengths of time to read, as each language writes them. */

import { decimalsOf, digitsOf, isDecimal } from '../domain/forms/numbers.ts';
import type { Language } from '../domain/shared/language.ts';
import { LOCALES } from './locales.ts';

/**
 * A number with its digits in groups, as many as were typed and at least some after the point: `1 250 000,50`. It is
 * written from those digits, never from a binary fraction. What is no number is left as it is.
 */
export const number = (language: Language, text: string, least = 0): string =>
  isDecimal(text)
    ? grouping(language, Math.max(digitsOf(text).after, least)).format(text as `${number}`)
    : text;

/** A whole number with its digits in groups: `2 000`. */
export const wholeNumber = (language: Language, count: number): string => number(language, String(count));

/** An amount with all the decimals of its currency; with those that were typed where another field tells the currency. */
export const amount = (language: Language, text: string, currency: string | { in: string }): string =>
  number(language, text, typeof currency === 'string' ? decimalsOf(currency) : 0);

const FORMATS = new Map<string, Intl.NumberFormat>();

function grouping(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const format =
    FORMATS.get(key) ??
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  FORMATS.set(key, format);
  return format;
}

const MEGABYTE = 1024 * 1024;

/** A limit of so many bytes, such as `20 MB`. */
export const megabytes = (language: Language, bytes: number): string =>
  `${number(language, String(bytes / MEGABYTE))} MB`;

/** A decimal as the language writes it, digit by digit: `0,5` and `0.5`. What is no number is left as it is. */
export const decimal = (language: Language, text: string): string =>
  language === 'en' || !isDecimal(text) ? text : text.replace('.', ',');

const SIZES = [
  { unit: 'megabyte', bytes: MEGABYTE, digits: 1, shown: 'short' },
  { unit: 'kilobyte', bytes: 1024, digits: 0, shown: 'short' },
  { unit: 'byte', bytes: 1, digits: 0, shown: 'long' },
] as const;

/** `1,2 MB`; a megabyte is 1024 × 1024 bytes, as where 20 of them are the most. */
export function fileSize(language: Language, size: number): string {
  const { unit, bytes, digits, shown } = SIZES.find((one) => size >= one.bytes) ?? SIZES[2];
  const words = { style: 'unit', unit, unitDisplay: shown, maximumFractionDigits: digits } as const;
  // number and unit stay on one line
  return new Intl.NumberFormat(LOCALES[language], words).format(size / bytes).replace(/\s/g, '\u00A0');
}

type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** Names of one and of several; one of each is said with its article. */
const UNITS: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, several: string]>>>> = {
  nb: {
    hours: ['en time', 'timer'],
    days: ['et døgn', 'dager'],
    weeks: ['en uke', 'uker'],
    months: ['en måned', 'måneder'],
    years: ['ett år', 'år'],
  },
  nn: {
    hours: ['ein time', 'timar'],
    days: ['eit døgn', 'dagar'],
    weeks: ['ei veke', 'veker'],
    months: ['ein månad', 'månader'],
    years: ['eitt år', 'år'],
  },
  en: {
    hours: ['an hour', 'hours'],
    days: ['a day', 'days'],
    weeks: ['a week', 'weeks'],
    months: ['a month', 'months'],
    years: ['a year', 'years'],
  },
};
const TWO: Readonly<Record<Language, string>> = { nb: 'to', nn: 'to', en: 'two' };

/** A length of time in words: `en uke`, `to timer`, `12 måneder`. @param length in one unit */
export function duration(language: Language, length: Readonly<Partial<Record<Unit, number>>>): string {
  const [[unit, count]] = Object.entries(length) as [[Unit, number]];
  const [one, several] = UNITS[language][unit];
  return count === 1 ? one : `${count === 2 ? TWO[language] : count} ${several}`;
}
