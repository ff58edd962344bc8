/** How somebody is reached, and in which language. */
import { changeContact, changeLanguage } from '../../db/account/people.ts';
import type { House, Routes } from '../http/router.ts';
import { PROFILE } from '../urls.ts';
import { contact, language } from './contact-input.ts';
import { takeProfileForm } from './profile-forms.ts';

export function mountContactDetails(routes: Routes, house: House): void {
  routes.page(
    'POST',
    `${PROFILE}/kontakt`,
    'profile.change',
    takeProfileForm(house, contact, async (visitor, to, token) => {
      const told = await changeContact(house.sql, visitor.id, to, `${token}.email_changed`);
      return told ? 'epost' : null;
    }),
  );
  routes.page(
    'POST',
    `${PROFILE}/sprak`,
    'profile.change',
    takeProfileForm(house, language, async (visitor, to) => {
      await changeLanguage(house.sql, visitor.id, to.language);
      return null;
    }),
  );
}
