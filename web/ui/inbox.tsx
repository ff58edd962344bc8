/** Parts of the inbox, which has a page of its own and stands on the home page. */
import type { FC } from 'hono/jsx';
import type { InvitedTask } from '../../db/access/invitations.ts';
import type { AskedTask, OwnRequestTask } from '../../db/access/tasks.ts';
import { TASKS_SHOWN } from '../../db/cases/lists.ts';
import type { EventKind, InboxEvent, LetterTask, QuestionTask } from '../../db/inbox/inbox.ts';
import type { Inbox, LapsingDraft } from '../../db/inbox/read-inbox.ts';
import { date, isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { listUrl } from '../http/list-query.ts';
import { to, URLS } from '../urls.ts';
import { someoneCalled } from './access/identity.tsx';
import { AllLink } from './all-link.tsx';
import { RefusedTasks, TaskItem } from './tasks.tsx';

/** Everything that the person has to do. */
export const Tasks: FC<{ visitor: Visitor; inbox: Inbox }> = ({ visitor, inbox }) => {
  const { questions, invited, asked, own, letters, drafts, refused } = inbox;
  const count = [questions, invited, asked, own, letters, drafts].flat().length;
  return (
    <>
      {count + refused.length === 0 && <p>{visitor.text.inbox.noTasks}</p>}
      <RefusedTasks visitor={visitor} tasks={refused} />
      {count > 0 && (
        <ul class="items">
          {questions.map((task) => (
            <QuestionItem visitor={visitor} task={task} />
          ))}
          {invited.map((task) => (
            <InvitedItem visitor={visitor} task={task} />
          ))}
          {asked.map((task) => (
            <AskedItem visitor={visitor} task={task} />
          ))}
          {own.map((task) => (
            <OwnRequestItem visitor={visitor} task={task} />
          ))}
          {letters.map((task) => (
            <LetterItem visitor={visitor} task={task} />
          ))}
          {drafts.map((draft) => (
            <DraftItem visitor={visitor} draft={draft} />
          ))}
        </ul>
      )}
      {questions.length === TASKS_SHOWN && (
        <AllLink visitor={visitor} href={listUrl(URLS.cases, { status: 'awaiting_applicant' })} />
      )}
    </>
  );
};

const QuestionItem: FC<{ visitor: Visitor; task: QuestionTask }> = ({ visitor, task: { number, due } }) => {
  const { inbox } = visitor.text;
  const words = due && due.getTime() < Date.now() ? inbox.overdue : inbox.due;
  return (
    <TaskItem href={to(URLS.caseAnswer, { number })} name={inbox.answer(number)}>
      {due && words(date(visitor.language, due))}
    </TaskItem>
  );
};

const InvitedItem: FC<{ visitor: Visitor; task: InvitedTask }> = ({ visitor, task }) => {
  const { name, body } = visitor.text.accessTasks.invited;
  return (
    <TaskItem href={to(URLS.invitation, { request: task.id })} name={name(task.organisation)}>
      {body(date(visitor.language, task.at))}
    </TaskItem>
  );
};

const AskedItem: FC<{ visitor: Visitor; task: AskedTask }> = ({ visitor, task }) => {
  const { accessTasks } = visitor.text;
  const { organisation, name, asker, isVerified, at } = task;
  const who = someoneCalled(visitor.text, { name: asker, isVerified });
  return (
    <TaskItem href={to(URLS.members, { organisation })} name={accessTasks.asks(who, name)}>
      {accessTasks.since(date(visitor.language, at))}
    </TaskItem>
  );
};

const OwnRequestItem: FC<{ visitor: Visitor; task: OwnRequestTask }> = ({ visitor, task }) => {
  const { name, body } = visitor.text.accessTasks.own[task.kind];
  return (
    <TaskItem href={to(URLS.request, { request: task.id })} name={name(task.organisation)}>
      {body(date(visitor.language, task.at))}
    </TaskItem>
  );
};

const LetterItem: FC<{ visitor: Visitor; task: LetterTask }> = ({ visitor, task }) => {
  const { inbox } = visitor.text;
  const { number, what, complainBy } = task;
  return (
    <TaskItem href={eventUrl(number, what)} name={inbox.happened[what](number)}>
      {inbox.readLetter} {complainBy && inbox.complainBy(date(visitor.language, complainBy))}
    </TaskItem>
  );
};

const DraftItem: FC<{ visitor: Visitor; draft: LapsingDraft }> = ({
  visitor,
  draft: { number, lapseAt },
}) => {
  const { inbox } = visitor.text;
  return (
    <TaskItem href={to(URLS.case, { number })} name={inbox.lapses(number)}>
      {inbox.lapsesAt(date(visitor.language, lapseAt))}
    </TaskItem>
  );
};

/** Everything that has happened, the newest first. */
export const Events: FC<{ visitor: Visitor; events: readonly InboxEvent[] }> = ({ visitor, events }) =>
  events.length === 0 ? null : (
    <ul class="items">
      {events.map(({ what, number, at }) => (
        <TaskItem href={eventUrl(number, what)} name={visitor.text.inbox.happened[what](number)}>
          {isoDateInOslo(at)}
        </TaskItem>
      ))}
    </ul>
  );

/** The part of the case's page that an event is about. */
const PLACES: Readonly<Partial<Record<EventKind, string>>> = {
  ask: 'meldinger',
  reply: 'meldinger',
  decided: 'vedtak',
  forwarded: 'vedtak',
};

const eventUrl = (number: string, what: EventKind): string =>
  `${to(URLS.case, { number })}#${PLACES[what] ?? 'hendelser'}`;
