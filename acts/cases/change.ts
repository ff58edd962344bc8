import { CASES } from '../../db/cases/adapter.ts';
import { type SeenDraft, sendDraft } from '../draft/send.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Sends a change of what was sent before, as its sender saw it. */
export const change = (
  services: ActServices,
  { number, generation, revision, ...act }: CaseAct & SeenDraft,
) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'change',
    action: 'case.change',
    write: (tx, locked) => sendDraft(tx, locked, act.actor.id, { generation, revision }),
  });
