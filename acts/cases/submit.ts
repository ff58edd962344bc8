import { CASES } from '../../db/cases/adapter.ts';
import { type SeenDraft, sendDraft } from '../draft/send.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Sends a form in for the first time, as its sender saw it. */
export const submit = (
  services: ActServices,
  { number, generation, revision, ...act }: CaseAct & SeenDraft,
) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'submit',
    action: 'case.submit',
    write: (tx, locked) => sendDraft(tx, locked, act.actor.id, { generation, revision }),
  });
