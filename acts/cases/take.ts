import { CASES } from '../../db/cases/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Takes a case that nobody has taken: whoever does it becomes its caseworker. */
export const take = (services: ActServices, { number, ...act }: CaseAct) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'take',
    action: 'review.take',
    write: writeNothing,
  });
