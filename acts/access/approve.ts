import { ACCESS_REQUESTS, type LockedRequest } from '../../db/access/adapter.ts';
import { markDecided } from '../../db/access/requests.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { Transaction } from '../../db/sql.ts';
import { fitting, type Given } from '../../domain/access/given.ts';
import type { Nothing } from '../../domain/shared/state-machine.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/** An administrator lets somebody in, in a role; or DEKSA's support approves a new organisation. */
export type Approval = RequestAct &
  ({ action: 'request.approve'; gives: Given } | { action: 'review.approve_request'; gives?: never });

/** The kind of request that each right approves. A power of attorney has facts of its own; see `activate`. */
const KINDS = { 'request.approve': 'join', 'review.approve_request': 'new_organisation' } as const;

/** Approves a request. Refused as `exists` where somebody else has registered the organisation meanwhile. */
export const approveRequest = (services: ActServices, approval: Approval) => {
  const { id, actor, request, action } = approval;
  return perform(services, ACCESS_REQUESTS, {
    ...{ id, actor, action },
    object: request,
    name: 'approve',
    write: (tx, locked) => decide(tx, locked, approval),
  });
};

async function decide(
  tx: Transaction,
  { row }: LockedRequest,
  { actor, action, gives }: Approval,
): Promise<Nothing | Refused<'exists' | 'illegal'>> {
  if (row.kind !== KINDS[action]) return refused('illegal');
  if (row.kind === 'new_organisation' && (await organisationOf(tx, row.number))) return refused('exists');
  await markDecided(tx, row.id, actor.id, gives && fitting(gives));
  return {};
}
