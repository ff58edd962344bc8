/** Traces of logins and logouts in the audit. */

import type { Id } from '../../domain/shared/ids.ts';
import { type Origin, recordAudit } from '../audit.ts';
import type { Queries } from '../sql.ts';
import type { SessionKind } from './sessions.ts';

/** A login or logout, be it done or refused. */
export interface LoginTrace {
  kind: SessionKind;
  action: 'login.end' | 'logout' | 'logout.told';
  /** Identity number; null where the provider told none that can be believed. */
  pid: string | null;
  origin: Origin;
  result: string;
  detail?: string;
}

/** Writes down a login or a logout, under the id of whoever it was, where they are known here. */
export async function recordLogin(sql: Queries, trace: LoginTrace): Promise<void> {
  const { kind, pid, origin, ...entry } = trace;
  const actor = { id: pid ? await idOf(sql, kind, pid) : '', role: kind, party: null, origin };
  await recordAudit(sql, actor, { object: null, ...entry });
}

async function idOf(sql: Queries, kind: SessionKind, pid: string): Promise<Id> {
  const table = kind === 'staff' ? sql`staff` : sql`persons`;
  const [known] = await sql<{ id: Id }[]>`select id from ${table} where pid = ${pid}`;
  return known?.id ?? '';
}
