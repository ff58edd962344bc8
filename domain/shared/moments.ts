/** Dates that follow from the rules about time, as absolute moments. Months and weeks are those of Oslo. */
import { Temporal } from 'temporal-polyfill';
import type { AccessPolicy } from '../access/transitions.ts';
import type { Moment, Policy } from '../cases/commands.ts';

const OSLO = 'Europe/Oslo';

/** Twelve months untouched and a draft lapses; its owner is reminded thirty days before. */
const DRAFT_LIFE = { months: 12 };
const REMINDER_BEFORE = { days: 30 };
/** The Public Administration Act (forvaltningsloven) § 29: three weeks from when the notice came. */
const COMPLAINT_TIME = { weeks: 3 };
/** A decided or withdrawn case in which nothing happens is closed. */
const REST_BEFORE_CLOSING = { months: 12 };

/** The policy of a case at one moment. `touched` is when somebody last wrote in its draft. */
export function policyAt(kind: { weeks: number; fourEyes: boolean }, at: Moment, touched: Moment): Policy {
  const now = inOslo(at);
  const lapse = inOslo(touched).add(DRAFT_LIFE);
  return {
    fourEyes: kind.fourEyes,
    expectedBy: now.add({ weeks: kind.weeks }).epochMilliseconds,
    complainBy: endOfDay(now.add(COMPLAINT_TIME)),
    closeAt: now.add(REST_BEFORE_CLOSING).epochMilliseconds,
    remindAt: lapse.subtract(REMINDER_BEFORE).epochMilliseconds,
    lapseAt: lapse.epochMilliseconds,
  };
}

/** A request for access that nobody answers: a reminder after a week, and after thirty days it lapses. */
export function accessPolicyAt(at: Moment): AccessPolicy {
  const now = inOslo(at);
  return {
    remindAt: now.add({ days: 7 }).epochMilliseconds,
    lapseAt: now.add({ days: 30 }).epochMilliseconds,
  };
}

/** The last moment of a date (`2026-12-03`) in Oslo, for a due date that somebody typed. */
export function endOfDate(date: string): Moment {
  return endOfDay(Temporal.PlainDate.from(date).toZonedDateTime(OSLO));
}

/** The date in Oslo, as ISO 8601. */
export const dateInOslo = (at: Moment): string => inOslo(at).toPlainDate().toString();

/** The date in Oslo some time from `now`, as ISO 8601. */
export const todayPlus = (time: Temporal.DurationLike, now: Moment): string =>
  inOslo(now).toPlainDate().add(time).toString();

/** The year in Oslo, which a case's number carries. */
export const yearInOslo = (at: Moment): number => inOslo(at).year;

const inOslo = (at: Moment) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(OSLO);

const endOfDay = (at: Temporal.ZonedDateTime): Moment =>
  at.startOfDay().add({ days: 1 }).epochMilliseconds - 1;
