/** The decision on what was sent: an answer to an enquiry, made at once, or a proposal for an approver. */

import { z } from 'zod';
import { readCase } from '../../db/cases/case-page.ts';
import { insertDecision } from '../../db/cases/decisions.ts';
import { kindOf } from '../../kinds.ts';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import { carriedNumber, longText } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { TextArea } from '../ui/blocks.tsx';
import { Application } from '../ui/case/case-page.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { caseUrl } from '../urls.ts';
import { type Proposal, showProposal, takeProposal } from './proposals.tsx';

const PATH = '/saksbehandling/saker/:number/vedtak';

/** An enquiry has one outcome: it is answered. */
const OUTCOME = 'answered';
/** Whether it is answered, and not decided. */
export const isEnquiry = ({ row }: RoutedCase): boolean => kindOf(row.kind).gives === 'answer';

const input = z.object({
  body: longText(),
  /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
  version: carriedNumber,
});

const answerTo = (services: Services): ActForm<'propose', typeof input> => ({
  action: 'review.decide',
  command: 'propose',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send, version: concerns, outcome } = visitor.text.review.deciding;
    const read = await readCase(services.sql, at.row, 'deksa');
    const version = read.version?.version ?? 0;
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send }}
        action="review.decide"
        to="vedtak"
        labels={{ body: field }}
        after={<Application visitor={visitor} at={at} read={read} />}
      >
        <p>
          {outcome}: <strong>{visitor.text.outcomes[OUTCOME]}</strong>
        </p>
        <p>{concerns(version)}</p>
        <input type="hidden" name="version" value={String(version)} />
        <TextArea visitor={visitor} typed={typed} name="body" label={field} rows={14} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body, version }, { id }) => {
    const text = { stage: 'application', version, outcome: OUTCOME, body } as const;
    const decision = await insertDecision(
      tx,
      act,
      { ...text, legalBasis: '', conditions: '', validUntil: null, lines: {} },
      id,
    );
    return { decision, version, outcome: OUTCOME };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

const proposal: Proposal<'propose'> = {
  stage: 'application',
  action: 'review.decide',
  command: 'propose',
  to: 'vedtak',
  title: ({ text }) => text.decisions.propose,
  args: (decision, { version, outcome }) => ({ decision, version, outcome: decided(outcome) }),
};

/** An application is decided on, never forwarded. */
export function decided<V extends string>(outcome: V): Exclude<V, 'forward'> {
  if (outcome === 'forward') throw new Error('only a complaint can be forwarded');
  return outcome as Exclude<V, 'forward'>;
}

export function mountReviewDecisions(routes: Routes, services: Services): void {
  const answer = answerTo(services);
  routes.onCase('GET', PATH, 'review.decide', (c, visitor, at) =>
    (isEnquiry(at) ? showForm(answer) : showProposal(services, proposal))(c, visitor, at),
  );
  routes.onCase('POST', PATH, 'review.decide', (c, visitor, at) =>
    (isEnquiry(at) ? takeForm(services, answer) : takeProposal(services, proposal))(c, visitor, at),
  );
}
