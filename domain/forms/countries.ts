/** The countries of ISO 3166-1 by their two letters, with their names in each language. */
import { iso31661 } from 'iso-3166';
import { byLanguage, type Language } from '../shared/language.ts';

/** Kosovo, which Norway recognises, has a code that the standard leaves to its users. */
const KOSOVO = 'XK';

const COUNTRIES: readonly string[] = [
  ...iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2),
  KOSOVO,
];
const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

/** Tells whether a text is an alpha-2 code of ISO 3166-1, or Kosovo's. */
export const isCountry = (code: string): boolean => KNOWN.has(code);

const NAMES = byLanguage((language) => new Intl.DisplayNames(language, { type: 'region' }));

/** Returns the name of a country; the code itself where it is none. */
export const countryName = (code: string, language: Language): string => NAMES[language].of(code) ?? code;

const SORTED = byLanguage((language) =>
  COUNTRIES.map((code) => ({ code, name: countryName(code, language) })).sort((one, other) =>
    one.name.localeCompare(other.name, language),
  ),
);

/** Returns every country, sorted by name. */
export const countriesIn = (language: Language): readonly { code: string; name: string }[] =>
  SORTED[language];
