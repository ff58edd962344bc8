/** Versions of a case that members of staff have read, so that they are told what changed since. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

/** Notes that somebody has read a version; to read an older one again changes nothing. */
export async function noteVersionRead(
  sql: Queries,
  number: string,
  staff: Id,
  version: number,
): Promise<void> {
  await sql`
    insert into version_reads as r (case_number, staff_id, version) values (${number}, ${staff}, ${version})
    on conflict (case_number, staff_id) do update set version = excluded.version, at = excluded.at
    where r.version < excluded.version`;
}

/** The version that somebody read last; null where they have read none. */
export async function lastVersionRead(sql: Queries, number: string, staff: Id): Promise<number | null> {
  const [read] = await sql<{ version: number }[]>`
    select version from version_reads where case_number = ${number} and staff_id = ${staff}`;
  return read?.version ?? null;
}
