/** The calendar of Oslo: days, weeks and months there as absolute moments, and the one counter of deadlines. */
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './holidays.ts';
import type { Moment } from './moments.ts';

const OSLO = 'Europe/Oslo';

/** A moment on the clock of Oslo. */
export const inOslo = (at: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(OSLO);

/** The date in Oslo. */
export const dayInOslo = (at: Moment): Temporal.PlainDate => inOslo(at).toPlainDate();

/** A date, also as ISO 8601 (`2026-12-03`). */
type Day = Temporal.PlainDate | string;

/** The end of a deadline of some time, as {@link deadlineOn} has it. The day from which it runs is not counted. */
export const deadlineAfter = (time: Temporal.DurationLike, from: Day): Moment =>
  deadlineOn(Temporal.PlainDate.from(from).add(time));

/**
 * The end of a deadline whose last day is a date: the last moment of that day in Oslo, or of the next working day
 * where it is a Saturday, Sunday or public holiday. Every deadline that people have to keep, or are promised, ends so.
 */
export function deadlineOn(date: Day): Moment {
  let last = Temporal.PlainDate.from(date);
  while (!isWorkingDay(last)) last = last.add({ days: 1 });
  return last.add({ days: 1 }).toZonedDateTime(OSLO).epochMilliseconds - 1;
}

/** The date in Oslo, as ISO 8601. */
export const dateInOslo = (at: Moment): string => dayInOslo(at).toString();

/** The date in Oslo some time from `now`, as ISO 8601: a limit or a validity, which ends on whatever day it falls. */
export const todayPlus = (time: Temporal.DurationLike, now: Moment): string =>
  dayInOslo(now).add(time).toString();

/** The year in Oslo, which a case's number carries. */
export const yearInOslo = (at: Moment): number => inOslo(at).year;
