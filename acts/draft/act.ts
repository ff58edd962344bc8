import type { DraftKey } from '../../db/draft/drafts.ts';
import type { Acting } from '../../domain/shared/parties.ts';

/** An act on a draft: by whom, on which generation. No command, since no workflow has to know what is typed. */
export interface DraftAct extends DraftKey, Acting {}

/** `closed`: the draft was sent or discarded meanwhile, and nothing can be written in it any more. */
export type DraftAnswer<W extends string = never> =
  | { kind: 'done' }
  | { kind: 'refused'; refused: W | 'closed' };

/** The answer for an outcome of the database. */
export const answerOf = <O extends string>(
  outcome: O,
): { kind: 'done' } | { kind: 'refused'; refused: Exclude<O, 'done'> } =>
  outcome === 'done' ? { kind: 'done' } : { kind: 'refused', refused: outcome as Exclude<O, 'done'> };
