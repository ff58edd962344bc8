import type { Id } from '../domain/cases/commands.ts';
import type { Queries } from './sql.ts';

export interface AuditEntry {
  actor: Id | null;
  role: string;
  /** The party for whom it was done; null for staff. */
  party: Id | null;
  /** An action of the table of rights. */
  action: string;
  /** The number of the case, or the id of the organisation or request, where one is concerned. */
  object: string | null;
  result: string;
  /** Somebody else whom it concerns. */
  subject?: Id;
}

/** As what somebody does something, and for whom. */
export type ActingAs = Pick<AuditEntry, 'role' | 'party'>;

/** Writes down who did what, or who read another's case. The table takes no change afterwards. */
export async function recordAudit(sql: Queries, entry: AuditEntry): Promise<void> {
  await sql`insert into audit ${sql({ ...entry })}`;
}
