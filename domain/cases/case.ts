/** A case as a durable thing. */
import { defineDurable } from '../shared/durable.ts';
import { caseNumberOf } from '../shared/ids.ts';
import { CASE_MAILS } from './mails.ts';
import { type CaseSnapshot, turnOf } from './states.ts';
import { CASE_MACHINE, type CaseTypes } from './transitions.ts';

export const CASE = defineDurable<CaseTypes>({
  prefix: 'case',
  workflow: 'caseWorkflow',
  title: 'Case',
  table: 'cases',
  machine: CASE_MACHINE,
  mails: CASE_MAILS,
  details,
  searchAttributes: (workflowId) => ({ CaseNumber: caseNumberOf(workflowId) }),
});

/** A line such as "waits for the applicant; overdue at 2026-12-03T22:59:59.999Z", without a word of content. */
function details({ state, deadline }: CaseSnapshot): string {
  const waits = { applicant: 'waits for the applicant', deksa: 'waits for DEKSA', nobody: 'at rest' };
  const next = deadline ? `; ${deadline.event} at ${new Date(deadline.at).toISOString()}` : '';
  return `${state.replaceAll('_', ' ')}: ${waits[turnOf(state)]}${next}`;
}
