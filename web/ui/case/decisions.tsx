/** *Vedtak* on the page of a case: its decisions and the complaint; for DEKSA also what is proposed. */

import type { FC } from 'hono/jsx';
import type { Decision, IssuedDecision, PastProposal } from '../../../db/cases/decisions.ts';
import { canBeComplainedAbout } from '../../../domain/cases/outcomes.ts';
import { date, dateTime } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { isStaff, to, urlsFor } from '../../urls.ts';
import { ButtonLink } from '../buttons.tsx';
import { Written } from '../written.tsx';
import type { CaseShown } from './case-shown.ts';
import { SentFiles } from './messages.tsx';

export const Decisions: FC<CaseShown> = (shown) => {
  const { visitor, case_, read } = shown;
  const { text } = visitor;
  const { decisions, complaint, proposal, pastProposals } = read;
  return (
    <section class="stack" aria-labelledby="vedtak">
      <h2 class="ds-heading" data-size="md" id="vedtak">
        {text.case.decision}
      </h2>
      {decisions.length === 0 && <p>{text.case.noDecision}</p>}
      {decisions
        .filter(({ stage }) => stage === 'application')
        .map((decision) => (
          <Issued visitor={visitor} number={case_.row.number} decision={decision} />
        ))}
      {complaint && <ComplaintCard {...shown} level={3} />}
      {decisions
        .filter(({ stage }) => stage !== 'application')
        .map((decision) => (
          <Issued visitor={visitor} number={case_.row.number} decision={decision} />
        ))}
      {proposal && <Proposed visitor={visitor} proposal={proposal} />}
      {pastProposals.length > 0 && <Earlier visitor={visitor} proposals={pastProposals} />}
    </section>
  );
};

const Issued: FC<{ visitor: Visitor; number: string; decision: IssuedDecision }> = ({
  visitor,
  number,
  decision,
}) => {
  const { text, language } = visitor;
  const says = text.decisions;
  const { stage, outcome, issuedAt, proposer, body, complainBy, place } = decision;
  const letter = { number, place: `${place}` };
  const urls = urlsFor(visitor);
  const until = isStaff(visitor) ? says.staffComplainBy : says.complainBy;
  return (
    <article class="ds-card stack" data-color="neutral">
      <h3 class="ds-heading" data-size="xs">
        {says.issued[stage]}: {verdictWords(visitor, outcome)}
      </h3>
      <p class="quiet">
        {dateTime(language, issuedAt)}, {proposer}, {text.case.deksa}
      </p>
      <Written text={body} />
      {canBeComplainedAbout(decision) && <p>{until(date(language, complainBy))}</p>}
      <p class="buttons">
        <ButtonLink href={to(urls.letter, letter)} variant="secondary">
          {says.read}
        </ButtonLink>
        <ButtonLink href={to(urls.letterPdf, letter)} variant="secondary">
          {says.download}
        </ButtonLink>
      </p>
    </article>
  );
};

/** Outcome of a decision in words; a complaint may also be forwarded. */
export const verdictWords = ({ text }: Visitor, outcome: Decision['outcome']): string =>
  outcome === 'forward' ? text.decisions.forward : text.outcomes[outcome];

/** The complaint in a case. @param level of its heading: one below that of the part of the page in which it stands */
export const ComplaintCard: FC<Pick<CaseShown, 'visitor' | 'read'> & { level: 2 | 3 }> = ({
  visitor,
  read: { complaint, files },
  level,
}) => {
  const { text, language } = visitor;
  const Heading = level === 2 ? 'h2' : 'h3';
  return complaint ? (
    <article class="ds-card stack" data-color="neutral">
      <Heading class="ds-heading" data-size="xs">
        {text.complaints.heading}
      </Heading>
      <p class="quiet">{text.complaints.from(complaint.author, dateTime(language, complaint.at))}</p>
      <Written text={complaint.body} />
      <SentFiles
        visitor={visitor}
        label={text.attachments.case.ofComplaint}
        ids={complaint.files}
        files={files}
      />
      {!complaint.done && <p>{text.frame.received(dateTime(language, complaint.at))}</p>}
    </article>
  ) : null;
};

const Proposed: FC<{ visitor: Visitor; proposal: Decision }> = ({ visitor, proposal }) => {
  const { decisions } = visitor.text;
  return (
    <article class="ds-card stack" data-color="warning">
      <h3 class="ds-heading" data-size="xs">
        {decisions.proposal}: {verdictWords(visitor, proposal.outcome)}
      </h3>
      <p class="quiet">
        {decisions.proposed(proposal.proposer, dateTime(visitor.language, proposal.at))}.{' '}
        {decisions.concerns(proposal.version)}
      </p>
      <Written text={proposal.body} />
    </article>
  );
};

const Earlier: FC<{ visitor: Visitor; proposals: readonly PastProposal[] }> = ({ visitor, proposals }) => {
  const { decisions } = visitor.text;
  return (
    <details class="ds-details">
      <summary>{decisions.earlier}</summary>
      <div class="stack">
        {proposals.map(({ outcome, proposer, at, version, body, fate, comment, commentBy }) => (
          <article class="ds-card stack" data-color="neutral">
            <h3 class="ds-heading" data-size="xs">
              {verdictWords(visitor, outcome)}: {decisions.proposalOutcomes[fate]}
            </h3>
            <p class="quiet">
              {decisions.proposed(proposer, dateTime(visitor.language, at))}. {decisions.concerns(version)}
            </p>
            {comment && commentBy && (
              <>
                <p>
                  <strong>{decisions.commented(commentBy)}</strong>
                </p>
                <Written text={comment} />
              </>
            )}
            <Written text={body} />
          </article>
        ))}
      </div>
    </details>
  );
};
