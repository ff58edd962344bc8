import type { Child, FC } from 'hono/jsx';
import type { CasePageData } from '../../../db/cases/case-page.ts';
import { turnOf } from '../../../domain/cases/states.ts';
import { date, dateTime } from '../../../text/dates.ts';
import { isStaff } from '../../urls.ts';
import type { CaseShown } from './case-shown.ts';
import { CaseState, Overdue } from './states.tsx';

/** Facts of a case: its state, whose turn it is and what happens next, the dates that count, and the persons. */
export const Facts: FC<CaseShown> = (shown) => (
  <dl class="facts">
    {[...standing(shown), ...dates(shown), ...persons(shown)]
      .filter(([, fact]) => fact)
      .map(([name, fact]) => (
        <div>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
  </dl>
);

type Fact = [name: string, fact: Child];

function standing({ visitor, case_: { row } }: CaseShown): Fact[] {
  const { text } = visitor;
  const { turns, nextSteps } = isStaff(visitor) ? text.review : text;
  return [
    [
      text.case.state,
      <CaseState visitor={visitor} state={row.state} outcome={row.outcome} received={false} />,
    ],
    [text.case.turn, turns[turnOf(row.state)]],
    [text.case.next, nextSteps[row.state]],
  ];
}

function dates(shown: CaseShown): Fact[] {
  const { visitor, case_, read } = shown;
  const { text, language } = visitor;
  const { deadline, complainBy } = case_.row.snapshot;
  return [
    [isStaff(visitor) ? text.case.staffDue : text.case.due, dueOf(shown)],
    [text.case.expected, expectedOf(shown)],
    [text.case.complainBy, complainBy !== null && date(language, complainBy)],
    [text.case.closes, deadline?.event === 'close' && text.case.closesAt(date(language, deadline.at))],
    [text.case.sent, read.version && dateTime(language, read.version.at)],
  ];
}

/** The date by which the applicant has to answer. */
function dueOf({ visitor, case_, read }: CaseShown): Child {
  const { text, language } = visitor;
  const due = case_.row.state === 'awaiting_applicant' && latestDue(read);
  if (!due) return null;
  const words = isStaff(visitor) ? text.review.overdue : text.case.overdue;
  return (
    <>
      {date(language, due)} {due.getTime() < Date.now() && <Overdue words={words} />}
    </>
  );
}

const latestDue = ({ messages }: CasePageData): Date | null =>
  messages.findLast(({ kind }) => kind === 'question')?.due ?? null;

/** The date by which an answer can be expected; the clock stands still while the applicant is waited for. */
function expectedOf({ visitor, case_: { row } }: CaseShown): Child {
  const { text, language } = visitor;
  const { askedAt, expectedBy } = row.snapshot;
  if (askedAt !== null) return isStaff(visitor) ? text.review.clockStands : text.case.clockStands;
  if (expectedBy === null || row.state === 'withdrawn') return null;
  const late = expectedBy < Date.now() && (isStaff(visitor) ? text.review.late : text.case.late);
  return (
    <>
      {text.case.expectedBy(date(language, expectedBy))} {late && <Overdue words={late} />}
    </>
  );
}

const persons = ({ visitor: { text }, case_: { row }, read }: CaseShown): Fact[] => [
  [text.case.applicant, read.applicant],
  [text.case.reference, row.ownReference],
  [text.case.caseworker, read.caseworker],
];
