import { setTimeout as after } from 'node:timers/promises';
import { endOtherSessions } from '../../db/login/logouts.ts';
import type { SessionRow } from '../../db/login/sessions.ts';
import type { ActServices } from '../services.ts';

/**
 * Logs a person out everywhere but in this session, which ends with the logout that follows. That comes after the moment
 * from which it counts; no connection is held until then.
 */
export async function endAllSessions(
  { sql }: Pick<ActServices, 'sql'>,
  session: Pick<SessionRow, 'pid' | 'tokenHash'>,
) {
  await after(await sql.begin((tx) => endOtherSessions(tx, session)));
  return { kind: 'done' as const };
}
