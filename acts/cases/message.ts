import { CASES } from '../../db/cases/adapter.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { insertWithFiles } from './message-files.ts';

/** Sends a message of the applicant's to DEKSA, with the files that lie with it. */
export const message = (services: ActServices, { number, body, ...act }: CaseAct & { body: string }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'message',
    action: 'case.message',
    write: (tx, locked) =>
      insertWithFiles(tx, locked, {
        side: 'applicant',
        kind: 'message',
        author: act.actor.id,
        body,
        due: null,
      }),
  });
