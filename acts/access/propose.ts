import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { markProposed } from '../../db/access/requests.ts';
import { refused } from '../../db/durable/commands.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/**
 * Proposes to approve a new organisation, which another one of support then does. Refused as `exists` where somebody
 * else has registered it meanwhile. For a power of attorney see `activate`.
 */
export const proposeRequest = (services: ActServices, { request, ...act }: RequestAct) =>
  perform(services, ACCESS_REQUESTS, {
    ...{ ...act, action: 'review.propose_request', object: request, name: 'propose' },
    write: async (tx, { row }) => {
      if (row.kind !== 'new_organisation') return refused('illegal');
      if (await organisationOf(tx, row.number)) return refused('exists');
      await markProposed(tx, row.id, act.actor.id);
      return {};
    },
  });
