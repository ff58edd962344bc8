/** Requests for access in the demonstration data: one for the organisation's administrators, one for DEKSA's support. */

import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { beginRequest, sendOnce } from '../../db/access/requests.ts';
import { recordAct } from '../../db/durable/commands.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { Sql } from '../../db/sql.ts';
import { ORGANISATION } from '../people.ts';
import { asOneself, idFrom, personId, pidOf } from './actors.ts';

/** As they ask; the second is a made-up unit of the local Enhetsregisteret. */
const ASKED = [
  { id: 'join', by: 'private', kind: 'join', number: ORGANISATION.number },
  { id: 'new-organisation', by: 'handler', kind: 'new_organisation', number: '210000135' },
] as const;

/** Begins and sends each, once: how it stands afterwards is left alone. */
export async function askForAccess(sql: Sql): Promise<void> {
  for (const { id: story, by, kind, number } of ASKED) {
    const requester = await personId(sql, by);
    const organisation = (await organisationOf(sql, number))?.id ?? null;
    const token = idFrom(story, 'begun');
    const { id } = await beginRequest(sql, { token, kind, number, organisation, requester, pid: pidOf(by) });
    await recordAct(sql, ACCESS_REQUESTS, {
      ...{ object: id, id: idFrom(story, 'sent'), name: 'send', actor: requester },
      ...{ role: asOneself(requester), action: 'request.send' },
      write: sendOnce,
    });
  }
}
