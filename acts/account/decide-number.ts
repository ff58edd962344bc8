import { approveNumber, declineNumber } from '../../db/account/number-changes.ts';
import { type Actor, recordAudit } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';

interface NumberDecision {
  actor: Actor;
  /** The proposal. */
  change: Id;
  decision: 'approve' | 'decline';
}

/** Gives somebody the new identity number that another one of support has proposed, or declines that. */
export const decideNumberChange = (
  { sql }: Pick<ActServices, 'sql'>,
  { actor, change, decision }: NumberDecision,
) =>
  sql.begin(async (tx) => {
    const decide = decision === 'approve' ? approveNumber : declineNumber;
    const refused = await decide(tx, change, actor.id);
    if (refused) return { kind: 'refused', refused } as const;
    await recordAudit(tx, actor, { action: 'review.decide_number', object: change, result: 'given' });
    return { kind: 'done', decision } as const;
  });
