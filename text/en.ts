import type { Text } from './nb.ts';

/** Everything the portal says, in English. */
export const en: Text = {
  states: {
    draft: 'Started',
    submitted: 'Submitted',
    under_review: 'Under review',
    awaiting_applicant: 'Waiting for your answer',
    decision_proposed: 'Under review',
    decided: 'Decided',
    withdrawn: 'Withdrawn',
    appealed: 'Complaint received',
    forwarded: 'Forwarded to the ministry',
    closed: 'Closed',
    discarded: 'Deleted',
  },
  staffStates: {
    awaiting_applicant: 'Waiting for applicant',
    decision_proposed: 'For approval',
  },
  outcomes: {
    granted: 'Granted',
    partly: 'Partly granted',
    refused: 'Refused',
    dismissed: 'Dismissed',
    not_required: 'No licence required',
    answered: 'Answered',
  },
  turns: {
    applicant: 'It is your turn.',
    deksa: 'It is DEKSA’s turn.',
    nobody: 'Nobody needs to do anything now.',
  },
  refusals: {
    illegal: 'This cannot be done with the case as it stands. Nothing has changed.',
    too_late: 'The deadline has passed. Nothing has changed.',
    older_version:
      'There is a newer version of the application. Look at it before you go on. Nothing has changed.',
    own_proposal: 'You cannot approve your own proposal. Nothing has changed.',
    not_proposer: 'Only the person who proposed the decision can take it back. Nothing has changed.',
    proposal_changed: 'The proposal has changed since you opened it. Look at it again. Nothing has changed.',
    already_complained: 'A complaint about this decision has already been made. Nothing has changed.',
  },
};
