/** Dates of a request for access that follow from the rules about time, as absolute moments. */
import { dayInOslo, deadlineAfter, inOslo } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';

export interface AccessPolicy {
  remindAt: Moment;
  lapseAt: Moment;
}

/** Times after which a request that nobody answers is recalled, and lapses. */
export const REMINDED_AFTER = { weeks: 1 };
export const LAPSES_AFTER = { days: 30 };
/** Age of a power of attorney, at most: DEKSA's guidance for agents. It is a deadline for handing the document in. */
export const ATTORNEY_AGE = { months: 6 };

/** Invitations of one organisation that may wait for an answer at a time: each is an e-mail to an address that somebody typed. */
export const MOST_INVITED = 100;

/** The policy of a request that nobody answers. Its lapse is a deadline, which ends on a working day; its reminder is none. */
export const accessPolicyAt = (at: Moment): AccessPolicy => ({
  remindAt: inOslo(at).add(REMINDED_AFTER).epochMilliseconds,
  lapseAt: deadlineAfter(LAPSES_AFTER, dayInOslo(at)),
});
