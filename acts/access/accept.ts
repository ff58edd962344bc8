import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { isInvitersStill } from '../../db/access/invitations.ts';
import { refused } from '../../db/durable/commands.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** Accepts an invitation: the person who was invited is a member from here on. */
export const accept = (services: ActServices, { request, ...act }: RequestAct) =>
  perform(services, ACCESS_REQUESTS, {
    ...{ ...act, object: request, name: 'accept', action: 'invitation.accept' },
    write: async (tx, { row }) => ((await isInvitersStill(tx, row)) ? {} : refused('illegal')),
  });
