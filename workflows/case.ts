import { CASE } from '../domain/cases/case.ts';
import type { CaseSnapshot } from '../domain/cases/states.ts';
import type { Start } from '../domain/shared/messages.ts';
import { type Ending, runActor } from './actor/actor.ts';

/** One durable workflow per case, from draft to its end; its transitions stand in `domain/cases/transitions.ts`. */
export const caseWorkflow = (start: Start<CaseSnapshot>): Promise<Ending> => runActor(CASE, start);
