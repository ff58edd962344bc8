/** The second pair of eyes: a proposal is approved, returned, or taken back by the one who made it. */

import type { Child, FC } from 'hono/jsx';
import { z } from 'zod';
import { type Decision, insertReturn, readProposal } from '../../db/cases/decisions.ts';
import type { Action } from '../../domain/rights/table.ts';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import { refusalPages } from '../http/error-pages.tsx';
import { longText, type Typed } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { previewOf } from '../letters/read-letter.ts';
import { ButtonLink, Notice, TextArea } from '../ui/blocks.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { verdictWords } from '../ui/case/decisions.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { dateTime } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { caseUrl } from '../urls.ts';
import { SinceVersion } from './since-version.tsx';

const BASE = '/saksbehandling/saker/:number';
/** The proposal that was looked at: another one has another id. */
const named = z.object({ decision: z.uuid() });
const commented = named.extend({ body: longText() });

export function mountReviewApprovals(routes: Routes, services: Services): void {
  const approval = approvalOf(services);
  const returning = returnOf(services);
  const approve = `${BASE}/godkjenning`;
  const giveBack = `${BASE}/retur`;
  routes.onCase('GET', approve, 'review.approve', showForm(approval));
  routes.onCase('POST', approve, 'review.approve', takeForm(services, approval), overtaken(services));
  routes.onCase('GET', giveBack, 'review.return', showForm(returning));
  routes.onCase('POST', giveBack, 'review.return', takeForm(services, returning), overtaken(services));
  const back = takingBackOf(services);
  routes.onCase('GET', `${BASE}/tilbake`, 'review.take_back', showForm(back));
  routes.onCase('POST', `${BASE}/tilbake`, 'review.take_back', takeForm(services, back));
}

const approvalOf = (services: Services): ActForm<'approve', typeof named> => ({
  action: 'review.approve',
  command: 'approve',
  input: named,
  page: (visitor, at, typed) => {
    const { approve, approving } = visitor.text.decisions;
    return page(services, { visitor, at, typed }, 'godkjenning', 'review.approve', approve, approving);
  },
  write: async (_tx, _act, { decision }) => ({ decision }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

const returnOf = (services: Services): ActForm<'return', typeof commented> => ({
  action: 'review.return',
  command: 'return',
  input: commented,
  page: (visitor, at, typed) => {
    const { return: giveBack, returning, comment } = visitor.text.decisions;
    const field = <TextArea visitor={visitor} typed={typed} name="body" label={comment} rows={6} />;
    return page(services, { visitor, at, typed }, 'retur', 'review.return', giveBack, returning, field);
  },
  write: async (tx, act, { decision: decisionId, body }, { id: author }) => {
    // one that is no proposal any more is refused by the workflow's own rule, which says why
    if (act.foreseen.proposal?.id === decisionId) await insertReturn(tx, act, { decisionId, author, body });
    return { decision: decisionId };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

const takingBackOf = (services: Services): ActForm<'take_back', typeof named> => ({
  action: 'review.take_back',
  command: 'take_back',
  input: named,
  page: (visitor, at, typed) => {
    const { takeBack } = visitor.text.decisions;
    return page(services, { visitor, at, typed }, 'tilbake', 'review.take_back', takeBack);
  },
  write: async (_tx, _act, { decision }) => ({ decision }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

interface Asked {
  visitor: Visitor;
  at: RoutedCase;
  typed: Typed;
}

/** The proposal with its letter, and the one thing to do with it. */
async function page(
  services: Services,
  { visitor, at, typed }: Asked,
  to: string,
  action: Action,
  title: string,
  lead = '',
  field: Child = null,
) {
  const { decisions } = visitor.text;
  const proposal = await standing(services, at);
  if (!proposal) return <Gone visitor={visitor} at={at} title={title} says={decisions.noProposal} />;
  const own = action === 'review.approve' && proposal.proposedBy === visitor.id;
  if (own) return <Gone visitor={visitor} at={at} title={title} says={typed.notice ?? decisions.own} />;
  const approver = action === 'review.approve' ? visitor.name : null;
  const letter = await previewOf(services.sql, at.row, proposal, approver);
  return (
    <WritingPage
      {...{ visitor, at, typed, title, lead, action, to }}
      labels={{ body: decisions.comment }}
      send={title}
      after={
        <section class="stack" aria-labelledby="brev">
          <h2 class="ds-heading" data-size="md" id="brev">
            {decisions.previewTitle}
          </h2>
          <LetterView letter={letter} level={3} />
        </section>
      }
    >
      <input type="hidden" name="decision" value={proposal.id} />
      <p>
        <strong>{verdictWords(visitor, proposal.outcome)}</strong>
      </p>
      <p>
        {decisions.proposed(proposal.proposer, dateTime(visitor.language, proposal.at))}.{' '}
        {decisions.concerns(proposal.version)}
      </p>
      {field}
    </WritingPage>
  );
}

const standing = async ({ sql }: Services, { row }: RoutedCase): Promise<Decision | null> =>
  row.snapshot.proposal && readProposal(sql, row.number, row.snapshot.proposal.id);

const Gone: FC<{ visitor: Visitor; at: RoutedCase; title: string; says: string; children?: Child }> = ({
  visitor,
  at,
  title,
  says,
  children,
}) => {
  const href = caseUrl(visitor, at.row.number);
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: caseTitle(visitor, at), href }]}>
      <Notice tone="warning">{says}</Notice>
      {children}
      <p class="buttons">
        <ButtonLink href={href}>{visitor.text.errors.toCase}</ButtonLink>
      </p>
    </Layout>
  );
};

/** The proposal fell away because the applicant sent a newer version meanwhile: what changed is shown. */
const overtaken =
  (services: Services): CaseHandler =>
  async (c, visitor, at) => {
    const named = z.uuid().safeParse((await c.req.parseBody()).decision);
    const seen = named.success ? await readProposal(services.sql, at.row.number, named.data) : null;
    if (!seen || seen.version >= at.row.snapshot.version)
      return refusalPages(services)(c, visitor, 'wrong_state', at);
    const { text } = visitor;
    return c.html(
      <Gone
        visitor={visitor}
        at={at}
        title={text.errors.wrong_state.title}
        says={text.refusals.older_version}
      >
        <SinceVersion services={services} visitor={visitor} row={at.row} before={seen.version} />
      </Gone>,
      409,
    );
  };
