import { updateLanguage } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { ActServices } from '../services.ts';
import { changeProfile } from './profile-change.ts';

/** Changes the language of the actor's pages, and of e-mails to them. */
export const changeLanguage = (
  services: Pick<ActServices, 'sql'>,
  { actor, language }: { actor: Actor; language: Language },
) =>
  changeProfile(services, actor, async (tx) => {
    await updateLanguage(tx, actor.id, language);
    return { kind: 'done' as const };
  });
