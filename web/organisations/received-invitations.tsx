/** An invitation to act for an organisation, for the one who is invited: shown after login, and accepted or declined. */

import { z } from 'zod';
import { accept } from '../../acts/access/accept.ts';
import { turnDown } from '../../acts/access/turn-down.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { to, URLS } from '../urls.ts';
import { receivedInvitationPage } from './received-invitation-page.tsx';

const urlOf = ({ row }: RoutedRequest): string => to(URLS.invitation, { request: row.id });

export function mountReceivedInvitations(routes: Routes): void {
  const common = {
    input: z.object({}),
    boundTo: ({ row }: RoutedRequest) => row.id,
    page: (visitor: Visitor, request: RoutedRequest, typed: FormState) =>
      receivedInvitationPage(visitor, request, typed),
    refusals: (_visitor: Visitor, request: RoutedRequest) => ({ illegal: { to: urlOf(request) } }),
    leadsTo: (_visitor: Visitor, request: RoutedRequest) => urlOf(request),
  };
  const acceptance = commandForm({
    ...common,
    action: 'invitation.accept',
    act: ({ acts, id, actor }, { row }) => accept(acts, { id, actor, request: row.id }),
  });
  const refusal = commandForm({
    ...common,
    action: 'invitation.decline',
    act: ({ acts, id, actor }, { row }) => turnDown(acts, { id, actor, request: row.id }),
  });
  const show: RequestHandler = async (c, visitor, request) =>
    c.html(await receivedInvitationPage(visitor, request, untouched));
  // what is answered, withdrawn or lapsed by now
  const late: { instead: RequestHandler } = {
    instead: (c, _visitor, request) => seeOther(c, urlOf(request)),
  };
  routes.on('request', 'GET', URLS.invitation, 'invitation.read', show);
  routes.on('request', 'POST', URLS.invitationAcceptance, 'invitation.accept', acceptance.take, late);
  routes.on('request', 'POST', URLS.invitationRefusal, 'invitation.decline', refusal.take, late);
}
