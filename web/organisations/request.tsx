/** A request for access: shown to the one who asks, sent, and withdrawn; an invitation is withdrawn here as well. */

import type { Context } from 'hono';
import { z } from 'zod';
import { send } from '../../acts/access/send.ts';
import { withdrawRequest } from '../../acts/access/withdraw.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Env, Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { requestPage } from './request-page.tsx';
import { isInvitation, ofOneself, showState, stateUrl } from './request-state.ts';

const input = z.object({});

export function mountRequests(routes: Routes): void {
  const common = {
    input,
    boundTo: ({ row }: RoutedRequest) => row.id,
    page: async (visitor: Visitor, request: RoutedRequest, typed: FormState) =>
      isInvitation(request)
        ? (c: Context<Env>) => showState(c, visitor, request)
        : await requestPage(visitor, request, typed),
    leadsTo: (_visitor: Visitor, request: RoutedRequest) => stateUrl(request),
  };
  const sending = commandForm({
    ...common,
    action: 'request.send',
    act: ({ acts, id, actor }, { row }) => send(acts, { id, actor, request: row.id, action: 'request.send' }),
    refusals: ({ text }, request) => ({
      already: text.access.request.otherAsked,
      illegal: { to: stateUrl(request) },
    }),
    refusalStatus: 422,
  });
  const withdrawal = commandForm({
    ...common,
    action: 'request.withdraw',
    act: ({ acts, id, actor }, { row }) => withdrawRequest(acts, { id, actor, request: row.id }),
    refusals: (_visitor, request) => ({ illegal: { to: stateUrl(request) } }),
  });
  const late = { instead: showState };
  routes.on(
    'request',
    'GET',
    URLS.request,
    'request.read',
    ofOneself(async (c, visitor, request) => c.html(await requestPage(visitor, request, untouched))),
  );
  routes.on('request', 'POST', URLS.requestSending, 'request.send', sending.take, late);
  routes.on('request', 'POST', URLS.requestWithdrawal, 'request.withdraw', withdrawal.take, late);
}
