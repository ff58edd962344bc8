/** The page for a request that failed by a fault of ours, and the way to send it again. */

import { randomUUID } from 'node:crypto';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FC } from 'hono/jsx';
import { isOvertaken } from '../../db/snapshot.ts';
import { codeOf, placeOf } from '../../log.ts';
import type { Env, Services, Visitor } from './context.ts';
import { wayBack } from './detours.tsx';
import { errorPage } from './error-pages.tsx';
import { seeOther } from './redirects.ts';
import { stranger } from './visitor.ts';

/**
 * Answers a request that failed: a page with an id for the person, a line with the same id and no content for the
 * operator. A form that was sent may have arrived all the same, so nobody is told that it did not.
 */
export const onError =
  (services: Services): ErrorHandler<Env> =>
  async (error, c) => {
    const visitor = c.get('visitor') ?? stranger(c, services);
    if (error instanceof HTTPException)
      return errorPage(c, visitor, error.status === 403 ? 'origin' : 'bad_request');
    // another page has just brought the same draft to today's edition: this one is made once more
    if (isOvertaken(error) && c.req.method === 'GET') return seeOther(c, wayBack(c));
    const id = randomUUID().slice(0, 8);
    services.log.error({ id, code: codeOf(error), place: placeOf(error) }, 'a request failed');
    if (c.req.method !== 'POST') return errorPage(c, visitor, 'failed', { errorId: id });
    const fields = await sentFields(c).catch(() => []);
    const again = <SendAgain visitor={visitor} path={c.req.path} fields={fields} />;
    return errorPage(c, visitor, 'unsure', { errorId: id, again });
  };

/** The form once more, with the same token: it is done once, whether or not the first sending arrived. */
const SendAgain: FC<{ visitor: Visitor; path: string; fields: readonly (readonly [string, string])[] }> = ({
  visitor,
  path,
  fields,
}) => (
  <form method="post" action={path}>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="ds-button">
      {visitor.text.errors.sendAgain}
    </button>
  </form>
);

/** Every field of a form that was sent, as it was sent. */
async function sentFields(c: Context<Env>): Promise<[string, string][]> {
  const body = await c.req.parseBody({ all: true });
  return Object.entries(body).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((value): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
