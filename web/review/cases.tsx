import type { FC } from 'hono/jsx';
import type { Action } from '../../domain/rights.ts';
import type { Text } from '../../text/index.ts';
import { readCase } from '../case-reading.ts';
import type { House, Routes } from '../route.ts';
import { olderVersionRead } from '../versions.tsx';
import { caseUrl } from '../views/addresses.ts';
import { ButtonLink, Notice, TokenButton } from '../views/blocks.tsx';
import { CasePage, type CaseShown } from '../views/case-page.tsx';
import { differencesUrl } from '../views/version-list.tsx';

interface Choice {
  action: Action;
  to: string;
  /** Whether it is done with the button itself, or on a page of its own. */
  button: boolean;
  words: (text: Text['review']) => string;
}

const CHOICES: readonly Choice[] = [
  { action: 'review.take', to: 'behandling', button: true, words: ({ take }) => take },
  { action: 'review.decide', to: 'vedtak', button: false, words: ({ decide }) => decide },
  { action: 'review.ask', to: 'sporsmal', button: false, words: ({ ask }) => ask },
  { action: 'review.resume', to: 'gjenopptak', button: true, words: ({ resume }) => resume },
  { action: 'review.reply', to: 'meldinger/ny', button: false, words: ({ reply }) => reply },
];

export function mountReviewCases(routes: Routes, house: House): void {
  routes.onCase('GET', '/saksbehandling/saker/:number', 'review.read', async (c, visitor, at) => {
    const shown = { visitor, at, read: await readCase(house.sql, at.row, 'deksa') };
    const older = await olderVersionRead(house, visitor, at);
    return c.html(
      <CasePage {...shown} crumbs={[]}>
        <NewerVersion {...shown} read={older} />
        <Choices {...shown} />
        {visitor.roles.includes('support') && <EngineLink {...shown} house={house} />}
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
      {CHOICES.filter(({ action }) => at.may(action)).map(({ action, to, button, words }, place) => {
        const variant = place === 0 ? 'primary' : 'secondary';
        return button ? (
          <TokenButton
            visitor={visitor}
            action={action}
            number={at.row.number}
            to={`${base}/${to}`}
            variant={variant}
          >
            {words(text.review)}
          </TokenButton>
        ) : (
          <ButtonLink href={`${base}/${to}`} variant={variant}>
            {words(text.review)}
          </ButtonLink>
        );
      })}
    </section>
  );
};

/** The same case as its workflow, for those who look after the engine. */
const EngineLink: FC<CaseShown & { house: House }> = ({ visitor, at, house: { settings } }) =>
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
