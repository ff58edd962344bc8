/** A page on which a decision is written, beside the application that it is about. */

import type { FC } from 'hono/jsx';
import type { CasePageData } from '../../db/cases/case-page.ts';
import type { PastProposal } from '../../db/cases/decisions.ts';
import type { Letter } from '../../documents/letter.ts';
import type { Visitor } from '../http/context.ts';
import { carriedNumber, type FormState } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { Application } from '../ui/case/case-page.tsx';
import { ComplaintCard } from '../ui/case/decisions.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { DecisionFields, decisionLabels } from './decision-form.tsx';
import type { DecisionSubject } from './decision-input.ts';
import type { Proposal } from './proposal.ts';
import { SinceVersion } from './since-version.tsx';

/** The value of `go` by which the letter is asked for, and nothing sent. */
export const PREVIEW = 'preview';

/** @param letter the letter of what is typed, where that was asked for */
export const ProposalPage: FC<{
  proposal: Proposal;
  subject: DecisionSubject;
  /** The case as DEKSA sees it. */
  read: CasePageData;
  visitor: Visitor;
  case_: RoutedCase;
  typed: FormState;
  letter: Letter | null;
}> = ({ proposal, subject, read, visitor, case_, typed, letter }) => {
  const { decisions } = visitor.text;
  const { action, url, title } = proposal;
  const { stage } = proposal.stage;
  const { row } = case_;
  const { version } = row.snapshot;
  const earlier = read.pastProposals.find((one) => one.stage === stage);
  const seen = carriedNumber.parse(typed.values.version);
  return (
    <WritingPage
      {...{ visitor, case_, typed, action }}
      to={url}
      title={title(visitor)}
      lead={decisions.leads[stage]}
      labels={decisionLabels(visitor)}
      send={decisions.sends[stage]}
      before={
        <>
          {seen > 0 && seen < version && <SinceVersion visitor={visitor} row={row} before={seen} />}
          {earlier && <Comment visitor={visitor} proposal={earlier} />}
          {stage !== 'application' && <ComplaintCard visitor={visitor} read={read} level={2} />}
        </>
      }
      after={
        <>
          {letter && <Preview visitor={visitor} letter={letter} />}
          <Application {...{ visitor, case_, read }} />
        </>
      }
    >
      <p>{decisions.concerns(version)}</p>
      <input type="hidden" name="version" value={String(version)} />
      <DecisionFields {...{ visitor, typed, subject }} />
      <p>
        <button type="submit" class="ds-button" data-variant="secondary" name="go" value={PREVIEW}>
          {decisions.preview}
        </button>
      </p>
    </WritingPage>
  );
};

/** The reason why an earlier proposal was returned. */
const Comment: FC<{ visitor: Visitor; proposal: PastProposal }> = ({
  visitor,
  proposal: { comment, commentBy },
}) =>
  comment ? (
    <article class="ds-card stack" data-color="warning">
      <h2 class="ds-heading" data-size="xs">
        {visitor.text.decisions.commented(commentBy ?? '')}
      </h2>
      <p class="written">{comment}</p>
    </article>
  ) : null;

const Preview: FC<{ visitor: Visitor; letter: Letter }> = ({ visitor, letter }) => (
  <section class="stack" aria-labelledby="brev">
    <h2 class="ds-heading" data-size="md" id="brev">
      {visitor.text.decisions.previewTitle}
    </h2>
    <p role="status">{visitor.text.decisions.previewLead}</p>
    <LetterView letter={letter} level={3} />
  </section>
);
