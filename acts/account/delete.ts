import { deletePerson, type Leaving, readDeletion } from '../../db/account/deletion.ts';
import type { Actor } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { discard } from '../cases/discard.ts';
import { derivedId } from '../derived-id.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

/** `obstacle`: something keeps them, as `readDeletion` tells. `waiting`: their drafts are not all discarded yet. */
export type DeletionRefusal = 'obstacle' | 'waiting';

/**
 * Deletes the actor's user, and their drafts before it.
 * @param leaving the actor, and the session in which they say so
 */
export async function deleteAccount(
  services: ActServices,
  { id, actor, leaving }: { id: Id; actor: Actor; leaving: Leaving },
): Promise<Answer<DeletionRefusal>> {
  const { obstacles, drafts } = await readDeletion(services.sql, leaving);
  if (obstacles.length > 0) return { kind: 'refused', refused: 'obstacle' };
  // together, so that nobody waits longer for many drafts than for one
  await Promise.all(
    drafts.map(({ number }) => discard(services, { id: derivedId(id, number), actor, number })),
  );
  const isDeleted = await deletePerson(services.sql, leaving, actor, `${id}.user_deleted`);
  return isDeleted ? { kind: 'done' } : { kind: 'refused', refused: 'waiting' };
}
