import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { markProposed } from '../../db/access/requests.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** Returns a proposal of support's: the request waits for them as before. Whoever proposed it takes it back so. */
export const returnRequest = (services: ActServices, { request, ...act }: RequestAct) =>
  perform(services, ACCESS_REQUESTS, {
    ...{ ...act, action: 'review.return_request', object: request, name: 'return' },
    write: async (tx) => {
      await markProposed(tx, request, null);
      return {};
    },
  });
