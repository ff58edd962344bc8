import { CASES } from '../../db/cases/adapter.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { insertWithFiles } from './message-files.ts';

/** Answers the question that the case waits for, with the files that lie with the answer. */
export const answer = (services: ActServices, { number, body, ...act }: CaseAct & { body: string }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'answer',
    action: 'case.answer',
    write: (tx, locked) =>
      insertWithFiles(tx, locked, {
        side: 'applicant',
        kind: 'answer',
        author: act.actor.id,
        body,
        due: null,
      }),
  });
