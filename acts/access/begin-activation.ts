import { recordAudit } from '../../db/audit.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { requestToActivate, type ToActivate, type ToActivateRefusal } from './activation.ts';

/**
 * Leads to the request with which support lays the files of a power of attorney that came by post: the one that the
 * person has sent, or a new one.
 */
export async function beginActivation(
  services: ActServices,
  whom: ToActivate,
): Promise<Begun<ToActivateRefusal>> {
  const begun = await requestToActivate(services, whom);
  if (begun.kind !== 'refused')
    await recordAudit(services.sql, whom.actor, {
      action: 'review.activate',
      object: begun.request,
      result: 'allowed',
    });
  return begun;
}
