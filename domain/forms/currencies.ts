/** The currencies there are (ISO 4217), by the names that each language has for them. */
import type { Said } from './types.ts';

const CODES: readonly string[] = Intl.supportedValuesOf('currency');
const KNOWN: ReadonlySet<string> = new Set(CODES);

/** Whether it is a code of ISO 4217. */
export const isCurrency = (code: string): boolean => KNOWN.has(code);

const NAMES = byLanguage((language) => new Intl.DisplayNames(language, { type: 'currency' }));

/** `NOK – norske kroner`. */
export const currencyName = (code: string, language: keyof Said): string =>
  `${code} – ${NAMES[language].of(code) ?? code}`;

/** Those that most applications are about. */
const COMMON: readonly string[] = ['NOK', 'EUR', 'USD', 'GBP', 'SEK', 'DKK'];
const ORDERED = [...COMMON, ...CODES.filter((code) => !COMMON.includes(code)).sort()];

const LISTED = byLanguage((language) =>
  ORDERED.map((code) => ({ code, name: currencyName(code, language) })),
);

/** Every currency: the common ones first, then all others by their codes. */
export const currenciesIn = (language: keyof Said): readonly { code: string; name: string }[] =>
  LISTED[language];

function byLanguage<T>(make: (language: keyof Said) => T): Readonly<Record<keyof Said, T>> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') };
}
