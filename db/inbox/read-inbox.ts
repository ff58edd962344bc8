/** The whole inbox of a person: all that their page of tasks and events shows. */

import { casePolicyAt } from '../../domain/cases/policy.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { Seeing } from '../../domain/shared/parties.ts';
import { kindOf } from '../../kinds.ts';
import { type InvitedTask, invitedTasks } from '../access/invitations.ts';
import { type AskedTask, askedTasks, type OwnRequestTask, ownRequestTasks } from '../access/tasks.ts';
import type { Queries } from '../sql.ts';
import {
  type InboxEvent,
  inboxEvents,
  type LetterTask,
  letterTasks,
  oldDrafts,
  type QuestionTask,
  questionTasks,
  type RefusedTask,
  refusedTasks,
} from './inbox.ts';

/** A draft whose reminder is due, and the moment at which it lapses unless somebody writes in it. */
export interface LapsingDraft {
  number: string;
  lapseAt: Moment;
}

export interface Inbox {
  questions: QuestionTask[];
  invited: InvitedTask[];
  asked: AskedTask[];
  own: OwnRequestTask[];
  letters: LetterTask[];
  drafts: LapsingDraft[];
  refused: RefusedTask[];
  events: InboxEvent[];
}

/** Reads the inbox of a person who acts for a party. @param shown the most events */
export async function readInbox(sql: Queries, seeing: Seeing, shown: number): Promise<Inbox> {
  const [questions, invited, asked, own, letters, drafts, refused, events] = await Promise.all([
    questionTasks(sql, seeing),
    invitedTasks(sql, seeing.person),
    askedTasks(sql, seeing.person),
    ownRequestTasks(sql, seeing.person),
    letterTasks(sql, seeing),
    lapsingDrafts(sql, seeing),
    refusedTasks(sql, seeing.person),
    inboxEvents(sql, seeing, shown),
  ]);
  return { questions, invited, asked, own, letters, drafts, refused, events };
}

async function lapsingDrafts(sql: Queries, seeing: Seeing): Promise<LapsingDraft[]> {
  const now = Date.now();
  return (await oldDrafts(sql, seeing))
    .map(({ number, kind, touchedAt }) => ({
      number,
      ...casePolicyAt(kindOf(kind), now, touchedAt.getTime()),
    }))
    .filter(({ remindAt }) => remindAt <= now)
    .map(({ number, lapseAt }) => ({ number, lapseAt }));
}
