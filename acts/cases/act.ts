import type { Actor } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** An act on a case: by whom, on which one. */
export interface CaseAct {
  /** Id from the form's one-time token: given twice, it is one act. */
  id: Id;
  actor: Actor;
  number: string;
}
