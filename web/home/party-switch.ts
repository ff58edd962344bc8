/** The party switch: the party for whom a person acts, chosen in the menu. */
import { z } from 'zod';
import { switchParty } from '../../db/login/sessions.ts';
import type { Services } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import { localAddress, seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';

const input = z.object({ party: z.string().catch(''), til: z.string().catch(URLS.home) });

/** The session remembers the choice; every page then speaks of that party's cases. */
export function mountPartySwitch(routes: Routes, services: Services): void {
  routes.page('POST', URLS.partySwitch, 'party.choose', async (c, visitor) => {
    const { input: chosen } = await readForm(c, input);
    const party = visitor.parties.find(({ id }) => id === chosen?.party);
    if (!chosen || !party || !visitor.session) return c.notFound();
    const { tokenHash } = visitor.session;
    const chosenId = party.kind === 'person' ? null : party.id;
    await visitor.acts.sql.begin((tx) => switchParty(tx, tokenHash, chosenId));
    return seeOther(c, localAddress(services, chosen.til) ?? URLS.home);
  });
}
