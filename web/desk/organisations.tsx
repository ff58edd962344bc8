/** *Virksomheter* at DEKSA: new organisations to approve, people who wait for a power of attorney, news from the register. */

import { registerNews } from '../../db/access/log.ts';
import { requestsForSupport } from '../../db/access/request-lists.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { OrganisationsPage } from './organisations-page.tsx';

/** Most requests on the page, the oldest of all that wait, until all are asked for. */
const SHOWN = 100;

export function mountDeskOrganisations(routes: Routes): void {
  routes.page('GET', URLS.deskOrganisations, 'review.organisations', async (c, visitor) => {
    const most = c.req.query('vis') === 'alle' ? null : SHOWN + 1;
    const [found, news] = await Promise.all([
      requestsForSupport(visitor.reads, most),
      registerNews(visitor.reads),
    ]);
    const requests = most ? found.slice(0, SHOWN) : found;
    const isCut = found.length > requests.length;
    return c.html(<OrganisationsPage {...{ visitor, requests, isCut, news }} />);
  });
}
