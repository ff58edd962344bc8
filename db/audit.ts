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
}

export interface AuditEntry {
  /** An action of the table of rights. */
  action: string;
  /** The number of the case, or the id of the organisation or request; null where none is concerned. */
  object: string | null;
  result: string;
  /** Somebody else whom it concerns. */
  subject?: Id;
}

/** Writes down who did what, or who read another's case. The table takes no change afterwards. */
export async function recordAudit(
  sql: Queries,
  { id, role, party }: Actor,
  entry: AuditEntry,
): Promise<void> {
  await sql`insert into audit ${sql({ actor: id || null, role, party, ...entry })}`;
}
