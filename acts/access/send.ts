import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { sendOnce } from '../../db/access/requests.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** The right by which a request is sent: its own, or that of the act which began it. */
type SendAction = 'request.send' | 'access.ask';

/** Sends a request. Refused as `already` where one is open for the same person, or to register the same organisation. */
export const send = (services: ActServices, { request, ...act }: RequestAct & { action: SendAction }) =>
  perform(services, ACCESS_REQUESTS, { ...act, object: request, name: 'send', write: sendOnce });
