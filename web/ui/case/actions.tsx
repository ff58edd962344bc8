/** Buttons on the page of a case, for both sides: one row for each thing that can be done with it. */
import type { FC } from 'hono/jsx';
import type { Side } from '../../../db/cases/messages.ts';
import { isAnswered } from '../../../domain/cases/results.ts';
import type { ActionOn } from '../../../domain/rights/table.ts';
import { kindOf } from '../../../kinds.ts';
import type { Text } from '../../../text/index.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { type CaseUrl, INFORMATION, to, URLS } from '../../urls.ts';
import { ButtonLink, type Variant } from '../buttons.tsx';
import { TokenButton } from '../forms.tsx';
import type { CaseShown } from './case-shown.ts';

interface ActionsShown extends CaseShown {
  /** A case of this kind can be begun, so this one can be copied. */
  mayCopy?: boolean;
}

/** A button is shown if the visitor may do the action with the case as it stands. */
interface CaseAction {
  action: ActionOn<'case'>;
  url: CaseUrl;
  words: (text: Text, case_: RoutedCase) => string;
  /** The action is done with the button itself, not on a page of its own. */
  button?: true;
  /** Left out where the first button is the primary one, and every other secondary. */
  variant?: Variant;
  /** A condition about something else than the state of the case. */
  when?: (shown: ActionsShown) => boolean;
}

const FIRST_TAB = URLS.draftTab.replace(':tab', INFORMATION) as CaseUrl;
const hasChange = ({ read }: ActionsShown): boolean => read.change !== null;

/** The actions of each side, in the order in which their buttons are shown. */
const ACTIONS: Readonly<Record<Side, readonly CaseAction[]>> = {
  applicant: [
    { action: 'case.submit', url: FIRST_TAB, words: (text) => text.case.continue },
    { action: 'case.change', url: FIRST_TAB, words: (text) => text.versions.continue, when: hasChange },
    { action: 'case.answer', url: URLS.caseAnswer, words: (text) => text.case.answer },
    { action: 'case.message', url: URLS.caseMessage, words: (text) => text.case.message },
    { action: 'case.complain', url: URLS.caseComplaint, words: (text) => text.complaints.action },
    { action: 'case.withdraw', url: URLS.caseWithdrawal, words: (text) => text.case.withdraw },
    { action: 'case.share', url: URLS.caseSharing, words: (text) => text.sharing.title },
    { action: 'case.discard', url: URLS.draftDiscarding, words: (text) => text.case.discard },
    {
      action: 'change.discard',
      url: URLS.changeDiscarding,
      words: (text) => text.versions.discard,
      when: hasChange,
    },
    {
      action: 'case.change',
      url: URLS.change,
      words: (text) => text.versions.change,
      button: true,
      variant: 'secondary',
      when: (shown) => !hasChange(shown),
    },
    {
      action: 'case.copy',
      url: URLS.caseCopy,
      words: (text) => text.copies.copy,
      button: true,
      variant: 'secondary',
      when: ({ mayCopy = false }) => mayCopy,
    },
    {
      action: 'case.restore',
      url: URLS.caseRestoration,
      words: (text) => text.case.restore,
      button: true,
      variant: 'primary',
    },
    {
      action: 'receipt.read',
      url: URLS.receipt,
      words: (text) => text.case.receipt,
      variant: 'tertiary',
      when: ({ read }) => read.version !== null,
    },
  ],
  deksa: [
    { action: 'review.take', url: URLS.deskTaking, words: (text) => text.review.take, button: true },
    {
      action: 'review.decide',
      url: URLS.deskDecision,
      words: (text, { row }) => (isAnswered(kindOf(row.kind)) ? text.review.decide : text.decisions.propose),
    },
    { action: 'review.approve', url: URLS.deskApproval, words: (text) => text.decisions.approve },
    { action: 'review.return', url: URLS.deskReturn, words: (text) => text.decisions.return },
    {
      action: 'review.decide_complaint',
      url: URLS.deskComplaint,
      words: (text) => text.decisions.decideComplaint,
    },
    {
      action: 'review.record_ministry',
      url: URLS.deskMinistry,
      words: (text) => text.decisions.recordMinistry,
    },
    { action: 'review.ask', url: URLS.deskQuestion, words: (text) => text.review.ask },
    { action: 'review.resume', url: URLS.deskResumption, words: (text) => text.review.resume, button: true },
    { action: 'review.reply', url: URLS.deskReply, words: (text) => text.review.reply },
    { action: 'review.assign', url: URLS.deskAssignment, words: (text) => text.review.assign },
    { action: 'review.take_back', url: URLS.deskTakingBack, words: (text) => text.decisions.takeBack },
  ],
};

/** The buttons of one side, for what the visitor may do with the case as it stands. */
export const CaseButtons: FC<ActionsShown & { side: Side }> = ({ side, ...shown }) => {
  const { visitor, case_ } = shown;
  const { number } = case_.row;
  const shownActions = ACTIONS[side].filter(
    ({ action, when }) => case_.may(action) && (when?.(shown) ?? true),
  );
  return shownActions.map(({ action, url, words, button, variant }, place) => {
    const common = { variant: variant ?? (place === 0 ? 'primary' : 'secondary') } as const;
    const href = to(url, { number });
    return button ? (
      <TokenButton {...common} visitor={visitor} action={action} number={number} to={href}>
        {words(visitor.text, case_)}
      </TokenButton>
    ) : (
      <ButtonLink {...common} href={href}>
        {words(visitor.text, case_)}
      </ButtonLink>
    );
  });
};
