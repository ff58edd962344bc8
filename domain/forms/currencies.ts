/** The currencies of ISO 4217, with their names in each language. */
import { byLanguage, type Language } from '../shared/language.ts';

const CODES: readonly string[] = Intl.supportedValuesOf('currency');
const KNOWN: ReadonlySet<string> = new Set(CODES);

/** Tells whether a text is a code of ISO 4217. */
export const isCurrency = (code: string): boolean => KNOWN.has(code);

const NAMES = byLanguage((language) => new Intl.DisplayNames(language, { type: 'currency' }));

/** Returns a currency's code and name: `NOK – norske kroner`. */
export const currencyName = (code: string, language: Language): string =>
  `${code} – ${NAMES[language].of(code) ?? code}`;

/** Currencies of most applications; they come first in lists. */
const COMMON: readonly string[] = ['NOK', 'EUR', 'USD', 'GBP', 'SEK', 'DKK'];
const ORDERED = [...COMMON, ...CODES.filter((code) => !COMMON.includes(code)).sort()];

const LISTED = byLanguage((language) =>
  ORDERED.map((code) => ({ code, name: currencyName(code, language) })),
);

/** Returns every currency: the common ones first, then all others by their codes. */
export const currenciesIn = (language: Language): readonly { code: string; name: string }[] =>
  LISTED[language];
