import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { markDecided } from '../../db/access/requests.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** The right of an administrator, or of DEKSA's support. */
type DeclineAction = 'request.decline' | 'review.decline_request';

/** Declines a request. */
export const decline = (services: ActServices, { request, ...act }: RequestAct & { action: DeclineAction }) =>
  perform(services, ACCESS_REQUESTS, {
    ...act,
    object: request,
    name: 'decline',
    write: async (tx) => {
      await markDecided(tx, request, act.actor.id);
      return {};
    },
  });
