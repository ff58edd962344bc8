import { CASES } from '../../db/cases/adapter.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { ON_COMPLAINT, type WrittenDecision, writeDecision } from './decision.ts';

/** Proposes what a complaint leads to: that the decision is reversed, or that the ministry decides. */
export const proposeOnComplaint = (
  services: ActServices,
  { id, actor, number, ...written }: CaseAct & WrittenDecision,
) =>
  perform(services, CASES, {
    ...{ id, actor, object: number },
    name: 'propose_on_complaint',
    action: 'review.decide_complaint',
    write: async (tx, locked) => {
      const proposed = await writeDecision(tx, locked, ON_COMPLAINT, written, actor.id);
      if ('refused' in proposed) return proposed;
      const { decision, version, outcome } = proposed;
      return { decision, version, forwards: outcome === 'forward' };
    },
  });
