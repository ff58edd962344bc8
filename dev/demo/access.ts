/** Requests for access in the demonstration data: one for the organisation's administrators, one for DEKSA's support. */
import { requestAccess } from '../../acts/access/ask.ts';
import { lookUp } from '../../acts/access/look-up.ts';
import { send } from '../../acts/access/send.ts';
import type { ActServices } from '../../acts/services.ts';
import { ORGANISATION } from '../people.ts';
import { idFrom, personActor, pidOf } from './actors.ts';

/** A made-up unit of the local Enhetsregisteret. */
const NEW_ORGANISATION = '210000135';

/** Begins and sends each request once; its state afterwards is left alone. */
export async function askForAccess(services: ActServices): Promise<void> {
  await requestAccess(services, {
    id: idFrom('join', 'begun'),
    actor: await personActor(services.sql, 'private'),
    pid: pidOf('private'),
    number: ORGANISATION.number,
  });
  const actor = await personActor(services.sql, 'handler');
  const found = await lookUp(services, {
    id: idFrom('new-organisation', 'begun'),
    actor,
    pid: pidOf('handler'),
    number: NEW_ORGANISATION,
  });
  if (found.kind === 'refused') return;
  const id = idFrom('new-organisation', 'sent');
  await send(services, { id, actor, request: found.request, action: 'request.send' });
}
