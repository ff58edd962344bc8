import { type Asking, beginRequest } from '../../db/access/requests.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { startWorkflow } from '../perform.ts';
import type { ActServices } from '../services.ts';

/** Begins a request, once for each token, and starts its workflow without waiting for it. @returns its id */
export async function begin(services: ActServices, asking: Asking): Promise<Id> {
  const { id, start } = await services.sql.begin((tx) => beginRequest(tx, asking));
  startWorkflow(services, start);
  return id;
}
