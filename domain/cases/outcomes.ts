/** The ways in which a decision can end, for the applicant. */
export const OUTCOMES = ['granted', 'partly', 'refused', 'dismissed', 'not_required', 'answered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that the applicant can complain about: all but an answer, which is guidance. A grant may have terms. */
export const COMPLAINABLE: readonly Outcome[] = OUTCOMES.filter((outcome) => outcome !== 'answered');

/**
 * Tells whether a decision can be complained about: only the first of a case can, and only where its outcome can.
 * @param decision its outcome is `forward` where a complaint goes on to the ministry
 */
export const canBeComplainedAbout = (decision: {
  stage: 'application' | 'complaint' | 'ministry';
  outcome: Outcome | 'forward';
}): boolean =>
  decision.stage === 'application' &&
  decision.outcome !== 'forward' &&
  COMPLAINABLE.includes(decision.outcome);
