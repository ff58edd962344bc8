/** *Standardvirksomhet*, chosen in the profile: an organisation that the person may act for, or oneself. */
import { z } from 'zod';
import { chooseDefaultOrganisation } from '../../acts/access/choose-default.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Routes } from '../http/router.ts';
import { DEFAULT_ORGANISATION } from '../ui/access/own-organisations.tsx';
import { NotDonePage } from '../ui/plain-page.tsx';
import { URLS } from '../urls.ts';

const action = 'party.choose';
const input = z.object({ organisation: z.uuid().nullable().catch(null) });

export function mountDefaultOrganisation(routes: Routes): void {
  const { take } = commandForm({
    action,
    input,
    boundTo: () => DEFAULT_ORGANISATION,
    page: (visitor, _, { notice }) => (
      <NotDonePage
        {...{ visitor, notice }}
        back={{ href: URLS.profile, label: visitor.text.profile.title }}
      />
    ),
    act: ({ acts, actor, input: { organisation } }) =>
      chooseDefaultOrganisation(acts, { actor, organisation }),
    refusals: () => ({}),
    leadsTo: () => `${URLS.profile}?lagret#virksomheter`,
  });
  routes.page('POST', URLS.defaultOrganisation, action, take);
}
