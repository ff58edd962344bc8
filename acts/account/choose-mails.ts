import { updateMailsOff } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import { MAIL_CHOICES, type MailChoice } from '../../domain/account/mail-choices.ts';
import type { ActServices } from '../services.ts';
import { changeProfile } from './profile-change.ts';

/** Changes which e-mail notices the actor wants, of those that they can do without. */
export const chooseMails = (
  services: Pick<ActServices, 'sql'>,
  { actor, wanted }: { actor: Actor; wanted: readonly MailChoice[] },
) =>
  changeProfile(services, actor, async (tx) => {
    const off = MAIL_CHOICES.filter((choice) => !wanted.includes(choice));
    await updateMailsOff(tx, actor.id, off);
    return { kind: 'done' as const };
  });
