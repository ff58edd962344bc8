import { type Contact, updateContact } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import { changeProfile } from './profile-change.ts';

/**
 * Changes the name and the addresses of the actor.
 * @param id from the form's one-time token, so that its e-mails are sent once
 * @returns `email`: what became of the e-mail address
 */
export const changeContact = (
  services: Pick<ActServices, 'sql'>,
  { id, actor, contact }: { id: Id; actor: Actor; contact: Contact },
) =>
  changeProfile(services, actor, async (tx) => ({
    kind: 'done' as const,
    email: await updateContact(tx, actor.id, contact, `${id}.email_confirm`),
  }));
