import { CASES } from '../../db/cases/adapter.ts';
import { insertReturn } from '../../db/cases/decisions.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Returns a proposal to its caseworker, with a comment that only DEKSA's own people see. */
export const returnProposal = (
  services: ActServices,
  { number, decision, body, ...act }: CaseAct & { decision: Id; body: string },
) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'return',
    action: 'review.return',
    write: async (tx, locked) => {
      // one that is no proposal any more is refused by the state machine, with its own code
      if (locked.foreseen.proposal?.id === decision)
        await insertReturn(tx, locked, { decisionId: decision, author: act.actor.id, body });
      return { decision };
    },
  });
