import type { FC } from 'hono/jsx';
import type { Action } from '../../domain/rights/table.ts';
import type { Text } from '../../text/index.ts';
import { INFORMATION } from '../draft/form.tsx';
import { ButtonLink, TokenButton } from '../ui/blocks.tsx';
import type { CaseShown } from '../ui/case/case-page.tsx';
import { ChangeNotice, canChange, isUndecided } from '../ui/case/change-notice.tsx';
import { CopyButton } from '../ui/case/copy-button.tsx';
import { date } from '../ui/format.ts';
import { canComplain } from './complaints.tsx';

interface Way {
  action: Action;
  to: string;
  words: (text: Text) => string;
  /** Where more than the right to it is needed. */
  when?: (shown: CaseShown) => boolean;
}

const changes = ({ read }: CaseShown): boolean => read.change !== null;

/** What leads to a page of its own, in this order. */
const LINKS: readonly Way[] = [
  {
    action: 'draft.read',
    to: `skjema/${INFORMATION}`,
    words: (text) => text.case.continue,
    when: ({ at }) => at.row.state === 'draft',
  },
  {
    action: 'draft.read',
    to: `skjema/${INFORMATION}`,
    words: (text) => text.versions.continue,
    when: (shown) => changes(shown) && canChange(shown.at),
  },
  { action: 'case.answer', to: 'svar', words: (text) => text.case.answer },
  { action: 'case.message', to: 'meldinger/ny', words: (text) => text.case.message },
  {
    action: 'case.complain',
    to: 'klage',
    words: (text) => text.complaints.action,
    when: ({ at }) => canComplain(at.row),
  },
  {
    action: 'case.withdraw',
    to: 'trekking',
    words: (text) => text.case.withdraw,
    when: ({ at }) => isUndecided(at.row),
  },
  { action: 'case.share', to: 'tilgang', words: (text) => text.grants.title },
  { action: 'case.discard', to: 'sletting', words: (text) => text.case.discard },
  {
    action: 'change.discard',
    to: 'endring/forkasting',
    words: (text) => text.versions.discard,
    when: changes,
  },
];

/** What the applicant may do with the case as it stands. */
export const OwnActions: FC<CaseShown & { mayCopy: boolean }> = ({ mayCopy, ...shown }) => {
  const { visitor, at, read } = shown;
  const { text, language } = visitor;
  const { number, snapshot } = at.row;
  const links = LINKS.filter(({ action, when }) => at.may(action) && (when?.(shown) ?? true));
  const mayRestore = at.may('case.restore');
  return (
    <section class="stack" aria-label={text.case.actions}>
      <ChangeNotice {...shown} />
      <div class="buttons">
        {links.map(({ to, words }, place) => (
          <ButtonLink href={`/saker/${number}/${to}`} variant={place === 0 ? 'primary' : 'secondary'}>
            {words(text)}
          </ButtonLink>
        ))}
        {canChange(at) && !read.change && (
          <TokenButton
            visitor={visitor}
            action="case.change"
            number={number}
            to={`/saker/${number}/endring`}
            variant="secondary"
          >
            {text.versions.change}
          </TokenButton>
        )}
        {mayCopy && at.may('case.copy') && <CopyButton visitor={visitor} number={number} />}
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
