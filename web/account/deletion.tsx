/** *Slett brukeren min*: for those who have no cases; one confirmation, and then they are gone. */
import { z } from 'zod';
import { deleteAccount } from '../../acts/account/delete.ts';
import { type Leaving, readDeletion } from '../../db/account/deletion.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { LOGIN_URLS, URLS } from '../urls.ts';
import { DeletionPage } from './deletion-page.tsx';

const action = 'profile.delete';
const input = z.object({ confirm: z.literal('yes', 'confirm') });

export function mountAccountDeletion(routes: Routes): void {
  const { show, take } = commandForm({
    action,
    input,
    page: async (visitor, _, typed) => (
      <DeletionPage
        {...{ visitor, typed }}
        deletion={await readDeletion(visitor.reads, leavingOf(visitor))}
      />
    ),
    act: ({ acts, id, actor, visitor }) => deleteAccount(acts, { id, actor, leaving: leavingOf(visitor) }),
    // the page itself tells of obstacles
    refusals: ({ text }) => ({ obstacle: '', waiting: text.own.accountDeletion.waiting }),
    // the session of nobody any more is ended as any other: here, and at the provider
    leadsTo: () => (c) => c.redirect(LOGIN_URLS.person.logout, 307),
  });
  routes.page('GET', URLS.accountDeletion, action, show);
  routes.page('POST', URLS.accountDeletion, action, take);
}

const leavingOf = ({ id, session }: Visitor): Leaving => ({
  id,
  pid: session!.pid,
  tokenHash: session!.tokenHash,
});
