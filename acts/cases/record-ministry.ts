import { CASES } from '../../db/cases/adapter.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { BY_MINISTRY, type WrittenDecision, writeDecision } from './decision.ts';

/** Records what the ministry has decided on a complaint; the applicant is told at once. */
export const recordMinistry = (
  services: ActServices,
  { id, actor, number, ...written }: CaseAct & WrittenDecision,
) =>
  perform(services, CASES, {
    ...{ id, actor, object: number },
    name: 'record_ministry',
    action: 'review.record_ministry',
    write: async (tx, locked) => {
      const recorded = await writeDecision(tx, locked, BY_MINISTRY, written, actor.id);
      if ('refused' in recorded) return recorded;
      return { decision: recorded.decision };
    },
  });
