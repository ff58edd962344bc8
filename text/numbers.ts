/** Numbers to read, as each language writes them: from the digits that were typed, never from a binary fraction. */

import { decimalsOf, digitsOf, isDecimal } from '../domain/forms/numbers.ts';
import type { Language } from '../domain/shared/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Its digits in groups, as many as were typed and at least some after the point: `1 250 000,50`. */
export const number = (language: Language, text: string, least = 0): string =>
  isDecimal(text)
    ? grouping(language, Math.max(digitsOf(text).after, least)).format(text as `${number}`)
    : text;

/** An amount with all the decimals of its currency; with those that were typed where it is said elsewhere. */
export const amount = (language: Language, text: string, currency: string | { in: string }): string =>
  number(language, text, typeof currency === 'string' ? decimalsOf(currency) : 0);

const MADE = new Map<string, Intl.NumberFormat>();

function grouping(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const made =
    MADE.get(key) ??
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  MADE.set(key, made);
  return made;
}
