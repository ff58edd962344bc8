/** Decisions on requests to join: an administrator lets somebody in, in a role, or does not. */

import type { Context } from 'hono';
import { z } from 'zod';
import { approveRequest } from '../../acts/access/approve.ts';
import { decline } from '../../acts/access/decline.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Env, Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { given } from '../ui/access/inputs.ts';
import { URLS } from '../urls.ts';
import { membersPageOf } from './members-page.tsx';
import { membersUrl } from './request-state.ts';

export function mountRequestDecisions(routes: Routes): void {
  const common = {
    boundTo: ({ row }: RoutedRequest) => row.id,
    page: (visitor: Visitor, request: RoutedRequest, typed: FormState) =>
      membersPageOf(visitor, request, typed),
    leadsTo: (_visitor: Visitor, request: RoutedRequest) => membersUrl(request),
  };
  const approval = commandForm({
    ...common,
    action: 'request.approve',
    input: given,
    act: ({ acts, id, actor, input: gives }, { row }) =>
      approveRequest(acts, { id, actor, request: row.id, action: 'request.approve', gives }),
    refusals: ({ text: { access } }) => ({
      ...{ exists: access.review.exists, waiting_file: access.review.waiting_file },
      illegal: access.request.illegal,
    }),
  });
  const refusal = commandForm({
    ...common,
    action: 'request.decline',
    input: z.object({}),
    act: ({ acts, id, actor }, { row }) =>
      decline(acts, { id, actor, request: row.id, action: 'request.decline' }),
    refusals: ({ text }) => ({ illegal: text.access.request.illegal }),
  });
  const late = { instead: back };
  routes.on('request', 'POST', URLS.requestApproval, 'request.approve', approval.take, late);
  routes.on('request', 'POST', URLS.requestRefusal, 'request.decline', refusal.take, late);
}

/** Leads to the page on which the request stood; it is decided by now, or taken back. */
const back = (c: Context<Env>, _visitor: Visitor, request: RoutedRequest): Response =>
  seeOther(c, membersUrl(request));
