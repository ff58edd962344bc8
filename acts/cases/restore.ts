import { CASES } from '../../db/cases/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Restores a withdrawn case, before the date on which it is closed. */
export const restore = (services: ActServices, { number, ...act }: CaseAct) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'restore',
    action: 'case.restore',
    write: writeNothing,
  });
