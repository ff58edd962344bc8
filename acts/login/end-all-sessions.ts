import { setTimeout as after } from 'node:timers/promises';
import { type Actor, recordAudit } from '../../db/audit.ts';
import { endOtherSessions } from '../../db/login/logouts.ts';
import type { SessionRow } from '../../db/login/sessions.ts';
import type { ActServices } from '../services.ts';

/**
 * Logs a person out everywhere but in this session, which ends with the logout that follows. That comes after the moment
 * from which it counts; no connection is held until then.
 */
export async function endAllSessions(
  { sql }: Pick<ActServices, 'sql'>,
  actor: Actor,
  session: Pick<SessionRow, 'pid' | 'tokenHash'>,
) {
  const left = await sql.begin(async (tx) => {
    await recordAudit(tx, actor, { action: 'session.end_all', object: null, result: 'given' });
    return endOtherSessions(tx, session);
  });
  await after(left);
  return { kind: 'done' as const };
}
