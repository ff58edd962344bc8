/** Limits of attempts with one number, whether it is registered or not, so that no answer tells which numbers are. */
import type { Sql } from '../../db/sql.ts';

interface Limit {
  /** Number of attempts without a wait. */
  free: number;
  /** Minutes of the first wait; it doubles with each further attempt. */
  waitMinutes: number;
}

const LIMITS = {
  bankid: { free: 5, waitMinutes: 15 },
  buypass: { free: 5, waitMinutes: 15 },
  commfides: { free: 5, waitMinutes: 15 },
  'minid-password': { free: 5, waitMinutes: 15 },
  // a code of the letter or by SMS; counted apart from the password, so that a right password gives no new attempts
  'minid-code': { free: 5, waitMinutes: 15 },
  'minid-message': { free: 5, waitMinutes: 15 },
  'minid-letter': { free: 3, waitMinutes: 60 },
} as const satisfies Record<string, Limit>;

export type AttemptKind = keyof typeof LIMITS;
const LONGEST_MINUTES = 24 * 60;

/**
 * Counts an attempt before it is checked, so that many at once are as many attempts.
 * @returns false where the person has to wait first
 */
export async function countAttempt(sql: Sql, what: AttemptKind, pid: string): Promise<boolean> {
  const { free, waitMinutes } = LIMITS[what];
  const counted = await sql`
    insert into idporten.attempts as a (pid, what, count, last_at) values (${pid}, ${what}, 1, clock_timestamp())
    on conflict (pid, what) do update set
      count = case when a.last_at < clock_timestamp() - interval '1 day' then 1 else a.count + 1 end,
      last_at = clock_timestamp(),
      wait_until = case
        when a.last_at < clock_timestamp() - interval '1 day' or a.count + 1 < ${free} then null
        else clock_timestamp() + least(${LONGEST_MINUTES}, ${waitMinutes} * 2 ^ least(a.count + 1 - ${free}, 20))
          * interval '1 minute' end
    where a.wait_until is null or a.wait_until <= clock_timestamp()
    returning 1`;
  return counted.length > 0;
}

/** Forgets the attempts of a number, after one that was right. */
export async function clearAttempts(sql: Sql, what: readonly AttemptKind[], pid: string): Promise<void> {
  await sql`delete from idporten.attempts where pid = ${pid} and what = any (${what})`;
}
