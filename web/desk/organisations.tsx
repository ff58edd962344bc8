/** *Virksomheter* at DEKSA: new organisations to approve, people who wait for a power of attorney, news from the register. */

import type { Context } from 'hono';
import { z } from 'zod';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { deciderOf } from '../../db/access/closed-requests.ts';
import { registerNews } from '../../db/access/log.ts';
import { attorneyOf } from '../../db/access/powers-of-attorney.ts';
import { askerOf, markDecided, requestsForSupport } from '../../db/access/requests.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import { filesOfRequest } from '../../db/files/request-files.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import { knownUnit } from '../../db/organisations/register.ts';
import type { Transaction } from '../../db/sql.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ACTIVATE, REVIEWED, reviewedUrl } from '../organisations/urls.ts';
import { ListPage } from './organisation-pages.tsx';
import { RequestPage } from './request-page.tsx';

const REQUEST = '/saksbehandling/foresporsler/:request';
const anything = z.object({});

export function mountReviewOrganisations(routes: Routes, services: Services): void {
  const { sql } = services;
  routes.page('GET', REVIEWED, 'review.organisations', async (c, visitor) => {
    const [requests, news] = await Promise.all([requestsForSupport(sql), registerNews(sql)]);
    const activated = z.uuid().safeParse(c.req.query('aktivert')).data;
    return c.html(<ListPage {...{ visitor, requests, news, activated }} />);
  });
  routes.onRequest('GET', REQUEST, 'review.request', (c, visitor, at) => show(c, visitor, at));
  for (const name of ['approve', 'decline'] as const) {
    const path = `${REQUEST}/${name === 'approve' ? 'godkjenning' : 'avslag'}`;
    routes.onRequest('POST', path, `review.${name}_request`, decide(name), toRequest);
  }

  function decide(name: 'approve' | 'decline'): RequestHandler {
    const action = `review.${name}_request` as const;
    return async (c, visitor, at) => {
      const { id, kind } = at.row;
      const { token } = await readForm(c, anything);
      const given = visitor.session && readToken(visitor.session, purposeOf(action, id), token);
      if (!given) return show(c, visitor, at, visitor.text.frame.oldPage);
      // a power of attorney has facts of its own to be noted
      if (name === 'approve' && kind !== 'new_organisation')
        return seeOther(c, `${ACTIVATE}?foresporsel=${id}`);
      const answer = await perform(services, ACCESS_REQUESTS, {
        ...{ object: id, id: given, name, actor: actorOf(visitor), action },
        write: (tx) => noteDecision(tx, visitor, at, name),
      });
      if (answer.kind !== 'refused') return toRequest(c, visitor, at);
      const { review, request } = visitor.text.access;
      return show(c, visitor, at, answer.refused === 'exists' ? review.exists : request.illegal, 409);
    };
  }

  async function show(
    c: Context<Env>,
    visitor: Visitor,
    at: RoutedRequest,
    notice?: string,
    status: 409 | 422 = 422,
  ): Promise<Response> {
    const { id, number, pid } = at.row;
    const [organisation, unit, asker, files, attorney, decider] = await Promise.all([
      organisationOf(sql, number),
      knownUnit(sql, number),
      askerOf(sql, pid),
      filesOfRequest(sql, id),
      attorneyOf(sql, id),
      deciderOf(sql, at.row),
    ]);
    const name = organisation?.name ?? unit?.name ?? null;
    const shown = { visitor, at, name, unit, asker, files, attorney, decider, notice };
    return c.html(<RequestPage {...shown} />, notice ? status : 200);
  }
}

/** Somebody else may have registered the organisation meanwhile. */
async function noteDecision(
  tx: Transaction,
  { id: by }: Visitor,
  { row }: RoutedRequest,
  name: 'approve' | 'decline',
): Promise<Record<string, never> | Refused<'exists'>> {
  if (name === 'approve' && (await organisationOf(tx, row.number))) return refused('exists');
  await markDecided(tx, row.id, by);
  return {};
}

const toRequest = (c: Context<Env>, _visitor: Visitor, { row }: RoutedRequest): Response =>
  seeOther(c, reviewedUrl(row.id));
