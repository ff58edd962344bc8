/** The ways in which a decision can end, for the applicant. */
export const OUTCOMES = ['granted', 'partly', 'refused', 'dismissed', 'not_required', 'answered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that the applicant can complain about. */
export const COMPLAINABLE: readonly Outcome[] = ['refused', 'partly', 'dismissed'];
