import { CASES } from '../../db/cases/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Discards a case that was never sent. */
export const discard = (services: ActServices, { number, ...act }: CaseAct) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'discard',
    action: 'case.discard',
    write: writeNothing,
  });
