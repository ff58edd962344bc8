/** The decision on an application that was sent: an answer to an enquiry, made at once, or a proposal for an approver. */

import { z } from 'zod';
import { ON_APPLICATION } from '../../acts/cases/decision.ts';
import { propose } from '../../acts/cases/propose.ts';
import { readCasePage } from '../../db/cases/case-page.ts';
import { isAnswered } from '../../domain/cases/results.ts';
import { kindOf } from '../../kinds.ts';
import { commandForm } from '../http/command-form.tsx';
import { carriedNumber, longText } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { Application } from '../ui/case/case-page.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { TextArea } from '../ui/fields.tsx';
import { caseUrl, URLS } from '../urls.ts';
import { type Proposal, proposalRefusals } from './proposal.ts';
import { proposalForm } from './proposal-form.tsx';

const action = 'review.decide';
/** An enquiry has one outcome: it is answered. */
const OUTCOME = 'answered';

export function mountDeskDecisions(routes: Routes): void {
  const answer = answerForm;
  const proposal = proposalForm(PROPOSAL);
  const formOf = ({ row }: RoutedCase) => (isAnswered(kindOf(row.kind)) ? answer : proposal);
  routes.on('case', 'GET', URLS.deskDecision, action, (c, visitor, case_) =>
    formOf(case_).show(c, visitor, case_),
  );
  const take: CaseHandler = (c, visitor, case_) => formOf(case_).take(c, visitor, case_);
  routes.on('case', 'POST', URLS.deskDecision, action, take, { texts: 'long' });
}

const PROPOSAL: Proposal = {
  stage: ON_APPLICATION,
  action,
  url: URLS.deskDecision,
  title: ({ text }) => text.decisions.propose,
  act: propose,
};

const input = z.object({
  body: longText(),
  /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
  version: carriedNumber,
});

const answerForm = commandForm({
  ...{ action, input },
  boundTo: ({ row }: RoutedCase) => row.number,
  page: async (visitor, case_, typed) => {
    const { title, lead, field, send, version: concerns, outcome } = visitor.text.review.deciding;
    const read = await readCasePage(visitor.reads, case_.row, 'deksa');
    const version = read.version?.version ?? 0;
    return (
      <WritingPage
        {...{ visitor, case_, typed, title, lead, send, action }}
        to={URLS.deskDecision}
        labels={{ body: field }}
        after={<Application {...{ visitor, case_, read }} />}
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
  act: ({ acts, id, actor, input: { body, version } }, { row }) =>
    propose(acts, { id, actor, number: row.number, outcome: OUTCOME, body, version }),
  refusals: proposalRefusals,
  leadsTo: (visitor, { row }) => `${caseUrl(visitor, row.number)}#vedtak`,
});
