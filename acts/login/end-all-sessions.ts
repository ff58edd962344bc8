import { endOtherSessions } from '../../db/login/logouts.ts';
import type { SessionRow } from '../../db/login/sessions.ts';
import type { ActServices } from '../services.ts';

/** Logs a person out everywhere but in this session, which ends with the logout that follows. */
export async function endAllSessions(
  { sql }: Pick<ActServices, 'sql'>,
  session: Pick<SessionRow, 'pid' | 'tokenHash'>,
) {
  await endOtherSessions(sql, session);
  return { kind: 'done' as const };
}
