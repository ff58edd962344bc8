import { CASES } from '../../db/cases/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Goes on with a case without waiting any longer for the applicant's answer. */
export const resume = (services: ActServices, { number, ...act }: CaseAct) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'resume',
    action: 'review.resume',
    write: writeNothing,
  });
