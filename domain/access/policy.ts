/** Dates of a request for access that follow from the rules about time, as absolute moments. */
import { inOslo } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';

export interface AccessPolicy {
  remindAt: Moment;
  lapseAt: Moment;
}

/** The policy of a request that nobody answers: a reminder after a week, and after thirty days it lapses. */
export function accessPolicyAt(at: Moment): AccessPolicy {
  const now = inOslo(at);
  return {
    remindAt: now.add({ days: 7 }).epochMilliseconds,
    lapseAt: now.add({ days: 30 }).epochMilliseconds,
  };
}
