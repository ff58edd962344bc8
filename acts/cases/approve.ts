import { CASES } from '../../db/cases/adapter.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/**
 * Approves a proposal: the decision is made then, or the complaint forwarded.
 * @param act.decision the id of the proposal that the approver has read; another one that replaced it is refused
 */
export const approveProposal = (
  services: ActServices,
  { number, decision, ...act }: CaseAct & { decision: Id },
) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'approve',
    action: 'review.approve',
    write: async () => ({ decision }),
  });
