/** Tasks that both sides have, each a link with a line under it. */
import type { Child, FC } from 'hono/jsx';
import { type OverdueQuestion, TASKS_SHOWN } from '../../db/cases/lists.ts';
import type { RefusedTask } from '../../db/inbox/inbox.ts';
import { date, dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { listUrl } from '../http/list-query.ts';
import { caseUrl, isStaff, URLS } from '../urls.ts';
import { AllLink } from './all-link.tsx';

/** One task or event in a list. */
export const TaskItem: FC<{ href: string; name: string; children?: Child }> = ({ href, name, children }) => (
  <li>
    <a class="ds-link" href={href}>
      {name}
    </a>
    {children && <span class="quiet">{children}</span>}
  </li>
);

/** Acts that were received and later refused: the reason, and what was written with them. */
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
      <form method="post" action={isStaff(visitor) ? URLS.deskSeen : URLS.inboxSeen}>
        <input type="hidden" name="command" value={task.id} />
        <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
          {inbox.ok}
        </button>
      </form>
    </li>
  );
};

/** Questions of a caseworker that the applicant has not answered in time. */
export const OverdueQuestions: FC<{ visitor: Visitor; tasks: readonly OverdueQuestion[] }> = ({
  visitor,
  tasks,
}) => {
  const { inbox } = visitor.text;
  return tasks.length === 0 ? null : (
    <>
      <ul class="items">
        {tasks.map(({ number, due }) => (
          <TaskItem href={caseUrl(visitor, number)} name={inbox.unanswered(number)}>
            {inbox.overdue(date(visitor.language, due))}
          </TaskItem>
        ))}
      </ul>
      {tasks.length === TASKS_SHOWN && (
        <AllLink
          visitor={visitor}
          href={listUrl(URLS.desk, { status: 'awaiting_applicant', forfalt: 'ja' })}
        />
      )}
    </>
  );
};
