/** One request for access at support: read, approved, declined. */

import { z } from 'zod';
import { approveRequest } from '../../acts/access/approve.ts';
import { decline } from '../../acts/access/decline.ts';
import { deciderOf } from '../../db/access/closed-requests.ts';
import { attorneyOf } from '../../db/access/powers-of-attorney.ts';
import { askerOf } from '../../db/access/request-lists.ts';
import { filesOfRequest } from '../../db/files/request-files.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import { knownUnit } from '../../db/organisations/register.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { giveOutAttorney } from '../ui/access/attorney-downloads.ts';
import { to, URLS } from '../urls.ts';
import { activationUrl } from './activations.tsx';
import { RequestPage } from './request-page.tsx';

const input = z.object({});
/** A power of attorney has facts of its own to be noted, on another page. */
const NEEDS_FACTS = { kind: 'refused', refused: 'needs_facts' } as const;

export function mountDeskRequests(routes: Routes): void {
  const common = {
    input,
    boundTo: ({ row }: RoutedRequest) => row.id,
    page: (visitor: Visitor, request: RoutedRequest, { notice }: FormState) =>
      requestPage(visitor, request, notice),
    leadsTo: (_visitor: Visitor, request: RoutedRequest) => urlOf(request),
  };
  const approval = commandForm({
    ...common,
    action: 'review.approve_request',
    act: async ({ acts, id, actor }, { row }) =>
      row.kind === 'new_organisation'
        ? await approveRequest(acts, { id, actor, request: row.id, action: 'review.approve_request' })
        : NEEDS_FACTS,
    refusals: ({ text: { access } }, { row }) => ({
      exists: access.review.exists,
      illegal: access.request.illegal,
      needs_facts: { to: activationUrl(row.id) },
    }),
  });
  const declining = commandForm({
    ...common,
    action: 'review.decline_request',
    act: ({ acts, id, actor }, { row }) =>
      decline(acts, { id, actor, request: row.id, action: 'review.decline_request' }),
    refusals: ({ text }) => ({ illegal: text.access.request.illegal }),
  });
  routes.on('request', 'GET', URLS.deskRequest, 'review.request', async (c, visitor, request) =>
    c.html(await requestPage(visitor, request, untouched.notice)),
  );
  routes.on('request', 'POST', URLS.deskRequestApproval, 'review.approve_request', approval.take, {
    instead: showState,
  });
  routes.on('request', 'POST', URLS.deskRequestRefusal, 'review.decline_request', declining.take, {
    instead: showState,
  });
  routes.on('request', 'GET', URLS.deskRequestFile, 'review.request_file', giveOutAttorney, {
    snapshotless: true,
  });
}

/** Leads somebody who comes too late to the request as it stands. */
const showState: RequestHandler = (c, _visitor, request) => seeOther(c, urlOf(request));

const urlOf = ({ row }: RoutedRequest): string => to(URLS.deskRequest, { request: row.id });

async function requestPage(visitor: Visitor, request: RoutedRequest, notice: string | null) {
  const { reads: sql } = visitor;
  const { id, number, pid } = request.row;
  const [organisation, unit, asker, files, attorney, decider] = await Promise.all([
    organisationOf(sql, number),
    knownUnit(sql, number),
    askerOf(sql, pid),
    filesOfRequest(sql, id),
    attorneyOf(sql, id),
    deciderOf(sql, request.row),
  ]);
  const name = organisation?.name ?? unit?.name ?? null;
  return <RequestPage {...{ visitor, request, name, unit, asker, files, attorney, decider, notice }} />;
}
