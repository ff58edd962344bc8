import { CASES } from '../../db/cases/adapter.ts';
import { refused } from '../../db/durable/commands.ts';
import { LATEST_DUE } from '../../domain/cases/policy.ts';
import { dateInOslo, dayInOslo, deadlineAfter, deadlineOn, todayPlus } from '../../domain/shared/calendar.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { CaseAct } from './act.ts';
import { insertWithFiles } from './message-files.ts';

/** Time that an applicant normally gets for an answer. */
const USUAL_TIME = { weeks: 3 };

/** Dates by which an answer can be asked for, as ISO 8601: the first one, the usual one and the last one. */
export const answerDates = (now: Moment): Record<'first' | 'usual' | 'last', string> => ({
  first: dateInOslo(now),
  usual: dateInOslo(deadlineAfter(USUAL_TIME, dayInOslo(now))),
  last: todayPlus(LATEST_DUE, now),
});

export type AnswerDateRefusal = 'date_past' | 'date_far';

/** Tells what is wrong with the date by which an answer is asked for; null where nothing is. */
export function answerDateProblem(date: string, now: Moment): AnswerDateRefusal | null {
  const { first, last } = answerDates(now);
  if (date < first) return 'date_past';
  return date > last ? 'date_far' : null;
}

/**
 * Asks the applicant a question, with the files that lie beside it; the case waits for the answer.
 * @param act.due ISO date; the answer is due at its end, or at that of the next working day
 */
export const askApplicant = (
  services: ActServices,
  { number, body, due: date, ...act }: CaseAct & { body: string; due: string },
) =>
  perform(services, CASES, {
    ...act,
    object: number,
    name: 'ask',
    action: 'review.ask',
    write: async (tx, locked) => {
      const problem = answerDateProblem(date, locked.at.getTime());
      if (problem) return refused(problem);
      const due = deadlineOn(date);
      const sent = await insertWithFiles(tx, locked, {
        side: 'deksa',
        kind: 'question',
        author: act.actor.id,
        body,
        due: new Date(due),
      });
      return 'refused' in sent ? sent : { ...sent, due };
    },
  });
