/** Dates, times and numbers as each language writes them; times are those of Oslo. */

import { isDecimal } from '../../domain/forms/numbers.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Moment } from '../../domain/shared/moments.ts';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const formatters = (options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    Object.entries(LOCALES).map(([language, locale]) => [
      language,
      new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', ...options }),
    ]),
  ) as Record<Language, Intl.DateTimeFormat>;

const DATES = formatters({ dateStyle: 'long' });
const TIMES = formatters({ dateStyle: 'long', timeStyle: 'short' });

const MINUTES = formatters({ timeStyle: 'short' });
const CLOCK = formatters({ timeStyle: 'medium' });

/** `22. november 2026`, for prose. */
export const date = (language: Language, moment: Moment | Date): string => DATES[language].format(moment);

/** `22. november 2026 kl. 08:15`, for prose. */
export const dateTime = (language: Language, moment: Moment | Date): string => TIMES[language].format(moment);

/** `08:15`, for what happens soon. */
export const clockTime = (language: Language, moment: Moment | Date): string =>
  MINUTES[language].format(moment);

/** `08:15:32`, for what happened just now. */
export const clock = (language: Language, moment: Moment | Date): string => CLOCK[language].format(moment);

/** `2026-11-22`, for lists. */
export const isoDateInOslo = (moment: Moment | Date): string => dateInOslo(Number(moment));

/** A decimal as the language writes it, digit by digit: `0,5` and `0.5`. What is no number is left as it is. */
export const decimal = (language: Language, text: string): string =>
  language === 'en' || !isDecimal(text) ? text : text.replace('.', ',');

const UNITS = [
  { unit: 'megabyte', bytes: 1024 * 1024, digits: 1, shown: 'short' },
  { unit: 'kilobyte', bytes: 1024, digits: 0, shown: 'short' },
  { unit: 'byte', bytes: 1, digits: 0, shown: 'long' },
] as const;

/** `1,2 MB`; a megabyte is 1024 × 1024 bytes, as where 20 of them are the most. */
export function fileSize(language: Language, size: number): string {
  const { unit, bytes, digits, shown } = UNITS.find((one) => size >= one.bytes) ?? UNITS[2];
  const words = { style: 'unit', unit, unitDisplay: shown, maximumFractionDigits: digits } as const;
  // number and unit stay on one line
  return new Intl.NumberFormat(LOCALES[language], words).format(size / bytes).replace(/\s/g, '\u00A0');
}
