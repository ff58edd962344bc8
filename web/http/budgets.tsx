/** Budgets of routes: the one place at which calls are counted, and the answers where there were too many. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { recordAudit } from '../../db/audit.ts';
import { isBegun, type Overspent } from '../../db/budgets.ts';
import type { Verb } from '../../domain/shared/budgets.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { Alert } from '../ui/alerts.tsx';
import { budgetSays } from '../ui/budget-says.ts';
import { PlainPage } from '../ui/plain-page.tsx';
import { homeOf } from '../urls.ts';
import { actorOf, type Env, type Services, type Visitor } from './context.ts';
import type { IncomingFile } from './multipart.ts';
import { namedIn } from './named.ts';
import { networkOf } from './origin.ts';
import { OverBudget } from './over-budget.ts';
import type { RouteEntry } from './route.ts';
import { SendAgain, type SentField, sentFields } from './send-again.tsx';
import { TypedTexts, typedTexts } from './typed-texts.tsx';

type Handler<More extends unknown[]> = (
  c: Context<Env>,
  visitor: Visitor,
  ...more: More
) => Response | Promise<Response>;

/** A budget that is spent, as somebody is told of it. */
interface Told {
  c: Context<Env>;
  visitor: Visitor;
  verb: Verb;
  over: Overspent;
}

/**
 * Returns the handler of a route within its budget, if it has one.
 * @param organisationOf the organisation whose calls are counted; null where none is concerned
 */
export function withinBudget<More extends unknown[]>(
  services: Services,
  { action, budget: verb, brings }: Pick<RouteEntry, 'action' | 'budget' | 'brings'>,
  handler: Handler<More>,
  organisationOf: (visitor: Visitor, ...more: More) => Id | null,
): Handler<More> {
  if (!verb) return handler;
  return async (c, visitor, ...more) => {
    const answer = async () => handler(c, visitor, ...more);
    const count = async (): Promise<Overspent | null> => {
      const over = await services.budgets.spend(verb, {
        person: visitor.id || null,
        organisation: organisationOf(visitor, ...more),
        address: visitor.origin.address && networkOf(visitor.origin.address),
      });
      if (over?.isFirst) await note(services, action, { c, visitor, verb, over });
      return over;
    };
    if (brings) return fileByFile({ c, visitor, verb }, count, answer);
    const over = await count();
    if (!over) return answer();
    const fields = await sentFields(c);
    // what is sent once more is the same act: whoever was not told of it is told now
    if (await isBegun(services.sql, tokenId(fields))) return answer();
    return refuse({ c, visitor, verb, over }, fields);
  };
}

/** The organisation that a visitor acts for; null where they act for themselves. */
export const actingOrganisation = ({ party }: Visitor): Id | null =>
  party.kind === 'organisation' ? party.id : null;

/** Notes that a budget was spent, once for each time that it is. */
async function note(
  { sql, log }: Services,
  action: RouteEntry['action'],
  { c, visitor, verb, over: { spender } }: Told,
): Promise<void> {
  log.warn({ verb, spender, session: visitor.origin.session }, 'a budget is spent');
  if (visitor.session)
    await recordAudit(sql, actorOf(visitor), { action, result: 'over_budget', ...namedIn(c) });
}

/** Counts the files of a request one by one, each before it is read. The page of its form tells which were not taken. */
async function fileByFile(
  asked: Omit<Told, 'over'>,
  count: () => Promise<Overspent | null>,
  answer: () => Promise<Response>,
): Promise<Response> {
  const files = asked.c.get('files');
  if (!files) return answer();
  let over: Overspent | null = null;
  asked.c.set('files', counted(files));
  try {
    const answered = await answer();
    return over ? asTooMany(answered, over) : answered;
  } catch (error) {
    if (error instanceof OverBudget) return refuse({ ...asked, over: error.over }, []);
    throw error;
  }

  async function* counted(all: AsyncIterable<IncomingFile>): AsyncGenerator<IncomingFile> {
    for await (const file of all) {
      over = await count();
      if (over) throw new OverBudget(file.name, over);
      yield file;
    }
  }
}

const TOO_MANY = 429;

/** Seconds to wait, for the header `Retry-After` (RFC 9110). */
const secondsUntil = ({ until }: Overspent): string =>
  `${Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))}`;

function asTooMany(answered: Response, over: Overspent): Response {
  const headers = new Headers(answered.headers);
  headers.set('retry-after', secondsUntil(over));
  return new Response(answered.body, { status: TOO_MANY, headers });
}

/**
 * Says what was too much, and from when on it is not.
 * @param fields of the form that was sent, which can be sent again then; none where nothing is worth it
 */
async function refuse({ c, visitor, verb, over }: Told, fields: readonly SentField[]): Promise<Response> {
  c.header('retry-after', secondsUntil(over));
  const says = budgetSays(visitor, verb, over);
  if (c.req.header('hx-request')) return c.html(<Interrupted says={says} />, TOO_MANY);
  const { budgets, errors } = visitor.text;
  return c.html(
    <PlainPage
      visitor={visitor}
      title={budgets.title}
      says={fields.length > 0 ? [says, budgets.kept] : [says]}
      links={[{ href: homeOf(visitor), label: errors.toHome }]}
    >
      <TypedTexts visitor={visitor} texts={await typedTexts(c)} />
      {fields.length > 0 && <SendAgain visitor={visitor} path={c.req.path} fields={fields} />}
    </PlainPage>,
    TOO_MANY,
  );
}

/** The notice in a part of a page that asked by itself: the page stays, with all that was typed. */
const Interrupted: FC<{ says: string }> = ({ says }) => (
  <Alert tone="danger">
    <p>{says}</p>
  </Alert>
);

/** The id that a token in a form names; whether the token was made here, its own handler looks. */
const tokenId = (fields: readonly SentField[]): Id =>
  fields.find(([name]) => name === 'token')?.[1].split('.')[0] ?? '';
