/** Pages of the second pair of eyes: the proposal with its letter, and the one thing to do with it. */

import type { Child, FC } from 'hono/jsx';
import { type Decision, readProposal } from '../../db/cases/decisions.ts';
import { readVersion } from '../../db/cases/versions.ts';
import { previewOf } from '../../documents/read-letter.ts';
import type { CaseRefusal } from '../../domain/cases/commands.ts';
import { CASE_MACHINE } from '../../domain/cases/transitions.ts';
import { dateTime } from '../../text/dates.ts';
import type { Text } from '../../text/index.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { verdictWords } from '../ui/case/decisions.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { type CaseUrl, caseUrl } from '../urls.ts';
import { SinceVersion } from './since-version.tsx';

/** Something that is done with a proposal. */
export interface ApprovalStep {
  command: 'approve' | 'return' | 'take_back';
  action: 'review.approve' | 'review.return' | 'review.take_back';
  url: CaseUrl;
  words: (text: Text) => { title: string; lead: string };
  /** Label of the comment that goes with it; left out where none does. */
  comment?: (text: Text) => string;
}

interface OnProposal {
  visitor: Visitor;
  case_: RoutedCase;
}

/** The page of one step; where it cannot be taken, it says why. */
export const ApprovalPage: FC<OnProposal & { step: ApprovalStep; typed: FormState }> = async ({
  visitor,
  case_,
  step,
  typed,
}) => {
  const { text } = visitor;
  const { row } = case_;
  const { title } = step.words(text);
  const { reads } = visitor;
  const { number, snapshot } = row;
  const [proposal, version] = snapshot.proposal
    ? await Promise.all([
        readProposal(reads, number, snapshot.proposal.id),
        readVersion(reads, number, snapshot.proposal.version),
      ])
    : [null, null];
  if (!proposal) return <HinderedPage {...{ visitor, case_, title }} says={text.decisions.noProposal} />;
  const why = CASE_MACHINE.refusalOf(row.snapshot, step.command, visitor.id, Date.now());
  if (why) return <HinderedPage {...{ visitor, case_, title }} says={typed.notice ?? wordsOf(text, why)} />;
  const letter = previewOf(row, proposal, version, step.command === 'approve' ? visitor.name : null);
  return (
    <WritingPage
      {...{ visitor, case_, typed }}
      {...step.words(text)}
      action={step.action}
      to={step.url}
      labels={{ body: text.decisions.comment }}
      send={title}
      after={
        <section class="stack" aria-labelledby="brev">
          <h2 class="ds-heading" data-size="md" id="brev">
            {text.decisions.previewTitle}
          </h2>
          <LetterView letter={letter} level={3} />
        </section>
      }
    >
      <ProposalFacts visitor={visitor} proposal={proposal} />
      {step.comment && (
        <TextArea visitor={visitor} typed={typed} name="body" label={step.comment(text)} rows={6} />
      )}
    </WritingPage>
  );
};

/** The sentence for a refusal; to those who proposed it themselves, that somebody else has to look at it. */
const wordsOf = ({ decisions, refusals }: Text, why: CaseRefusal): string =>
  why === 'own_proposal' ? decisions.own : refusals[why];

/** The proposal in short, and its id: another one that replaces it meanwhile has another id. */
const ProposalFacts: FC<{ visitor: Visitor; proposal: Decision }> = ({ visitor, proposal }) => {
  const { decisions } = visitor.text;
  return (
    <>
      <input type="hidden" name="decision" value={proposal.id} />
      <p>
        <strong>{verdictWords(visitor, proposal.outcome)}</strong>
      </p>
      <p>
        {decisions.proposed(proposal.proposer, dateTime(visitor.language, proposal.at))}.{' '}
        {decisions.concerns(proposal.version)}
      </p>
    </>
  );
};

/** A proposal fell away because the applicant sent a newer version meanwhile: the page shows what changed. */
export const OvertakenPage: FC<OnProposal & { proposal: Decision }> = ({ visitor, case_, proposal }) => {
  const { errors, refusals } = visitor.text;
  return (
    <HinderedPage {...{ visitor, case_ }} title={errors.wrong_state.title} says={refusals.older_version}>
      <SinceVersion visitor={visitor} row={case_.row} before={proposal.version} />
    </HinderedPage>
  );
};

/** Says why nothing can be done with the proposal now, and leads back to the case. */
const HinderedPage: FC<{
  visitor: Visitor;
  case_: RoutedCase;
  title: string;
  says: string;
  children?: Child;
}> = ({ visitor, case_, title, says, children }) => {
  const href = caseUrl(visitor, case_.row.number);
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: caseTitle(visitor, case_), href }]}>
      <Alert tone="warning">{says}</Alert>
      {children}
      <p class="buttons">
        <ButtonLink href={href}>{visitor.text.errors.toCase}</ButtonLink>
      </p>
    </Layout>
  );
};
