import type { FC } from 'hono/jsx';
import type { Outcome } from '../../../domain/cases/outcomes.ts';
import type { State } from '../../../domain/cases/states.ts';
import type { Visitor } from '../../http/context.ts';
import { isStaff } from '../../urls.ts';

const COLOURS: Readonly<Partial<Record<State, string>>> = {
  awaiting_applicant: 'warning',
  decided: 'success',
  withdrawn: 'neutral',
  closed: 'neutral',
  draft: 'neutral',
};

/** Tags for the state of a case, its outcome, and an act that is received and not yet carried out. */
export const CaseState: FC<{
  visitor: Visitor;
  state: State;
  outcome: Outcome | null;
  received: boolean;
}> = ({ visitor, state, outcome, received }) => (
  <span class="tags">
    <Tag colour={COLOURS[state] ?? 'info'}>{stateWords(visitor, state)}</Tag>
    {outcome && <Tag colour="neutral">{visitor.text.outcomes[outcome]}</Tag>}
    {received && <Tag colour="warning">{visitor.text.frame.receivedShort}</Tag>}
  </span>
);

const Tag: FC<{ colour: string; children?: string }> = ({ colour, children }) => (
  <span class="ds-tag" data-color={colour}>
    {children}
  </span>
);

/** Tag for something that is past its due date. */
export const Overdue: FC<{ words: string }> = ({ words }) => <Tag colour="danger">{words}</Tag>;

/** Names a state; DEKSA's own people read some in other words than applicants. */
export function stateWords(visitor: Visitor, state: State): string {
  const { states, staffStates } = visitor.text;
  const own: Readonly<Partial<Record<State, string>>> = isStaff(visitor) ? staffStates : {};
  return own[state] ?? states[state];
}
