import { sendLink } from '../../db/account/emails.ts';
import type { Actor } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import { changeProfile } from './profile-change.ts';

/** Sends the actor another link for the address that waits. @param id from the form's one-time token */
export const sendAnotherLink = (
  services: Pick<ActServices, 'sql'>,
  { id, actor }: { id: Id; actor: Actor },
) =>
  changeProfile(services, actor, async (tx) => {
    const sent = await sendLink(tx, actor.id, `${id}.email_confirm`);
    return sent === 'often'
      ? ({ kind: 'refused', refused: 'often' } as const)
      : ({ kind: 'done', sent } as const);
  });
