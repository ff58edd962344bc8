/** Limit of what somebody may ask for: each request has Enhetsregisteret asked, or administrators written to. */
import { ASKED_WITHIN, MOST_ASKED_FOR } from '../../domain/access/policy.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

/** Tells whether somebody has asked for as many organisations as they may for now, but for what this token began. */
export async function hasAskedEnough(sql: Queries, requester: Id, token: Id): Promise<boolean> {
  const asked = await sql`
    select from access_requests
    where requester = ${requester} and kind <> 'invitation' and start_token is distinct from ${token}
      and created_at > clock_timestamp() - ${ASKED_WITHIN.hours} * interval '1 hour'
    limit ${MOST_ASKED_FOR}`;
  return asked.length === MOST_ASKED_FOR;
}
