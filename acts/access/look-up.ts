import { requestOfWorkflow } from '../../db/access/requests.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { Sql } from '../../db/sql.ts';
import { accessWorkflowId, type Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { type Ask, refusalIn } from './asking.ts';
import { begin } from './begin.ts';

export type LookUpRefusal = 'here' | 'member' | 'ended';

/**
 * Begins a request for a new organisation, which is looked up in Enhetsregisteret. The register is asked by the
 * request's workflow, for as long as it takes; its answer is waited for a little. The request is not sent yet.
 */
export async function lookUp(services: ActServices, asked: Ask): Promise<Begun<LookUpRefusal>> {
  const { sql } = services;
  const { id, actor, pid, number } = asked;
  const organisation = await organisationOf(sql, number);
  if (organisation)
    return { kind: 'refused', refused: (await refusalIn(sql, asked, organisation)) ?? 'here' };
  const request = await begin(services, {
    token: id,
    kind: 'new_organisation',
    number,
    organisation: null,
    requester: actor.id,
    pid,
  });
  await untilAnswered(sql, request);
  return { kind: 'done', request };
}

const PATIENCE_MS = 3000;
const POLL_MS = 100;

async function untilAnswered(sql: Sql, id: Id): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await after(POLL_MS)) {
    const request = await requestOfWorkflow(sql, accessWorkflowId(id));
    if (request?.snapshot.register !== 'asked') return;
  }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
