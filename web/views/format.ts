/** Dates and times as each language writes them, all of them in Oslo. */
import { dateInOslo } from '../../domain/deadlines.ts';
import type { Moment } from '../../domain/messages.ts';
import type { Language } from '../../text/index.ts';

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

const CLOCK = formatters({ timeStyle: 'medium' });

/** `22. november 2026`, for prose. */
export const date = (language: Language, at: Moment | Date): string => DATES[language].format(at);

/** `22. november 2026 kl. 08:15`, for prose. */
export const dateTime = (language: Language, at: Moment | Date): string => TIMES[language].format(at);

/** `08:15:32`, for what happened just now. */
export const clock = (language: Language, at: Moment | Date): string => CLOCK[language].format(at);

/** `2026-11-22`, for lists. */
export const isoDate = (at: Moment | Date): string => dateInOslo(Number(at));
