/** How somebody is reached, and in which language. */

import { changeContact, changeLanguage } from '../../db/account/people.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { PROFILE } from '../urls.ts';
import { contact, language } from './contact-input.ts';
import { takeProfileForm } from './profile-forms.ts';

export function mountContactDetails(routes: Routes, services: Services): void {
  routes.page(
    'POST',
    `${PROFILE}/kontakt`,
    'profile.change',
    takeProfileForm(services, contact, async (visitor, to, token) => {
      const told = await changeContact(services.sql, visitor.id, to, `${token}.email_changed`);
      return told ? 'epost' : null;
    }),
  );
  routes.page(
    'POST',
    `${PROFILE}/sprak`,
    'profile.change',
    takeProfileForm(services, language, async (visitor, to) => {
      await changeLanguage(services.sql, visitor.id, to.language);
      return null;
    }),
  );
}
