/** An administrator lets somebody in, or does not. */
import type { Context } from 'hono';
import { REQUESTS } from '../../db/access/adapter.ts';
import { type Given, markDecided } from '../../db/access/requests.ts';
import { seeOther } from '../http/command-form.tsx';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import {
  type Env,
  type House,
  type RequestAt,
  type RequestHandler,
  type Routes,
  roleOf,
  type Visitor,
} from '../http/router.ts';
import { readToken } from '../http/tokens.ts';
import { purposeOf } from '../ui/blocks.tsx';
import { given, givenFrom } from './inputs.ts';
import { showMembers } from './members.tsx';
import { membersUrl } from './urls.ts';

const PATH = '/foresporsler/:request';

export function mountDecisions(routes: Routes, house: House): void {
  routes.onRequest('POST', `${PATH}/godkjenning`, 'request.approve', decide('approve'), back);
  routes.onRequest('POST', `${PATH}/avslag`, 'request.decline', decide('decline'), back);

  function decide(name: 'approve' | 'decline'): RequestHandler {
    const action = `request.${name}` as const;
    return async (c, visitor, at) => {
      const { id } = at.row;
      const sent = await readForm(c, given);
      const again = (more: { notice?: string; typed?: Partial<Typed>; status?: 409 | 422 }) =>
        showMembers(c, house, visitor, organisationOf(visitor, at), {
          notice: more.notice ?? null,
          status: more.status ?? 422,
          request: id,
          typed: { ...untouched, values: sent.values, ...more.typed },
        });
      const token = visitor.session && readToken(visitor.session, purposeOf(action, id), sent.token);
      if (!token) return again({ notice: visitor.text.frame.oldPage });
      if (name === 'approve' && sent.problems) return again({ typed: { problems: sent.problems } });
      const gives: Given | undefined = sent.input && name === 'approve' ? givenFrom(sent.input) : undefined;
      const answer = await house.acts.perform(REQUESTS, {
        ...{ object: id, id: token, name, actor: visitor.id, role: roleOf(visitor), action },
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
const back = (c: Context<Env>, _visitor: Visitor, { row }: RequestAt): Response =>
  seeOther(c, membersUrl(row.organisationId ?? ''));

const organisationOf = ({ session }: Visitor, { row }: RequestAt) =>
  session!.organisations.find(({ id }) => id === row.organisationId)!;
