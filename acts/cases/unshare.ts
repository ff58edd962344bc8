import { type Sharing, takeAccess } from '../../db/cases/sharing.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

/** Takes a case back from a member who was given it. */
export async function unshare({ sql }: Pick<ActServices, 'sql'>, sharing: Sharing): Promise<Answer<never>> {
  await takeAccess(sql, sharing);
  return { kind: 'done' };
}
