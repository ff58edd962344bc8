/** Texts that DEKSA writes to the applicant: messages, and questions that the case waits for. */
import { z } from 'zod';
import {
  type AnswerDateRefusal,
  answerDateProblem,
  answerDates,
  askApplicant,
} from '../../acts/cases/ask.ts';
import { reply } from '../../acts/cases/reply.ts';
import type { Services } from '../http/context.ts';
import { dateField, longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { mountWritten, type WrittenForm } from '../http/written-files.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { TextArea, TextInput } from '../ui/fields.tsx';

const message = z.object({ body: longText() });
const question = message.extend({
  due: dateField.superRefine((date, context) => {
    const problem = answerDateProblem(date, Date.now());
    if (problem) context.addIssue({ code: 'custom', message: problem });
  }),
});

export function mountDeskMessages(routes: Routes, services: Services): void {
  mountWritten(routes, services, 'deskReply', replyForm);
  mountWritten(routes, services, 'deskQuestion', questionForm);
}

const replyForm: WrittenForm<typeof message> = {
  action: 'review.reply',
  input: message,
  page: (writing) => {
    const { visitor, typed } = writing;
    const { title, lead, field, send } = visitor.text.review.replying;
    return (
      <WritingPage {...writing} {...{ title, lead, send }} labels={{ body: field }}>
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  act: ({ acts, id, actor, input }, { row }) => reply(acts, { id, actor, number: row.number, ...input }),
  shownIn: '#meldinger',
};

const questionForm: WrittenForm<typeof question, AnswerDateRefusal> = {
  action: 'review.ask',
  input: question,
  page: (writing) => {
    const { visitor, typed } = writing;
    const { lead, field, due, dueHelp, send } = visitor.text.review.asking;
    const { first, usual, last } = answerDates(Date.now());
    const values = { due: usual, ...typed.values };
    return (
      <WritingPage
        {...writing}
        {...{ lead, send }}
        title={visitor.text.review.ask}
        labels={{ body: field, due }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
        <TextInput
          visitor={visitor}
          typed={{ ...typed, values }}
          name="due"
          label={due}
          help={dueHelp}
          type="date"
          min={first}
          max={last}
        />
      </WritingPage>
    );
  },
  act: ({ acts, id, actor, input }, { row }) =>
    askApplicant(acts, { id, actor, number: row.number, ...input }),
  refusals: ({ text: { problems } }) => ({ date_past: problems.date_past, date_far: problems.date_far }),
  shownIn: '#meldinger',
};
