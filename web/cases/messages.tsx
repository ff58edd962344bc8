import { z } from 'zod';
import { messagesOf } from '../../db/cases/messages.ts';
import { readFiles } from '../../db/files/files.ts';
import { insertWithFiles, mountWritten, unsentAt } from '../files/message-files.tsx';
import type { ActForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import { longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { TextArea } from '../ui/blocks.tsx';
import { MessageCard } from '../ui/case/messages.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { caseUrl } from '../urls.ts';

const input = z.object({ body: longText() });
const MESSAGE = 'meldinger/ny';
const ANSWER = 'svar';

const message = (services: Services): ActForm<'message', typeof input> => ({
  action: 'case.message',
  command: 'message',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send } = visitor.text.message;
    const files = await unsentAt(services.sql, visitor, at, MESSAGE);
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send, files }}
        action="case.message"
        to={MESSAGE}
        labels={{ body: field }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: (tx, act, { body }, { id: author }) =>
    insertWithFiles(tx, act, { side: 'applicant', kind: 'message', author, body, due: null }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
});

const answer = (services: Services): ActForm<'answer', typeof input> => ({
  action: 'case.answer',
  command: 'answer',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, question: heading, field, send } = visitor.text.answering;
    const said = await messagesOf(services.sql, at.row.number, 'applicant');
    const question = said.findLast(({ kind }) => kind === 'question');
    const known = await readFiles(services.sql, question?.files ?? []);
    const files = await unsentAt(services.sql, visitor, at, ANSWER);
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send, files }}
        action="case.answer"
        to={ANSWER}
        labels={{ body: field }}
        before={
          question && (
            <section class="stack">
              <h2 class="ds-heading" data-size="sm">
                {heading}
              </h2>
              <MessageCard visitor={visitor} message={question} files={known} />
            </section>
          )
        }
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: (tx, act, { body }, { id: author }) =>
    insertWithFiles(tx, act, { side: 'applicant', kind: 'answer', author, body, due: null }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
});

/** What the applicant writes in a case: messages, and answers to DEKSA's questions. */
export function mountMessages(routes: Routes, services: Services): void {
  const base = '/saker/:number';
  mountWritten(routes, services, { base, to: MESSAGE, form: message(services) });
  mountWritten(routes, services, { base, to: ANSWER, form: answer(services) });
}
