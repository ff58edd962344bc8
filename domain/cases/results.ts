/** Results of a kind: the outcomes that a decision on it can have, and its validity. */

import type { Kind, Result } from '../forms/types.ts';
import { todayPlus } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';
import type { Outcome } from './outcomes.ts';

const DECIDED = ['granted', 'partly', 'refused', 'dismissed'] as const;

/** Outcomes by result. Only a licence can turn out not to be needed; an assessment and an answer are no decisions. */
const OUTCOMES: Readonly<Record<Result, readonly Outcome[]>> = {
  licence: [...DECIDED, 'not_required'],
  certificate: DECIDED,
  approval: DECIDED,
  dispensation: DECIDED,
  registration: DECIDED,
  assessment: ['answered', 'dismissed'],
  answer: ['answered'],
};

/** Returns the outcomes that a decision on a kind can have. */
export const outcomesOf = ({ gives }: Pick<Kind, 'gives'>): readonly Outcome[] => OUTCOMES[gives];

/** Tells whether a kind is answered in so many words: there is nothing to choose, and no letter. */
export const isAnswered = ({ gives }: Pick<Kind, 'gives'>): boolean => gives === 'answer';

/** Tells whether an outcome gives the applicant something, wholly or in part. */
export const isGiven = (outcome: string): boolean => outcome === 'granted' || outcome === 'partly';

/**
 * Returns the last day of a result's validity if nothing else is decided, as ISO 8601; null where it does not expire.
 * A validity is no deadline: it ends on whatever day it falls.
 */
export const validUntil = ({ valid }: Pick<Kind, 'valid'>, now: Moment): string | null =>
  valid ? todayPlus({ months: valid.months }, now) : null;
