/** A stage of a case at which a decision is written. */
import type { CaseAct } from '../../acts/cases/act.ts';
import type { DecisionRefusal, DecisionStage, WrittenDecision } from '../../acts/cases/decision.ts';
import type { Answer } from '../../acts/perform.ts';
import type { ActServices } from '../../acts/services.ts';
import type { CaseTypes } from '../../domain/cases/transitions.ts';
import type { ActionOn } from '../../domain/rights/table.ts';
import type { RefusalOf } from '../../domain/shared/state-machine.ts';
import type { Visitor } from '../http/context.ts';
import type { CaseUrl } from '../urls.ts';

export interface Proposal {
  stage: DecisionStage;
  action: ActionOn<'case'>;
  url: CaseUrl;
  title: (visitor: Visitor) => string;
  act: (services: ActServices, act: CaseAct & WrittenDecision) => Promise<Answer<ProposalRefusal>>;
}

/** Codes with which a decision that somebody wrote can be refused. */
type ProposalRefusal = RefusalOf<CaseTypes> | DecisionRefusal;

/** A sentence for each. Problems of single fields are said there, unless they arise while the form is on its way. */
export const proposalRefusals = ({
  text: { refusals, problems },
}: Visitor): Readonly<Record<ProposalRefusal, string>> => ({
  ...refusals,
  unknown_outcome: refusals.illegal,
  unknown_line: refusals.illegal,
  date: problems.date,
  date_past: problems.date_past,
  valid_most: problems.valid_most,
  lines_partly: problems.lines_partly,
  lines_other: problems.lines_other,
});
