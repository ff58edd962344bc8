/** Texts that the applicant writes in a case: messages, and answers to DEKSA's questions. */
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { answer } from '../../acts/cases/answer.ts';
import { message } from '../../acts/cases/message.ts';
import { messagesOf } from '../../db/cases/messages.ts';
import { filesOfCase } from '../../db/files/files.ts';
import type { Services, Visitor } from '../http/context.ts';
import { longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { mountWritten } from '../http/written-files.tsx';
import { MessageCard } from '../ui/case/messages.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { TextArea } from '../ui/fields.tsx';

const input = z.object({ body: longText() });

export function mountMessages(routes: Routes, services: Services): void {
  mountWritten(routes, services, 'caseMessage', {
    action: 'case.message',
    input,
    page: (writing) => {
      const { visitor, typed } = writing;
      const { title, lead, field, send } = visitor.text.message;
      return (
        <WritingPage {...writing} {...{ title, lead, send }} labels={{ body: field }}>
          <TextArea visitor={visitor} typed={typed} name="body" label={field} />
        </WritingPage>
      );
    },
    act: ({ acts, id, actor, input: { body } }, { row }) =>
      message(acts, { id, actor, number: row.number, body }),
    shownIn: '#meldinger',
  });

  mountWritten(routes, services, 'caseAnswer', {
    action: 'case.answer',
    input,
    before: (visitor, { row }) => lastQuestion(visitor, row.number),
    page: (writing) => {
      const { visitor, typed } = writing;
      const { title, lead, field, send } = visitor.text.answering;
      return (
        <WritingPage {...writing} {...{ title, lead, send }} labels={{ body: field }}>
          <TextArea visitor={visitor} typed={typed} name="body" label={field} />
        </WritingPage>
      );
    },
    act: ({ acts, id, actor, input: { body } }, { row }) =>
      answer(acts, { id, actor, number: row.number, body }),
    shownIn: '#meldinger',
  });
}

/** The question that is answered, to be read while one writes. */
async function lastQuestion(visitor: Visitor, number: string): Promise<Child> {
  const [messages, files] = await Promise.all([
    messagesOf(visitor.reads, number, 'applicant'),
    filesOfCase(visitor.reads, number),
  ]);
  const question = messages.findLast(({ kind }) => kind === 'question');
  if (!question) return null;
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="sm">
        {visitor.text.answering.question}
      </h2>
      <MessageCard visitor={visitor} message={question} files={files} />
    </section>
  );
}
