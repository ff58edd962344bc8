import { type Actor, recordAudit } from '../../db/audit.ts';
import type { Transaction } from '../../db/sql.ts';
import type { ActServices } from '../services.ts';

/** Writes a change of the actor's own profile, and notes it in the audit with it. */
export const changeProfile = <R>(
  { sql }: Pick<ActServices, 'sql'>,
  actor: Actor,
  write: (tx: Transaction) => Promise<R>,
) =>
  sql.begin(async (tx) => {
    const written = await write(tx);
    await recordAudit(tx, actor, { action: 'profile.change', object: null, result: 'given' });
    return written;
  });
