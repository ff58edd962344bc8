/** The countries of ISO 3166-1 by their two letters, with their names in each language. */
import { iso31661 } from 'iso-3166';
import type { Said } from './types.ts';

/** Kosovo, which Norway recognises, has a code that the standard leaves to its users. */
const KOSOVO = 'XK';

const COUNTRIES: readonly string[] = [
  ...iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2),
  KOSOVO,
];
const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

/** Whether it is an alpha-2 code of ISO 3166-1. */
export const isCountry = (code: string): boolean => KNOWN.has(code);

const NAMES = byLanguage((language) => new Intl.DisplayNames(language, { type: 'region' }));

/** What a country is called; the code itself where it is none. */
export const countryName = (code: string, language: keyof Said): string => NAMES[language].of(code) ?? code;

const SORTED = byLanguage((language) =>
  COUNTRIES.map((code) => ({ code, name: countryName(code, language) })).sort((one, other) =>
    one.name.localeCompare(other.name, language),
  ),
);

/** Every country in the order of its name. */
export const countriesIn = (language: keyof Said): readonly { code: string; name: string }[] =>
  SORTED[language];

function byLanguage<T>(make: (language: keyof Said) => T): Readonly<Record<keyof Said, T>> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') };
}
