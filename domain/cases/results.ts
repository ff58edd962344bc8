/** What applicants are given where the answer is yes: how a decision on it can end, and for how long it is valid. */

import type { Gift, Kind } from '../forms/types.ts';
import { todayPlus } from '../shared/calendar.ts';
import type { Moment } from '../shared/moments.ts';
import type { Outcome } from './outcomes.ts';

const DECIDED = ['granted', 'partly', 'refused', 'dismissed'] as const;

/** The ways in which a decision can end. Only a licence can turn out not to be needed; who is told something is answered. */
const OUTCOMES: Readonly<Record<Gift, readonly Outcome[]>> = {
  licence: [...DECIDED, 'not_required'],
  certificate: DECIDED,
  approval: DECIDED,
  dispensation: DECIDED,
  registration: DECIDED,
  assessment: ['answered', 'dismissed'],
  answer: ['answered'],
};

/** The ways in which a decision on a kind can end. */
export const outcomesOf = ({ gives }: Pick<Kind, 'gives'>): readonly Outcome[] => OUTCOMES[gives];

/** Whether something is given, wholly or in part. */
export const isGiven = (outcome: string): boolean => outcome === 'granted' || outcome === 'partly';

/** Until when what a kind gives is valid if nothing else is decided, as ISO 8601; null where it does not expire. */
export const validUntil = ({ valid }: Pick<Kind, 'valid'>, now: Moment): string | null =>
  valid ? todayPlus({ months: valid.months }, now) : null;
