/** *Virksomheter* at DEKSA: new organisations to approve, people who wait for a power of attorney, news from the register. */

import { z } from 'zod';
import { registerNews } from '../../db/access/log.ts';
import { requestsForSupport } from '../../db/access/request-lists.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { OrganisationsPage } from './organisations-page.tsx';

/** Most requests on the page, the oldest of all that wait, until all are asked for. */
const SHOWN = 100;

/** Parameter of the page's address that names the request on which somebody was just activated. */
const ACTIVATED = 'aktivert';

/** The page, once somebody was activated on a request. */
export const activatedUrl = (request: string): string => `${URLS.deskOrganisations}?${ACTIVATED}=${request}`;

export function mountDeskOrganisations(routes: Routes): void {
  routes.page('GET', URLS.deskOrganisations, 'review.organisations', async (c, visitor) => {
    const most = c.req.query('vis') === 'alle' ? null : SHOWN + 1;
    const [found, news] = await Promise.all([
      requestsForSupport(visitor.reads, most),
      registerNews(visitor.reads),
    ]);
    const requests = most ? found.slice(0, SHOWN) : found;
    const isCut = found.length > requests.length;
    const activated = z.uuid().safeParse(c.req.query(ACTIVATED)).data;
    return c.html(<OrganisationsPage {...{ visitor, requests, isCut, news, activated }} />);
  });
}
