/** One request for access at support: read, approved, declined. */

import { z } from 'zod';
import { approveRequest } from '../../acts/access/approve.ts';
import { decline } from '../../acts/access/decline.ts';
import { proposeRequest } from '../../acts/access/propose.ts';
import { returnRequest } from '../../acts/access/return.ts';
import { decidersOf } from '../../db/access/closed-requests.ts';
import { attorneyOf } from '../../db/access/powers-of-attorney.ts';
import { askerOf } from '../../db/access/request-lists.ts';
import { filesOfRequest } from '../../db/files/request-files.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import { knownUnit } from '../../db/organisations/register.ts';
import type { Text } from '../../text/index.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { giveOutAttorney } from '../ui/access/attorney-downloads.ts';
import { to, URLS } from '../urls.ts';
import { RequestPage } from './request-page.tsx';

const input = z.object({});

export function mountDeskRequests(routes: Routes): void {
  const common = {
    input,
    boundTo: ({ row }: RoutedRequest) => row.id,
    page: (visitor: Visitor, request: RoutedRequest, { notice }: FormState) =>
      requestPage(visitor, request, notice),
    leadsTo: (_visitor: Visitor, request: RoutedRequest) => urlOf(request),
  };
  const proposal = commandForm({
    ...common,
    action: 'review.propose_request',
    act: ({ acts, id, actor }, { row }) => proposeRequest(acts, { id, actor, request: row.id }),
    refusals: ({ text: { access } }) => ({ exists: access.review.exists, ...refusalsIn(access) }),
  });
  const returning = commandForm({
    ...common,
    action: 'review.return_request',
    act: ({ acts, id, actor }, { row }) => returnRequest(acts, { id, actor, request: row.id }),
    refusals: ({ text: { access } }) => refusalsIn(access),
  });
  const approval = commandForm({
    ...common,
    action: 'review.approve_request',
    // what somebody approves is what they have seen
    boundTo: ({ row }: RoutedRequest) => `${row.id} ${row.seq}`,
    act: ({ acts, id, actor }, { row }) =>
      approveRequest(acts, { id, actor, request: row.id, seq: row.seq, action: 'review.approve_request' }),
    refusals: ({ text: { access } }) => ({
      ...{ exists: access.review.exists, waiting_file: access.review.waiting_file },
      ...refusalsIn(access),
    }),
  });
  const declining = commandForm({
    ...common,
    action: 'review.decline_request',
    act: ({ acts, id, actor }, { row }) =>
      decline(acts, { id, actor, request: row.id, action: 'review.decline_request' }),
    refusals: ({ text: { access } }) => refusalsIn(access),
  });
  routes.on('request', 'GET', URLS.deskRequest, 'review.request', async (c, visitor, request) =>
    c.html(await requestPage(visitor, request, untouched.notice)),
  );
  const late = { instead: showState };
  routes.on('request', 'POST', URLS.deskRequestProposal, 'review.propose_request', proposal.take, late);
  routes.on('request', 'POST', URLS.deskRequestReturn, 'review.return_request', returning.take, late);
  routes.on('request', 'POST', URLS.deskRequestApproval, 'review.approve_request', approval.take, late);
  routes.on('request', 'POST', URLS.deskRequestRefusal, 'review.decline_request', declining.take, late);
  routes.on('request', 'GET', URLS.deskRequestFile, 'review.request_file', giveOutAttorney, {
    snapshotless: true,
  });
}

const refusalsIn = ({ request }: Text['access']) => ({ illegal: request.illegal });

/** Leads somebody who comes too late to the request as it stands. */
const showState: RequestHandler = (c, _visitor, request) => seeOther(c, urlOf(request));

const urlOf = ({ row }: RoutedRequest): string => to(URLS.deskRequest, { request: row.id });

async function requestPage(visitor: Visitor, request: RoutedRequest, notice: string | null) {
  const { reads: sql } = visitor;
  const { id, number, pid } = request.row;
  const [organisation, unit, asker, files, attorney, deciders] = await Promise.all([
    organisationOf(sql, number),
    knownUnit(sql, number),
    askerOf(sql, pid),
    filesOfRequest(sql, id),
    attorneyOf(sql, id),
    decidersOf(sql, request.row),
  ]);
  const name = organisation?.name ?? unit?.name ?? null;
  return <RequestPage {...{ visitor, request, name, unit, asker, files, attorney, deciders, notice }} />;
}
