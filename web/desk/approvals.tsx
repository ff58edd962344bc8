/** The second pair of eyes: a proposal is approved, returned, or taken back by the one who made it. */

import { z } from 'zod';
import { approveProposal } from '../../acts/cases/approve.ts';
import { returnProposal } from '../../acts/cases/return.ts';
import { takeBack } from '../../acts/cases/take-back.ts';
import { readProposal } from '../../db/cases/decisions.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import { refusalPages } from '../http/error-pages.tsx';
import { type FormState, longText } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { caseUrl, URLS } from '../urls.ts';
import { ApprovalPage, type ApprovalStep, OvertakenPage } from './approval-page.tsx';

const APPROVE: ApprovalStep = {
  command: 'approve',
  action: 'review.approve',
  url: URLS.deskApproval,
  words: ({ decisions }) => ({ title: decisions.approve, lead: decisions.approving }),
};
const RETURN: ApprovalStep = {
  command: 'return',
  action: 'review.return',
  url: URLS.deskReturn,
  words: ({ decisions }) => ({ title: decisions.return, lead: decisions.returning }),
  comment: ({ decisions }) => decisions.comment,
};
const TAKE_BACK: ApprovalStep = {
  command: 'take_back',
  action: 'review.take_back',
  url: URLS.deskTakingBack,
  words: ({ decisions }) => ({ title: decisions.takeBack, lead: '' }),
};

/** The proposal that was looked at. */
const named = z.object({ decision: z.uuid() });
const commented = named.extend({ body: longText() });

export function mountDeskApprovals(routes: Routes, services: Services): void {
  const common = (step: ApprovalStep) => ({
    action: step.action,
    boundTo: ({ row }: RoutedCase) => row.number,
    page: (visitor: Visitor, case_: RoutedCase, typed: FormState) => (
      <ApprovalPage {...{ visitor, case_, step, typed }} />
    ),
    refusals: ({ text }: Visitor) => text.refusals,
    leadsTo: (visitor: Visitor, { row }: RoutedCase) => `${caseUrl(visitor, row.number)}#vedtak`,
  });
  const approval = commandForm({
    ...common(APPROVE),
    input: named,
    act: ({ acts, id, actor, input }, { row }) =>
      approveProposal(acts, { id, actor, number: row.number, ...input }),
  });
  const returning = commandForm({
    ...common(RETURN),
    input: commented,
    act: ({ acts, id, actor, input }, { row }) =>
      returnProposal(acts, { id, actor, number: row.number, ...input }),
  });
  const takingBack = commandForm({
    ...common(TAKE_BACK),
    input: named,
    act: ({ acts, id, actor, input }, { row }) => takeBack(acts, { id, actor, number: row.number, ...input }),
  });
  mountStep(routes, services, APPROVE, approval);
  mountStep(routes, services, RETURN, returning);
  mountStep(routes, services, TAKE_BACK, takingBack);
}

function mountStep(
  routes: Routes,
  services: Services,
  { action, url }: ApprovalStep,
  { show, take }: { show: CaseHandler; take: CaseHandler },
): void {
  routes.on('case', 'GET', url, action, show, { instead: whileProposed(show, wrongState(services)) });
  routes.on('case', 'POST', url, action, take, {
    instead: whileProposed(take, overtaken(services)),
    texts: 'long',
  });
}

/** Shows the step's own page while a proposal stands: it tells those who may not take the step why. */
const whileProposed =
  (handler: CaseHandler, otherwise: CaseHandler): CaseHandler =>
  (c, visitor, case_) =>
    (case_.row.state === 'decision_proposed' ? handler : otherwise)(c, visitor, case_);

const wrongState =
  (services: Services): CaseHandler =>
  (c, visitor, case_) =>
    refusalPages(services)(c, visitor, 'wrong_state', case_);

/** Tells those who looked at a proposal that fell away with its version what the applicant has changed. */
const overtaken =
  (services: Services): CaseHandler =>
  async (c, visitor, case_) => {
    const { row } = case_;
    const { data } = named.safeParse(await c.req.parseBody());
    const proposal = data ? await readProposal(services.sql, row.number, data.decision) : null;
    if (!proposal || proposal.version >= row.snapshot.version) return wrongState(services)(c, visitor, case_);
    return c.html(<OvertakenPage {...{ visitor, case_, proposal }} />, 409);
  };
