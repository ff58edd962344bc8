import { ACCESS_REQUEST } from '../domain/access/access-request.ts';
import type { AccessSnapshot } from '../domain/access/states.ts';
import type { Start } from '../domain/shared/messages.ts';
import { type Ending, runActor } from './actor/actor.ts';

/** One durable workflow per request for access, from the number that was typed to its end. */
export const accessWorkflow = (start: Start<AccessSnapshot>): Promise<Ending> =>
  runActor(ACCESS_REQUEST, start);
