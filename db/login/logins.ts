/** Logins between the redirect to a provider and the way back. */

import type { Level } from '../../domain/rights/levels.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Queries } from '../sql.ts';
import type { SessionKind } from './sessions.ts';

/** Time that a login may take on the pages of the provider. */
export const LOGIN_SECONDS = 10 * 60;

export interface LoginRow {
  stateHash: Buffer;
  browserHash: Buffer;
  kind: SessionKind;
  nonce: string;
  verifier: string;
  back: string;
  /** The level that was asked for. */
  level: Level;
  language: Language;
}

/** Remembers a login until its time is over; those that were never finished are forgotten. */
export async function beginLogin(sql: Queries, login: LoginRow): Promise<void> {
  await sql`delete from logins where expires_at < clock_timestamp()`;
  await sql`
    insert into logins ${sql({ ...login, expiresAt: new Date(Date.now() + LOGIN_SECONDS * 1000) })}`;
}

/** Takes a login out, so that it can be used once and only in the browser it began in. */
export async function takeLogin(
  sql: Queries,
  found: { stateHash: Buffer; browserHash: Buffer; kind: SessionKind },
): Promise<LoginRow | null> {
  const [login] = await sql<LoginRow[]>`
    delete from logins
    where state_hash = ${found.stateHash} and browser_hash = ${found.browserHash} and kind = ${found.kind}
      and expires_at > clock_timestamp()
    returning state_hash, browser_hash, kind, nonce, verifier, back, level, language`;
  return login ?? null;
}

/** Tells whether somebody with this identity number works at DEKSA. */
export async function worksAtDeksa(sql: Queries, pid: string): Promise<boolean> {
  const found = await sql`select 1 from staff where pid = ${pid}`;
  return found.length > 0;
}
