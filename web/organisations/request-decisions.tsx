/** An administrator lets somebody in, or does not. */

import type { Context } from 'hono';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { type Given, markDecided } from '../../db/access/requests.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { given, givenFrom } from './inputs.ts';
import { showMembers } from './members.tsx';
import { membersUrl } from './urls.ts';

const PATH = '/foresporsler/:request';

export function mountDecisions(routes: Routes, services: Services): void {
  routes.onRequest('POST', `${PATH}/godkjenning`, 'request.approve', decide('approve'), back);
  routes.onRequest('POST', `${PATH}/avslag`, 'request.decline', decide('decline'), back);

  function decide(name: 'approve' | 'decline'): RequestHandler {
    const action = `request.${name}` as const;
    return async (c, visitor, at) => {
      const { id } = at.row;
      const sent = await readForm(c, given);
      const again = (more: { notice?: string; typed?: Partial<Typed>; status?: 409 | 422 }) =>
        showMembers(c, services, visitor, organisationOf(visitor, at), {
          notice: more.notice ?? null,
          status: more.status ?? 422,
          request: id,
          typed: { ...untouched, values: sent.values, ...more.typed },
        });
      const token = visitor.session && readToken(visitor.session, purposeOf(action, id), sent.token);
      if (!token) return again({ notice: visitor.text.frame.oldPage });
      if (name === 'approve' && sent.problems) return again({ typed: { problems: sent.problems } });
      const gives: Given | undefined = sent.input && name === 'approve' ? givenFrom(sent.input) : undefined;
      const answer = await perform(services, ACCESS_REQUESTS, {
        ...{ object: id, id: token, name, actor: actorOf(visitor), action },
        write: async (tx) => {
          await markDecided(tx, id, visitor.id, gives);
          return {};
        },
      });
      if (answer.kind === 'refused')
        return again({ notice: visitor.text.access.request.illegal, status: 409 });
      return back(c, visitor, at);
    };
  }
}

/** The page on which the request stood; it is decided by now, or taken back. */
const back = (c: Context<Env>, _visitor: Visitor, { row }: RoutedRequest): Response =>
  seeOther(c, membersUrl(row.organisationId ?? ''));

const organisationOf = ({ session }: Visitor, { row }: RoutedRequest) =>
  session!.organisations.find(({ id }) => id === row.organisationId)!;
