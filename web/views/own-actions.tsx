import type { FC } from 'hono/jsx';
import type { Action } from '../../domain/rights.ts';
import type { Text } from '../../text/index.ts';
import { ButtonLink, TokenButton } from './blocks.tsx';
import type { CaseShown } from './case-page.tsx';
import { INFORMATION } from './form.tsx';
import { date } from './format.ts';

/** What leads to a page of its own, in this order. */
const LINKS: readonly { action: Action; to: string; words: (text: Text) => string }[] = [
  { action: 'draft.read', to: `skjema/${INFORMATION}`, words: (text) => text.case.continue },
  { action: 'case.answer', to: 'svar', words: (text) => text.case.answer },
  { action: 'case.message', to: 'meldinger/ny', words: (text) => text.case.message },
  { action: 'case.withdraw', to: 'trekking', words: (text) => text.case.withdraw },
  { action: 'case.share', to: 'tilgang', words: (text) => text.grants.title },
  { action: 'case.discard', to: 'sletting', words: (text) => text.case.discard },
];

/** What the applicant may do with the case as it stands. */
export const OwnActions: FC<CaseShown> = ({ visitor, at, read }) => {
  const { text, language } = visitor;
  const { number, snapshot } = at.row;
  const links = LINKS.filter(({ action }) => at.may(action));
  const mayRestore = at.may('case.restore');
  return (
    <section class="stack" aria-label={text.case.actions}>
      <div class="buttons">
        {links.map(({ to, words }, place) => (
          <ButtonLink href={`/saker/${number}/${to}`} variant={place === 0 ? 'primary' : 'secondary'}>
            {words(text)}
          </ButtonLink>
        ))}
        {mayRestore && (
          <TokenButton
            visitor={visitor}
            action="case.restore"
            number={number}
            to={`/saker/${number}/gjenoppretting`}
          >
            {text.case.restore}
          </TokenButton>
        )}
        {read.version && (
          <ButtonLink href={`/saker/${number}/kvittering`} variant="tertiary">
            {text.case.receipt}
          </ButtonLink>
        )}
      </div>
      {mayRestore && snapshot.deadline && <p>{text.case.restoreBy(date(language, snapshot.deadline.at))}</p>}
    </section>
  );
};
