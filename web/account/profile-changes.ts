/** Forms of the profile: each saves its own part of the page, or the page is shown again with it. */

import { z } from 'zod';
import { changeContact } from '../../acts/account/change-contact.ts';
import { changeLanguage } from '../../acts/account/change-language.ts';
import { chooseMails } from '../../acts/account/choose-mails.ts';
import { sendAnotherLink } from '../../acts/account/send-link.ts';
import { MAIL_CHOICES } from '../../domain/account/mail-choices.ts';
import { type CommandForm, commandForm } from '../http/command-form.tsx';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { contact, language } from './contact-input.ts';
import { profilePage, SAVED } from './profile.tsx';

const action = 'profile.change';

/** The address of the profile, saying that something was saved. */
const SAVED_URL = `${URLS.profile}?${SAVED}`;

/** A browser sends the boxes that are ticked and no others. */
const ticks = z.record(z.string(), z.string());

export function mountProfileChanges(routes: Routes): void {
  const page: CommandForm<z.ZodType, { kind: 'done' }, void>['page'] = (visitor, _, typed) =>
    profilePage(visitor, typed);
  const shared = { action, page, refusals: () => ({}), leadsTo: () => SAVED_URL } as const;

  const { take: takeContact } = commandForm({
    ...shared,
    input: contact,
    act: ({ acts, id, actor, input }) => changeContact(acts, { id, actor, contact: input }),
    leadsTo: (_visitor, _, { email }) => (email === 'same' ? SAVED_URL : `${SAVED_URL}=${email}`),
  });
  const { take: takeLink } = commandForm({
    ...shared,
    input: z.object({}),
    act: ({ acts, id, actor }) => sendAnotherLink(acts, { id, actor }),
    refusals: ({ text }) => ({ often: text.identity.saved.often }),
    leadsTo: (_visitor, _, { sent }) => (sent === 'link' ? `${SAVED_URL}=link` : SAVED_URL),
  });
  const { take: takeLanguage } = commandForm({
    ...shared,
    input: language,
    act: ({ acts, actor, input }) => changeLanguage(acts, { actor, language: input.language }),
  });
  const { take: takeMailChoices } = commandForm({
    ...shared,
    input: ticks,
    act: ({ acts, actor, input }) => {
      const wanted = MAIL_CHOICES.filter((choice) => input[`mail-${choice}`] === 'yes');
      return chooseMails(acts, { actor, wanted });
    },
  });

  routes.page('POST', URLS.contact, action, takeContact);
  routes.page('POST', URLS.emailLink, action, takeLink);
  routes.page('POST', URLS.ownLanguage, action, takeLanguage);
  routes.page('POST', URLS.mailChoices, action, takeMailChoices);
}
