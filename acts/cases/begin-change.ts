import { openChange } from '../../db/draft/changes.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Begins a change of what was sent; one that is open already is gone on with. No command: nothing is sent yet. */
export const beginChange = async (
  { sql }: ActServices,
  act: CaseAct,
): Promise<{ kind: 'done' } | { kind: 'refused'; refused: 'illegal' }> =>
  (await openChange(sql, act)) ? { kind: 'done' } : { kind: 'refused', refused: 'illegal' };
