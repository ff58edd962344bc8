import type { Actor } from '../../db/audit.ts';
import type { Refused } from '../../db/durable/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** An act on a request for access: by whom, on which one. */
export interface RequestAct {
  /** Id from the form's one-time token: given twice, it is one act. */
  id: Id;
  actor: Actor;
  request: Id;
}

/** The answer of an act that leads to a request: which one, or the reason why there is none. */
export type Begun<W extends string> =
  | { kind: 'done' | 'received'; request: Id }
  | ({ kind: 'refused' } & Refused<W>);
