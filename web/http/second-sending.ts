import type { Context } from 'hono';
import { actGiven } from '../../db/durable/commands.ts';
import { type Action, RIGHTS } from '../../domain/rights/table.ts';
import { caseUrl, homeOf, to, URLS } from '../urls.ts';
import type { Env, Services, Visitor } from './context.ts';
import { seeOther } from './redirects.ts';
import { purposeOf, readToken } from './tokens.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];

/**
 * Answers a form that was sent twice: the first sending may have changed the case so that the second is not allowed
 * any more. It is one act, and leads to where it shows.
 * @returns null for a request that is no second sending
 */
export async function answerSecondSending(
  c: Context<Env>,
  { sql }: Services,
  visitor: Visitor,
): Promise<Response | null> {
  if (c.req.method !== 'POST' || !visitor.id) return null;
  const { token } = await c.req.parseBody();
  const id = typeof token === 'string' ? token.split('.')[0] : undefined;
  const given = id && (await actGiven(sql, id, visitor.id));
  if (!given || !isMadeHere(visitor, given.number, token)) return null;
  if (given.name === 'discard') return seeOther(c, homeOf(visitor));
  if (given.name === 'submit') return seeOther(c, to(URLS.receipt, { number: given.number }));
  return seeOther(c, caseUrl(visitor, given.number));
}

/** Tells whether a token was made for some action on this case, in this session. */
const isMadeHere = ({ session }: Visitor, number: string, token: unknown): boolean =>
  session !== null && ACTIONS.some((action) => readToken(session, purposeOf(action, number), token) !== null);
