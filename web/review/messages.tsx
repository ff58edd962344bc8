import { z } from 'zod';
import { insertMessage } from '../../db/messages.ts';
import { dateInOslo, endOfDate, todayPlus } from '../../domain/deadlines.ts';
import { type ActForm, showForm, takeForm } from '../act-forms.tsx';
import { isoDate, longText } from '../inputs.ts';
import type { House, Routes } from '../route.ts';
import { caseUrl } from '../views/addresses.ts';
import { TextArea, TextInput } from '../views/blocks.tsx';
import { WritingPage } from '../views/writing-page.tsx';

const REPLY = '/saksbehandling/saker/:number/meldinger/ny';
const ASK = '/saksbehandling/saker/:number/sporsmal';
/** How long an applicant normally gets, and at most. */
const NORMAL_DUE = { weeks: 3 };
const LATEST_DUE = { years: 1 };

const text = z.object({ body: longText() });
const question = text.extend({
  due: isoDate
    .refine((date) => date >= dateInOslo(Date.now()), 'date_past')
    .refine((date) => date <= todayPlus(LATEST_DUE, Date.now()), 'date_far'),
});

const reply: ActForm<'reply', typeof text> = {
  action: 'review.reply',
  command: 'reply',
  input: text,
  page: (visitor, at, typed) => {
    const { title, lead, field, send } = visitor.text.review.replying;
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send }}
        action="review.reply"
        to="meldinger/ny"
        labels={{ body: field }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body }, { id: author }) => ({
    message: await insertMessage(tx, act, { side: 'deksa', kind: 'message', author, body, due: null }),
  }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
};

const ask: ActForm<'ask', typeof question> = {
  action: 'review.ask',
  command: 'ask',
  input: question,
  page: (visitor, at, typed) => {
    const { lead, field, due, send } = visitor.text.review.asking;
    const now = Date.now();
    const suggested = { due: todayPlus(NORMAL_DUE, now), ...typed.values };
    return (
      <WritingPage
        {...{ visitor, at, typed, lead, send }}
        title={visitor.text.review.ask}
        action="review.ask"
        to="sporsmal"
        labels={{ body: field, due }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
        <TextInput
          visitor={visitor}
          typed={{ ...typed, values: suggested }}
          name="due"
          label={due}
          type="date"
          min={dateInOslo(now)}
          max={todayPlus(LATEST_DUE, now)}
        />
      </WritingPage>
    );
  },
  write: async (tx, act, { body, due: date }, { id: author }) => {
    const due = endOfDate(date);
    const id = await insertMessage(tx, act, {
      side: 'deksa',
      kind: 'question',
      author,
      body,
      due: new Date(due),
    });
    return { message: id, due };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
};

/** What DEKSA writes to the applicant: messages, and questions that the case waits for. */
export function mountReviewMessages(routes: Routes, house: House): void {
  routes.onCase('GET', REPLY, 'review.reply', showForm(reply));
  routes.onCase('POST', REPLY, 'review.reply', takeForm(house, reply));
  routes.onCase('GET', ASK, 'review.ask', showForm(ask));
  routes.onCase('POST', ASK, 'review.ask', takeForm(house, ask));
}
