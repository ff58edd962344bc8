/** How somebody is reached, and in which language. */
import { changeContact, changeLanguage } from '../db/people.ts';
import { contact, language } from './contact.ts';
import { takeProfileForm } from './profile-forms.ts';
import type { House, Routes } from './route.ts';
import { PROFILE } from './views/addresses.ts';

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
