import type { Id } from '../domain/shared/ids.ts';
import type { Queries } from './sql.ts';

/** Somebody who acts: who, as what, and for which party. */
export interface Actor {
  /** The id of a person or of a member of staff. */
  id: Id;
  /** Roles, with spaces between. */
  role: string;
  /** Null for staff. */
  party: Id | null;
  /** Left out where nobody sent a request, as in demonstration data. */
  origin?: Origin;
}

/** The session, the network address and the browser that a request came from, as far as they are known. */
export interface Origin {
  session: string | null;
  address: string | null;
  browser: string | null;
}

export interface AuditEntry {
  /** An action of the table of rights. */
  action: string;
  /** The number of the case, or the id of the organisation or request; null where none is concerned. */
  object: string | null;
  result: string;
  /** Detail that the address named beside the object: a file, a version, a search. */
  detail?: string | null;
  /** Somebody else whom it concerns. */
  subject?: Id;
}

/** Writes down who did what, or who read another's case. The table takes no change afterwards. */
export async function recordAudit(
  sql: Queries,
  { id, role, party, origin }: Actor,
  entry: AuditEntry,
): Promise<void> {
  await sql`insert into audit ${sql({ actor: id || null, role, party, ...origin, ...entry })}`;
}

/** Somebody who asked in vain again and again. */
export interface Seeker {
  /** Id of a person or of a member of staff; empty for somebody who is not known yet. */
  actor: Id;
  count: number;
}

/** Returns those who were told *not found* at least as often as `least` in the last day. */
export function seekers(sql: Queries, least: number): Promise<Seeker[]> {
  return sql<Seeker[]>`
    select coalesce(actor::text, '') as actor, count(*)::int as count from audit
    where result = 'not_found' and at > clock_timestamp() - interval '1 day'
    group by actor having count(*) >= ${least} order by 1`;
}
