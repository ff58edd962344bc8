import { CASES } from '../../db/cases/adapter.ts';
import { COMPLAINABLE } from '../../domain/cases/outcomes.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { ON_APPLICATION, type WrittenDecision, writeDecision } from './decision.ts';

/** Proposes a decision on what was sent in. An enquiry is answered by it: its answer needs no second pair of eyes. */
export const propose = (
  services: ActServices,
  { id, actor, number, ...written }: CaseAct & WrittenDecision,
) =>
  perform(services, CASES, {
    ...{ id, actor, object: number },
    name: 'propose',
    action: 'review.decide',
    write: async (tx, locked) => {
      const proposed = await writeDecision(tx, locked, ON_APPLICATION, written, actor.id);
      if ('refused' in proposed) return proposed;
      const { decision, version, outcome } = proposed;
      return { decision, version, complainable: COMPLAINABLE.includes(outcome) };
    },
  });
