import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** Withdraws a request: the one who asked takes it back, or an administrator an invitation. */
export const withdrawRequest = (services: ActServices, { request, ...act }: RequestAct) =>
  perform(services, ACCESS_REQUESTS, {
    ...act,
    object: request,
    name: 'withdraw',
    action: 'request.withdraw',
    write: writeNothing,
  });
