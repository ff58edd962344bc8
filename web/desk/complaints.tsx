/** DEKSA's work on a complaint: to reverse the decision or forward it, with four eyes, and to record what the ministry decides. */
import { BY_MINISTRY, ON_COMPLAINT } from '../../acts/cases/decision.ts';
import { proposeOnComplaint } from '../../acts/cases/propose-on-complaint.ts';
import { recordMinistry } from '../../acts/cases/record-ministry.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import type { Proposal } from './proposal.ts';
import { proposalForm } from './proposal-form.tsx';

const PROPOSALS: readonly Proposal[] = [
  {
    stage: ON_COMPLAINT,
    action: 'review.decide_complaint',
    url: URLS.deskComplaint,
    title: ({ text }) => text.decisions.decideComplaint,
    act: proposeOnComplaint,
  },
  {
    stage: BY_MINISTRY,
    action: 'review.record_ministry',
    url: URLS.deskMinistry,
    title: ({ text }) => text.decisions.recordMinistry,
    act: recordMinistry,
  },
];

export function mountDeskComplaints(routes: Routes): void {
  for (const proposal of PROPOSALS) {
    const { action, url } = proposal;
    const { show, take } = proposalForm(proposal);
    routes.on('case', 'GET', url, action, show);
    routes.on('case', 'POST', url, action, take, { texts: 'long' });
  }
}
