import { CASES } from '../../db/cases/adapter.ts';
import { insertComplaint } from '../../db/cases/complaints.ts';
import { refused } from '../../db/durable/commands.ts';
import { sendAlong } from '../../db/files/message-files.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/** Complains about the decision in a case: once, and in time. The files that lie with the complaint go along. */
export const complain = (services: ActServices, { number, body, ...act }: CaseAct & { body: string }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'complain',
    action: 'case.complain',
    write: async (tx, locked) => {
      const author = act.actor.id;
      const complaint = await insertComplaint(tx, locked, { author, body });
      const why = await sendAlong(tx, { number, writer: author, goesWith: 'complaint' }, complaint);
      return why ? refused(why) : { complaint };
    },
  });
