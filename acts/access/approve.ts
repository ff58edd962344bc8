import { ACCESS_REQUESTS, type LockedRequest } from '../../db/access/adapter.ts';
import { markDecided } from '../../db/access/requests.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import { statesOfFiles } from '../../db/files/request-files.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { Transaction } from '../../db/sql.ts';
import { fitting, type Given } from '../../domain/access/given.ts';
import type { Nothing } from '../../domain/shared/state-machine.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { RequestAct } from './act.ts';

/**
 * An administrator lets somebody in, in a role; or one of DEKSA's support approves what another one has proposed, as it
 * stood when they saw it (`seq`).
 */
export type Approval = RequestAct &
  ({ action: 'request.approve'; gives: Given } | { action: 'review.approve_request'; seq: number });

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
  approval: Approval,
): Promise<Nothing | Refused<'exists' | 'illegal' | 'waiting_file'>> {
  const { actor, action } = approval;
  if (action === 'request.approve') {
    if (row.kind !== 'join') return refused('illegal');
    await markDecided(tx, row.id, actor.id, fitting(approval.gives));
    return {};
  }
  if (row.seq !== approval.seq) return refused('illegal');
  if (row.kind === 'new_organisation' && (await organisationOf(tx, row.number))) return refused('exists');
  if ((await statesOfFiles(tx, row.id)).has('quarantined')) return refused('waiting_file');
  await markDecided(tx, row.id, actor.id);
  return {};
}
