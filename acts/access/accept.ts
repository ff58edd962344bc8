import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { perform, writeNothing } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** The right by which an invitation is accepted: the login of whom it is for, or that of the administrator who adds them. */
type AcceptAction = 'login.end' | 'access.manage';

/** Accepts an invitation: the person who was added is a member from here on. */
export const accept = (services: ActServices, { request, ...act }: RequestAct & { action: AcceptAction }) =>
  perform(services, ACCESS_REQUESTS, { ...act, object: request, name: 'accept', write: writeNothing });
