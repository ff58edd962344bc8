/** Pages that say how a request for access stands, for the one who asks or who added somebody. */
import type { Context } from 'hono';
import type { Env, Visitor } from '../http/context.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler } from '../http/router.ts';
import { to, URLS } from '../urls.ts';

/** An invitation shows on the page of its organisation alone, and has no files. */
export const isInvitation = ({ row }: RoutedRequest): boolean => row.kind === 'invitation';

/** The page that says how a request stands. */
export const stateUrl = (request: RoutedRequest): string =>
  isInvitation(request) ? membersUrl(request) : to(URLS.request, { request: request.row.id });

/** The page of a request's organisation, on which its administrators decide. */
export const membersUrl = ({ row }: RoutedRequest): string =>
  to(URLS.members, { organisation: row.organisationId ?? '' });

/** Leads to how a request stands: what was pressed is not possible any more, be it that it is done. */
export const showState = (c: Context<Env>, _visitor: Visitor, request: RoutedRequest): Response =>
  seeOther(c, stateUrl(request));

/** Lets a handler answer for requests that somebody has made for themselves; an invitation leads to where it shows. */
export const ofOneself =
  (handler: RequestHandler): RequestHandler =>
  (c, visitor, request) =>
    (isInvitation(request) ? showState : handler)(c, visitor, request);
