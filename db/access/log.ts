/** The log of access in each organisation: its administrators and DEKSA read it, and nobody changes it. */
import { type LoggedEvent, REGISTER_NEWS } from '../../domain/access/log.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries } from '../sql.ts';

export interface AccessEntry {
  organisation: Id;
  /** Null where the register or time did it, or somebody outside the organisation. */
  actor: Id | null;
  /** The person whose access it is; null where it concerns the organisation itself. */
  subject: Id | null;
  what: LoggedEvent;
  /** Roles, ticks and names, as they were and are. */
  details: object;
}

/** Writes down a change of access, in the transaction that makes it. The table takes no change afterwards. */
export async function logAccess(sql: Queries, entry: AccessEntry): Promise<void> {
  const { organisation, actor, subject, what, details } = entry;
  await sql`
    insert into access_log (organisation_id, actor, subject, what, details)
    values (${organisation}, ${actor}, ${subject}, ${what}, ${json(sql, details)})`;
}

/** An entry as it is read. */
export interface LoggedAccess {
  at: Date;
  /** Names; null for the register, and for a member of staff, who is DEKSA to others. */
  actor: string | null;
  byStaff: boolean;
  subject: string | null;
  what: LoggedEvent;
  details: Record<string, unknown>;
}

/** The changes of an organisation, the newest first. @param most of them; all where null */
export function accessLogOf(sql: Queries, organisation: Id, most: number | null): Promise<LoggedAccess[]> {
  return sql<LoggedAccess[]>`
    select l.at, p.name as actor, s.id is not null as by_staff, w.name as subject, l.what, l.details
    from access_log l
      left join persons p on p.id = l.actor
      left join staff s on s.id = l.actor
      left join persons w on w.id = l.subject
    where l.organisation_id = ${organisation}
    order by l.id desc limit ${most}`;
}

/** A piece of news of the register about an organisation here. */
export interface RegisterNews {
  name: string;
  number: string;
  what: LoggedEvent;
  from: string | null;
  to: string | null;
  at: Date;
}

/** Most news that are shown: older ones stand in the logs of the organisations. */
const NEWS_SHOWN = 100;

/** News of the register about organisations here, the newest first. */
export const registerNews = (sql: Queries): Promise<RegisterNews[]> => sql<RegisterNews[]>`
  select o.name, o.number, l.what, l.details ->> 'from' as from, l.details ->> 'to' as to, l.at
  from access_log l join organisations o on o.id = l.organisation_id
  where l.actor is null and l.subject is null and l.what in ${sql(REGISTER_NEWS)}
  order by l.id desc limit ${NEWS_SHOWN}`;
