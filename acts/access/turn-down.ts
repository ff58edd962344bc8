import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** Declines an invitation, as the person who was invited. */
export const turnDown = (services: ActServices, { request, ...act }: RequestAct) =>
  perform(services, ACCESS_REQUESTS, {
    ...{ ...act, object: request, name: 'decline', action: 'invitation.decline', write: writeNothing },
  });
