/** The calendar of Oslo: days, weeks and months there as absolute moments. */
import { Temporal } from 'temporal-polyfill';
import type { Moment } from './moments.ts';

const OSLO = 'Europe/Oslo';

/** A moment on the clock of Oslo. */
export const inOslo = (at: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(OSLO);

/** The last moment of the day that a moment falls on. */
export const endOfDay = (at: Temporal.ZonedDateTime): Moment =>
  at.startOfDay().add({ days: 1 }).epochMilliseconds - 1;

/** The last moment of a date (`2026-12-03`) in Oslo, for a due date that somebody typed. */
export const endOfDate = (date: string): Moment =>
  endOfDay(Temporal.PlainDate.from(date).toZonedDateTime(OSLO));

/** The date in Oslo, as ISO 8601. */
export const dateInOslo = (at: Moment): string => inOslo(at).toPlainDate().toString();

/** The date in Oslo some time from `now`, as ISO 8601. */
export const todayPlus = (time: Temporal.DurationLike, now: Moment): string =>
  inOslo(now).toPlainDate().add(time).toString();

/** The year in Oslo, which a case's number carries. */
export const yearInOslo = (at: Moment): number => inOslo(at).year;
