import type { Child, FC } from 'hono/jsx';
import type { AskedTask, OwnRequestTask } from '../../db/access/tasks.ts';
import type { OverdueQuestion } from '../../db/cases/lists.ts';
import type { EventKind, InboxEvent, LetterTask, QuestionTask, RefusedTask } from '../../db/inbox/inbox.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { Visitor } from '../http/context.ts';
import { membersUrl, requestUrl } from '../organisations/urls.ts';
import { date, dateTime, isoDate } from '../ui/format.ts';
import { caseUrl, isStaff } from '../urls.ts';

export interface LapsingDraft {
  number: string;
  lapseAt: Moment;
}

export interface Inbox {
  questions: QuestionTask[];
  asked: AskedTask[];
  own: OwnRequestTask[];
  letters: LetterTask[];
  drafts: LapsingDraft[];
  refused: RefusedTask[];
  events: InboxEvent[];
}

/** What the person has to do. */
export const Tasks: FC<{ visitor: Visitor; inbox: Inbox }> = ({ visitor, inbox }) => {
  const { questions, asked, own, letters, drafts, refused } = inbox;
  const count = [questions, asked, own, letters, drafts].flat().length;
  return (
    <>
      {count + refused.length === 0 && <p>{visitor.text.inbox.noTasks}</p>}
      <RefusedTasks visitor={visitor} tasks={refused} />
      {count > 0 && (
        <ul class="items">
          {questions.map((task) => (
            <QuestionItem visitor={visitor} task={task} />
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
    </>
  );
};

const QuestionItem: FC<{ visitor: Visitor; task: QuestionTask }> = ({ visitor, task: { number, due } }) => {
  const { inbox } = visitor.text;
  const words = due && due.getTime() < Date.now() ? inbox.overdue : inbox.due;
  return (
    <Item href={`/saker/${number}/svar`} name={inbox.answer(number)}>
      {due && words(date(visitor.language, due))}
    </Item>
  );
};

const AskedItem: FC<{ visitor: Visitor; task: AskedTask }> = ({ visitor, task }) => {
  const { waiting } = visitor.text;
  const { organisation, name, asker, at } = task;
  return (
    <Item href={membersUrl(organisation)} name={waiting.asks(asker, name)}>
      {waiting.since(date(visitor.language, at))}
    </Item>
  );
};

const OwnRequestItem: FC<{ visitor: Visitor; task: OwnRequestTask }> = ({ visitor, task }) => {
  const { name, body } = visitor.text.waiting.own[task.kind];
  return (
    <Item href={requestUrl(task.id)} name={name(task.organisation)}>
      {body(date(visitor.language, task.at))}
    </Item>
  );
};

const LetterItem: FC<{ visitor: Visitor; task: LetterTask }> = ({ visitor, task }) => {
  const { inbox } = visitor.text;
  const { number, what, complainBy } = task;
  return (
    <Item href={eventUrl(number, what)} name={inbox.happened[what](number)}>
      {inbox.readLetter} {complainBy && inbox.complainBy(date(visitor.language, complainBy))}
    </Item>
  );
};

const DraftItem: FC<{ visitor: Visitor; draft: LapsingDraft }> = ({
  visitor,
  draft: { number, lapseAt },
}) => {
  const { inbox } = visitor.text;
  return (
    <Item href={`/saker/${number}`} name={inbox.lapses(number)}>
      {inbox.lapsesAt(date(visitor.language, lapseAt))}
    </Item>
  );
};

/** Where a caseworker waits in vain. */
export const OverdueQuestions: FC<{ visitor: Visitor; tasks: readonly OverdueQuestion[] }> = ({
  visitor,
  tasks,
}) => {
  const { inbox } = visitor.text;
  return tasks.length === 0 ? null : (
    <ul class="items">
      {tasks.map(({ number, due }) => (
        <Item href={caseUrl(visitor, number)} name={inbox.unanswered(number)}>
          {inbox.overdue(date(visitor.language, due))}
        </Item>
      ))}
    </ul>
  );
};

const Item: FC<{ href: string; name: string; children?: Child }> = ({ href, name, children }) => (
  <li>
    <a class="ds-link" href={href}>
      {name}
    </a>
    {children && <span class="quiet">{children}</span>}
  </li>
);

/** Acts that were received and later refused: why, and what was written with them. */
export const RefusedTasks: FC<{ visitor: Visitor; tasks: readonly RefusedTask[] }> = ({ visitor, tasks }) =>
  tasks.length === 0 ? null : (
    <ul class="items">
      {tasks.map((task) => (
        <RefusedItem visitor={visitor} task={task} />
      ))}
    </ul>
  );

const RefusedItem: FC<{ visitor: Visitor; task: RefusedTask }> = ({ visitor, task }) => {
  const { inbox, events, refusals } = visitor.text;
  return (
    <li class="stack">
      <a class="ds-link" href={caseUrl(visitor, task.number)}>
        {inbox.notDone(task.number)}
      </a>
      <p>
        {inbox.notDoneBody(events[task.name], dateTime(visitor.language, task.at))} {refusals[task.outcome]}
      </p>
      {task.body && (
        <details class="ds-details">
          <summary>{inbox.yourText}</summary>
          <div class="written">{task.body}</div>
        </details>
      )}
      <form method="post" action={isStaff(visitor) ? '/saksbehandling/sett' : '/innboks/sett'}>
        <input type="hidden" name="command" value={task.id} />
        <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
          {inbox.ok}
        </button>
      </form>
    </li>
  );
};

/** What has happened, the newest first. */
export const Events: FC<{ visitor: Visitor; events: readonly InboxEvent[] }> = ({ visitor, events }) =>
  events.length === 0 ? null : (
    <ul class="items">
      {events.map(({ what, number, at }) => (
        <Item href={eventUrl(number, what)} name={visitor.text.inbox.happened[what](number)}>
          {isoDate(at)}
        </Item>
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
  `/saker/${number}#${PLACES[what] ?? 'hendelser'}`;
