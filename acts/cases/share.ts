import { giveAccess, type Sharing } from '../../db/cases/sharing.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

/** Gives a member of the organisation a single case, once however often it is asked. */
export const share = async (
  { sql }: Pick<ActServices, 'sql'>,
  sharing: Sharing,
): Promise<Answer<'not_member'>> =>
  (await giveAccess(sql, sharing)) ? { kind: 'done' } : { kind: 'refused', refused: 'not_member' };
