import { CASES } from '../../db/cases/adapter.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { insertWithFiles } from './message-files.ts';

/** Sends the applicant a message, with the files that lie beside it. */
export const reply = (services: ActServices, { number, body, ...act }: CaseAct & { body: string }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'reply',
    action: 'review.reply',
    write: (tx, locked) =>
      insertWithFiles(tx, locked, {
        side: 'deksa',
        kind: 'message',
        author: act.actor.id,
        body,
        due: null,
      }),
  });
