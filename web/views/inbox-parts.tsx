import type { FC } from 'hono/jsx';
import type { InboxEvent, QuestionTask, RefusedTask } from '../../db/inbox.ts';
import type { Visitor } from '../route.ts';
import { caseUrl, isStaff } from './addresses.ts';
import { date, dateTime, isoDate } from './format.ts';

export interface Inbox {
  questions: QuestionTask[];
  refused: RefusedTask[];
  events: InboxEvent[];
}

/** What the person has to do. */
export const Tasks: FC<{ visitor: Visitor; inbox: Inbox }> = ({ visitor, inbox }) => (
  <>
    {inbox.questions.length + inbox.refused.length === 0 && <p>{visitor.text.inbox.noTasks}</p>}
    <RefusedTasks visitor={visitor} tasks={inbox.refused} />
    {inbox.questions.length > 0 && (
      <ul class="items">
        {inbox.questions.map((task) => (
          <QuestionItem visitor={visitor} task={task} />
        ))}
      </ul>
    )}
  </>
);

const QuestionItem: FC<{ visitor: Visitor; task: QuestionTask }> = ({ visitor, task: { number, due } }) => {
  const { inbox } = visitor.text;
  const words = due && due.getTime() < Date.now() ? inbox.overdue : inbox.due;
  return (
    <li>
      <a class="ds-link" href={`/saker/${number}/svar`}>
        {inbox.answer(number)}
      </a>
      {due && <span class="quiet">{words(date(visitor.language, due))}</span>}
    </li>
  );
};

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
        <li>
          <a class="ds-link" href={`/saker/${number}#${what === 'decision' ? 'vedtak' : 'meldinger'}`}>
            {visitor.text.inbox[what](number)}
          </a>
          <span class="quiet">{isoDate(at)}</span>
        </li>
      ))}
    </ul>
  );
