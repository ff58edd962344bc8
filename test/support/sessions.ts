/** Sessions that begin without a login, for tests whose subject is something else. */
import { createHash, randomBytes } from 'node:crypto';
import { insertSession, type SessionKind } from '../../db/login/sessions.ts';
import { connect } from '../../db/sql.ts';
import { ACR } from '../../web/http/acr.ts';
import type { Somebody } from './cast.ts';

/** Opens a session at the higher level for somebody. @returns the value of its cookie */
export async function seedSession(database: string, kind: SessionKind, { pid }: Somebody): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const sql = connect(database, { name: 'sessions of tests', max: 1 });
  await insertSession(sql, {
    tokenHash: createHash('sha256').update(token).digest(),
    ...{ kind, pid, acr: ACR.high, amr: 'BankID', sid: null, sub: `test ${pid}` },
    ...{ browser: null, idToken: 'none', secret: randomBytes(32), language: 'nb' },
  });
  await sql.end();
  return token;
}

/** Ends a session as time does, so that its cookie names none any more. @param token the value of its cookie */
export async function endSession(database: string, token: string): Promise<void> {
  const sql = connect(database, { name: 'sessions of tests', max: 1 });
  await sql`delete from sessions where token_hash = ${createHash('sha256').update(token).digest()}`;
  await sql.end();
}
