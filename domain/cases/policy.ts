/** Dates of a case that follow from the rules about time, as absolute moments. Months and weeks are those of Oslo. */
import { endOfDay, inOslo } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';

/**
 * The rules of a case's kind and of time at one moment. Written with each command, read by an activity for timers,
 * never compiled into a workflow.
 */
export interface CasePolicy {
  fourEyes: boolean;
  /** The date by which an answer can be expected. */
  expectedBy: Moment;
  /** The last moment at which a decision can be complained about. */
  complainBy: Moment;
  /** The moment at which a case is closed in which nothing happens. */
  closeAt: Moment;
  /** The moments at which the owner of an untouched draft is reminded, and at which the draft lapses. */
  remindAt: Moment;
  lapseAt: Moment;
}

/** Time after which an untouched draft lapses, and how long before that its owner is reminded. */
export const DRAFT_LIFE = { months: 12 };
export const REMINDER_BEFORE = { days: 30 };
/** Time for a complaint, from when the notice came: the Public Administration Act (forvaltningsloven) § 29. */
const COMPLAINT_TIME = { weeks: 3 };
/** Time after which a decided or withdrawn case in which nothing happens is closed; a withdrawn one is restored before. */
export const REST_BEFORE_CLOSING = { months: 12 };
/** The latest due date of a question, from the day on which it is asked. */
export const LATEST_DUE = { years: 1 };

/** The policy of a case at one moment. @param touched when somebody last wrote in its draft */
export function casePolicyAt(
  kind: { weeks: number; fourEyes: boolean },
  at: Moment,
  touched: Moment,
): CasePolicy {
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
