/** Dates and times as each language writes them; times are those of Oslo. */

import type { Language } from '../domain/shared/language.ts';
import type { Moment } from '../domain/shared/moments.ts';
import { LOCALES } from './locales.ts';

const formatters = (options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    Object.entries(LOCALES).map(([language, locale]) => [
      language,
      new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', ...options }),
    ]),
  ) as Record<Language, Intl.DateTimeFormat>;

const DATES = formatters({ dateStyle: 'long' });
const TIMES = formatters({ dateStyle: 'long', timeStyle: 'short' });

/** Dates as Sweden writes them. */
const ISO_DATES = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

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
export const isoDateInOslo = (moment: Moment | Date): string => ISO_DATES.format(moment);
