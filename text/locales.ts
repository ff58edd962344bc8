import type { Language } from '../domain/shared/language.ts';

/** Locales (BCP 47) in which dates and numbers are written, by language. */
export const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
