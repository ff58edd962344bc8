/**
 * Dates of a case that follow from the rules about time, as absolute moments. Months and weeks are those of Oslo.
 * Whatever people have to keep, or are promised, is a deadline, and ends on a working day; reminders are none.
 */
import { dayInOslo, deadlineAfter, inOslo } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';
import type { CaseSnapshot } from './states.ts';

/**
 * The rules of a case's kind and of time at one moment. Written with each command, read by an activity for timers,
 * never compiled into a workflow.
 */
export interface CasePolicy {
  fourEyes: boolean;
  /** The date by which an answer can be expected to what is sent now. */
  expectedBy: Moment;
  /** The date by which it can be expected once the clock goes on; null where it does not stand still. */
  expectedAfterPause: Moment | null;
  /** The last moment at which a decision can be complained about. */
  complainBy: Moment;
  /** The moment at which a case is closed in which nothing happens; a withdrawn one can be restored until then. */
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

/** A question that the applicant has not answered, and the answer that they can expect themselves. */
type Clock = Pick<CaseSnapshot, 'askedAt' | 'expectedBy'>;

const RUNNING: Clock = { askedAt: null, expectedBy: null };

/**
 * The policy of a case at one moment.
 * @param touched when somebody last wrote in its draft
 * @param clock of the expected answer, as it stands
 */
export function casePolicyAt(
  kind: { weeks: number; fourEyes: boolean },
  at: Moment,
  touched: Moment,
  clock: Clock = RUNNING,
): CasePolicy {
  const today = dayInOslo(at);
  const lastTouch = inOslo(touched);
  return {
    fourEyes: kind.fourEyes,
    expectedBy: deadlineAfter({ weeks: kind.weeks }, today),
    expectedAfterPause: afterPause(clock, at),
    complainBy: deadlineAfter(COMPLAINT_TIME, today),
    closeAt: deadlineAfter(REST_BEFORE_CLOSING, today),
    remindAt: lastTouch.add(DRAFT_LIFE).subtract(REMINDER_BEFORE).epochMilliseconds,
    lapseAt: deadlineAfter(DRAFT_LIFE, lastTouch.toPlainDate()),
  };
}

/** Moves the date that was promised on by the days for which the question stood. */
const afterPause = ({ askedAt, expectedBy }: Clock, at: Moment): Moment | null =>
  askedAt === null || expectedBy === null
    ? null
    : deadlineAfter(dayInOslo(askedAt).until(dayInOslo(at)), dayInOslo(expectedBy));
