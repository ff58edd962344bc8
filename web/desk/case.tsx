import type { FC } from 'hono/jsx';
import { readCase } from '../../db/cases/case-page.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Text } from '../../text/index.ts';
import { olderVersionRead } from '../cases/versions.tsx';
import type { Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { ButtonLink, Notice, TokenButton } from '../ui/blocks.tsx';
import { CasePage, type CaseShown } from '../ui/case/case-page.tsx';
import { differencesUrl } from '../ui/case/version-list.tsx';
import { caseUrl } from '../urls.ts';
import { isEnquiry } from './decisions.tsx';

interface Choice {
  action: Action;
  to: string;
  /** Whether it is done with the button itself, or on a page of its own. */
  button: boolean;
  words: (text: Text, at: RoutedCase) => string;
  /** Where more than the right to it is needed. */
  when?: (at: RoutedCase, visitor: Visitor) => boolean;
}

const CHOICES: readonly Choice[] = [
  { action: 'review.take', to: 'behandling', button: true, words: ({ review }) => review.take },
  {
    action: 'review.decide',
    to: 'vedtak',
    button: false,
    words: ({ review, decisions }, at) => (isEnquiry(at) ? review.decide : decisions.propose),
  },
  { action: 'review.approve', to: 'godkjenning', button: false, words: ({ decisions }) => decisions.approve },
  { action: 'review.return', to: 'retur', button: false, words: ({ decisions }) => decisions.return },
  {
    action: 'review.decide_complaint',
    to: 'klage',
    button: false,
    words: ({ decisions }) => decisions.decideComplaint,
  },
  {
    action: 'review.record_ministry',
    to: 'departementet',
    button: false,
    words: ({ decisions }) => decisions.recordMinistry,
  },
  { action: 'review.ask', to: 'sporsmal', button: false, words: ({ review }) => review.ask },
  { action: 'review.resume', to: 'gjenopptak', button: true, words: ({ review }) => review.resume },
  { action: 'review.reply', to: 'meldinger/ny', button: false, words: ({ review }) => review.reply },
  {
    action: 'review.take_back',
    to: 'tilbake',
    button: false,
    words: ({ decisions }) => decisions.takeBack,
    when: ({ row }, visitor) => row.snapshot.proposal?.proposer === visitor.id,
  },
];

export function mountReviewCases(routes: Routes, services: Services): void {
  routes.onCase('GET', '/saksbehandling/saker/:number', 'review.read', async (c, visitor, at) => {
    const shown = { visitor, at, read: await readCase(services.sql, at.row, 'deksa') };
    const older = await olderVersionRead(services, visitor, at);
    return c.html(
      <CasePage {...shown} crumbs={[]}>
        <NewerVersion {...shown} read={older} />
        <Choices {...shown} />
        {visitor.roles.includes('support') && <EngineLink {...shown} services={services} />}
      </CasePage>,
    );
  });
}

/** The applicant changed the application since this member of staff read it. */
const NewerVersion: FC<Omit<CaseShown, 'read'> & { read: number | null }> = ({ visitor, at, read }) => {
  const { versions } = visitor.text;
  const { number, snapshot } = at.row;
  return read === null ? null : (
    <Notice tone="warning">
      <p>{versions.newer(read, snapshot.version)}</p>
      <p>
        <a class="ds-link" href={differencesUrl(caseUrl(visitor, number), read, snapshot.version)}>
          {versions.sinceRead}
        </a>
      </p>
    </Notice>
  );
};

/** What this member of staff may do with the case as it stands. */
const Choices: FC<CaseShown> = ({ visitor, at }) => {
  const { text } = visitor;
  const base = `/saksbehandling/saker/${at.row.number}`;
  return (
    <section class="buttons" aria-label={text.case.actions}>
      {CHOICES.filter(({ action, when }) => at.may(action) && (when?.(at, visitor) ?? true)).map(
        ({ action, to, button, words }, place) => {
          const variant = place === 0 ? 'primary' : 'secondary';
          return button ? (
            <TokenButton
              visitor={visitor}
              action={action}
              number={at.row.number}
              to={`${base}/${to}`}
              variant={variant}
            >
              {words(text, at)}
            </TokenButton>
          ) : (
            <ButtonLink href={`${base}/${to}`} variant={variant}>
              {words(text, at)}
            </ButtonLink>
          );
        },
      )}
    </section>
  );
};

/** The same case as its workflow, for those who look after the engine. */
const EngineLink: FC<CaseShown & { services: Services }> = ({ visitor, at, services: { settings } }) =>
  settings.TEMPORAL_UI_URL ? (
    <p>
      <a
        class="ds-link"
        href={`${settings.TEMPORAL_UI_URL}/namespaces/${settings.TEMPORAL_NAMESPACE}/workflows/${at.row.workflowId}`}
      >
        {visitor.text.review.engine}
      </a>
    </p>
  ) : null;
