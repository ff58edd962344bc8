/** *E-postvarsler*: which e-mails somebody wants, of those that they can do without. */

import { z } from 'zod';
import { changeMailsOff } from '../../db/account/people.ts';
import { MAIL_CHOICES } from '../../domain/account/mail-choices.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { PROFILE } from '../urls.ts';
import { takeProfileForm } from './profile-forms.ts';

/** A browser sends the boxes that are ticked and no others. */
const input = z.record(z.string(), z.string());

export function mountMailChoices(routes: Routes, services: Services): void {
  routes.page(
    'POST',
    `${PROFILE}/e-postvarsler`,
    'profile.change',
    takeProfileForm(services, input, async (visitor, ticked) => {
      const off = MAIL_CHOICES.filter((choice) => ticked[`mail-${choice}`] !== 'yes');
      await changeMailsOff(services.sql, visitor.id, off);
      return null;
    }),
  );
}
