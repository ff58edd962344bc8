/** The page for a request that failed by a fault of ours, and the way to send it again. */

import { randomUUID } from 'node:crypto';
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isOvertaken } from '../../db/snapshot.ts';
import { codeOf, placeOf } from '../../log.ts';
import { noteAttempt } from './attempts.ts';
import type { Env, Services } from './context.ts';
import { wayBack } from './detours.tsx';
import { errorPage } from './error-pages.tsx';
import { seeOther } from './redirects.ts';
import { SendAgain, sentFields } from './send-again.tsx';
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
      return error.status === 403
        ? errorPage(c, visitor, 'origin', { errorId: noteAttempt(c, visitor, 'foreign_form') })
        : errorPage(c, visitor, 'bad_request');
    // another page has just brought the same draft to today's edition: this one is made once more
    if (isOvertaken(error) && c.req.method === 'GET') return seeOther(c, wayBack(c));
    const id = randomUUID().slice(0, 8);
    services.log.error({ id, code: codeOf(error), place: placeOf(error) }, 'a request failed');
    if (c.req.method !== 'POST') return errorPage(c, visitor, 'failed', { errorId: id });
    const fields = await sentFields(c).catch(() => []);
    const again = <SendAgain visitor={visitor} path={c.req.path} fields={fields} />;
    return errorPage(c, visitor, 'unsure', { errorId: id, again });
  };
