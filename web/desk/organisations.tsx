/** *Virksomheter* at DEKSA: new organisations to approve, people who wait for a power of attorney, news from the register. */

import { z } from 'zod';
import { registerNews } from '../../db/access/log.ts';
import { requestsForSupport } from '../../db/access/request-lists.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { OrganisationsPage } from './organisations-page.tsx';

/** Parameter of the page's address that names the request on which somebody was just activated. */
const ACTIVATED = 'aktivert';

/** The page, once somebody was activated on a request. */
export const activatedUrl = (request: string): string => `${URLS.deskOrganisations}?${ACTIVATED}=${request}`;

export function mountDeskOrganisations(routes: Routes): void {
  routes.page('GET', URLS.deskOrganisations, 'review.organisations', async (c, visitor) => {
    const [requests, news] = await Promise.all([
      requestsForSupport(visitor.reads),
      registerNews(visitor.reads),
    ]);
    const activated = z.uuid().safeParse(c.req.query(ACTIVATED)).data;
    return c.html(<OrganisationsPage {...{ visitor, requests, news, activated }} />);
  });
}
