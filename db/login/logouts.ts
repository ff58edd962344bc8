/** Logins that end from elsewhere: by their owner in another browser, or by the provider. */

import type { Queries, Transaction } from '../sql.ts';
import type { SessionKind, SessionRow } from './sessions.ts';

/**
 * Ends every login of a person but this one, and lets none begin from a login at the provider that is older. Providers
 * tell in whole seconds when somebody said who they are (`auth_time`, OpenID Connect Core § 2), so the logout counts
 * from the next one.
 * @returns the milliseconds until then; whoever logs in after them is younger beyond doubt
 */
export async function endOtherSessions(
  tx: Transaction,
  { pid, tokenHash }: Pick<SessionRow, 'pid' | 'tokenHash'>,
): Promise<number> {
  await tx`
    insert into logouts_everywhere (pid, at)
    values (${pid}, date_trunc('second', clock_timestamp()) + interval '1 second')
    on conflict (pid) do update set at = excluded.at`;
  await tx`delete from sessions where kind = 'person' and pid = ${pid} and token_hash <> ${tokenHash}`;
  const [left] = await tx<{ ms: number }[]>`
    select greatest(0, ceil(extract(epoch from at - clock_timestamp()) * 1000))::int as ms
    from logouts_everywhere where pid = ${pid}`;
  return left!.ms;
}

/** Tells whether somebody has logged out everywhere since they said who they are. @param authTime in seconds */
export async function hasLeftSince(sql: Queries, pid: string, authTime: number): Promise<boolean> {
  const left = await sql`
    select 1 from logouts_everywhere where pid = ${pid} and at > to_timestamp(${authTime})`;
  return left.length > 0;
}

/** Ends what the provider calls by this name: one of its sessions, or everything of somebody. @returns those that it ended */
export async function endToldSessions(
  sql: Queries,
  kind: SessionKind,
  { sid, sub }: { sid?: string | undefined; sub?: string | undefined },
): Promise<Pick<SessionRow, 'pid' | 'tokenHash'>[]> {
  return sql`
    delete from sessions where kind = ${kind} and ${sid ? sql`sid = ${sid}` : sql`sub = ${sub ?? null}`}
    returning pid, token_hash`;
}

/** Takes a logout token, once. @returns false where it was taken before */
export async function takeLogoutToken(
  sql: Queries,
  { kind, jti, seconds }: { kind: SessionKind; jti: string; seconds: number },
): Promise<boolean> {
  await sql`delete from logout_tokens where expires_at < clock_timestamp()`;
  const taken = await sql`
    insert into logout_tokens (kind, jti, expires_at)
    values (${kind}, ${jti}, clock_timestamp() + ${seconds} * interval '1 second')
    on conflict do nothing returning 1`;
  return taken.length > 0;
}
