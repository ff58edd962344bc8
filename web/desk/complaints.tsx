/** What DEKSA does with a complaint: reverse or forward it, with four eyes, and record what the ministry decides. */
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { decided } from './decisions.tsx';
import { type Proposal, showProposal, takeProposal } from './proposals.tsx';

const complaint: Proposal<'propose_on_complaint'> = {
  stage: 'complaint',
  action: 'review.decide_complaint',
  command: 'propose_on_complaint',
  to: 'klage',
  title: ({ text }) => text.decisions.decideComplaint,
  args: (decision, { version, outcome }) => ({ decision, version, outcome }),
};

const ministry: Proposal<'record_ministry'> = {
  stage: 'ministry',
  action: 'review.record_ministry',
  command: 'record_ministry',
  to: 'departementet',
  title: ({ text }) => text.decisions.recordMinistry,
  args: (decision, { outcome }) => ({ decision, outcome: decided(outcome) }),
};

export function mountReviewComplaints(routes: Routes, services: Services): void {
  const base = '/saksbehandling/saker/:number';
  routes.onCase('GET', `${base}/klage`, complaint.action, showProposal(services, complaint));
  routes.onCase('POST', `${base}/klage`, complaint.action, takeProposal(services, complaint));
  routes.onCase('GET', `${base}/departementet`, ministry.action, showProposal(services, ministry));
  routes.onCase('POST', `${base}/departementet`, ministry.action, takeProposal(services, ministry));
}
