import { CASES } from '../../db/cases/adapter.ts';
import { caseworkerRefusal } from '../../db/cases/caseworkers.ts';
import { refused } from '../../db/durable/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';

/**
 * Makes somebody responsible for a case, themselves or a colleague.
 * @param act.caseworker the id of a member of staff. Refused for somebody who is no caseworker, who is a party to
 *   the case, or who is responsible for it already
 */
export const assign = (services: ActServices, { number, caseworker, ...act }: CaseAct & { caseworker: Id }) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'assign',
    action: 'review.assign',
    write: async (tx, { row, foreseen }) => {
      if (foreseen.caseworker === caseworker) return refused('assigned_already');
      const why = await caseworkerRefusal(tx, row, caseworker);
      return why ? refused(why) : { caseworker };
    },
  });
