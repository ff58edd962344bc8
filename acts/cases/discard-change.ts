import { deleteChange } from '../../db/draft/changes.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Discards a change that was not sent. Only the generation that was asked about: one that was begun since stays. */
export async function discardChange(
  { sql }: ActServices,
  { number, actor, generation }: CaseAct & { generation: number },
): Promise<{ kind: 'done' }> {
  await deleteChange(sql, { number, actor, generation });
  return { kind: 'done' };
}
