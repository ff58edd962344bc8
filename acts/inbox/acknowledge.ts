import { markTold } from '../../db/inbox/inbox.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';

/** Notes that somebody has read that an act of theirs was refused: it leaves their tasks. */
export async function acknowledge(
  { sql }: Pick<ActServices, 'sql'>,
  { actor, command }: { actor: { id: Id }; command: Id },
) {
  await sql.begin((tx) => markTold(tx, actor.id, command));
  return { kind: 'done' as const };
}
