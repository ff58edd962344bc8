import { CASES } from '../../db/cases/adapter.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Takes a proposal back before somebody has approved it; only whoever made it may. */
export const takeBack = (services: ActServices, { number, decision, ...act }: CaseAct & { decision: Id }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'take_back',
    action: 'review.take_back',
    write: async () => ({ decision }),
  });
