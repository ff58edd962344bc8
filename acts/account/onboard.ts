import { changeEmail, firstLink } from '../../db/account/emails.ts';
import { type Contact, savePerson } from '../../db/account/people.ts';
import { PRIVACY_VERSION } from '../../domain/account/privacy-version.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { ActServices } from '../services.ts';

/** Somebody at their first login, or when the privacy statement says something new: they accept today's. */
export interface Onboarding extends Contact {
  /** Id from the form's one-time token; the id of the person, unless they are known already. */
  id: Id;
  /** Identity number. */
  pid: string;
  language: Language;
}

/** Saves a person. */
export async function onboard(services: ActServices, person: Onboarding) {
  await services.sql.begin(async (tx) => {
    const { id, isNew } = await savePerson(tx, { ...person, privacyVersion: PRIVACY_VERSION });
    const link = `${person.id}.email_confirm`;
    await (isNew ? firstLink(tx, id, link) : changeEmail(tx, id, person.email, link));
  });
  return { kind: 'done' as const };
}
