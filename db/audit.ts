import type { Id } from '../domain/messages.ts';
import type { Queries } from './sql.ts';

export interface AuditEntry {
  actor: Id | null;
  role: string;
  /** An action of the table of rights. */
  action: string;
  /** The number of the case, where one is concerned. */
  object: string | null;
  result: string;
}

/** Writes down who did what, or who read another's case. The table takes no change afterwards. */
export async function recordAudit(sql: Queries, entry: AuditEntry): Promise<void> {
  await sql`insert into audit ${sql({ ...entry })}`;
}
