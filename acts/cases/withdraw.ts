import { CASES } from '../../db/cases/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Withdraws a case that is not decided; it can be restored until it is closed. */
export const withdrawCase = (services: ActServices, { number, ...act }: CaseAct) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'withdraw',
    action: 'case.withdraw',
    write: writeNothing,
  });
