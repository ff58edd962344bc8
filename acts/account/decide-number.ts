import { approveNumber, declineNumber } from '../../db/account/number-changes.ts';
import type { Actor } from '../../db/audit.ts';
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
    const refused =
      decision === 'approve'
        ? await approveNumber(tx, change, actor)
        : await declineNumber(tx, change, actor.id);
    return refused ? ({ kind: 'refused', refused } as const) : ({ kind: 'done', decision } as const);
  });
