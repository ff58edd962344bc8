import { proposeNumber } from '../../db/account/number-changes.ts';
import { type Actor, recordAudit } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';

interface NumberProposal {
  id: Id;
  /** A member of DEKSA's support, and their own identity number: nobody changes their own. */
  actor: Actor;
  ownPid: string;
  oldPid: string;
  newPid: string;
  ground: string;
}

/** Proposes to give somebody a new identity number, which another one of support approves. */
export async function proposeNumberChange(
  { sql }: Pick<ActServices, 'sql'>,
  { id, actor, ownPid, ...change }: NumberProposal,
) {
  const refuse = <W extends string>(refused: W) => ({ kind: 'refused', refused }) as const;
  if ([change.oldPid, change.newPid].includes(ownPid)) return refuse('oneself');
  if (change.oldPid === change.newPid) return refuse('same');
  return sql.begin(async (tx) => {
    const refused = await proposeNumber(tx, { id, proposedBy: actor.id, ...change });
    if (refused) return refuse(refused);
    await recordAudit(tx, actor, { action: 'review.propose_number', object: id, result: 'given' });
    return { kind: 'done' } as const;
  });
}
