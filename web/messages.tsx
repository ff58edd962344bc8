import { z } from 'zod';
import { insertMessage, messagesOf } from '../db/messages.ts';
import { type ActForm, showForm, takeForm } from './act-forms.tsx';
import { longText } from './inputs.ts';
import type { House, Routes } from './route.ts';
import { caseUrl } from './views/addresses.ts';
import { TextArea } from './views/blocks.tsx';
import { MessageCard } from './views/case-messages.tsx';
import { WritingPage } from './views/writing-page.tsx';

const input = z.object({ body: longText() });
const MESSAGE = '/saker/:number/meldinger/ny';
const ANSWER = '/saker/:number/svar';

const message: ActForm<'message', typeof input> = {
  action: 'case.message',
  command: 'message',
  input,
  page: (visitor, at, typed) => {
    const { title, lead, field, send } = visitor.text.message;
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send }}
        action="case.message"
        to="meldinger/ny"
        labels={{ body: field }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body }, { id: author }) => ({
    message: await insertMessage(tx, act, { side: 'applicant', kind: 'message', author, body, due: null }),
  }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
};

const answerTo = (house: House): ActForm<'answer', typeof input> => ({
  action: 'case.answer',
  command: 'answer',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, question: heading, field, send } = visitor.text.answering;
    const said = await messagesOf(house.sql, at.row.number, 'applicant');
    const question = said.findLast(({ kind }) => kind === 'question');
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send }}
        action="case.answer"
        to="svar"
        labels={{ body: field }}
        before={
          question && (
            <section class="stack">
              <h2 class="ds-heading" data-size="sm">
                {heading}
              </h2>
              <MessageCard visitor={visitor} message={question} />
            </section>
          )
        }
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body }, { id: author }) => ({
    message: await insertMessage(tx, act, { side: 'applicant', kind: 'answer', author, body, due: null }),
  }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
});

/** What the applicant writes in a case: messages, and answers to DEKSA's questions. */
export function mountMessages(routes: Routes, house: House): void {
  const answer = answerTo(house);
  routes.onCase('GET', MESSAGE, 'case.message', showForm(message));
  routes.onCase('POST', MESSAGE, 'case.message', takeForm(house, message));
  routes.onCase('GET', ANSWER, 'case.answer', showForm(answer));
  routes.onCase('POST', ANSWER, 'case.answer', takeForm(house, answer));
}
