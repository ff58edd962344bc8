import { z } from 'zod';
import { dateInOslo, endOfDate, todayPlus } from '../../domain/shared/calendar.ts';
import { insertWithFiles, mountWritten, unsentAt } from '../files/message-files.tsx';
import type { ActForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import { isoDate, longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { TextArea, TextInput } from '../ui/blocks.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { caseUrl } from '../urls.ts';

const REPLY = 'meldinger/ny';
const ASK = 'sporsmal';
/** How long an applicant normally gets, and at most. */
const NORMAL_DUE = { weeks: 3 };
const LATEST_DUE = { years: 1 };

const text = z.object({ body: longText() });
const question = text.extend({
  due: isoDate
    .refine((date) => date >= dateInOslo(Date.now()), 'date_past')
    .refine((date) => date <= todayPlus(LATEST_DUE, Date.now()), 'date_far'),
});

const reply = (services: Services): ActForm<'reply', typeof text> => ({
  action: 'review.reply',
  command: 'reply',
  input: text,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send } = visitor.text.review.replying;
    const files = await unsentAt(services.sql, visitor, at, REPLY);
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send, files }}
        action="review.reply"
        to={REPLY}
        labels={{ body: field }}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} />
      </WritingPage>
    );
  },
  write: (tx, act, { body }, { id: author }) =>
    insertWithFiles(tx, act, { side: 'deksa', kind: 'message', author, body, due: null }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
});

const ask = (services: Services): ActForm<'ask', typeof question> => ({
  action: 'review.ask',
  command: 'ask',
  input: question,
  page: async (visitor, at, typed) => {
    const { lead, field, due, send } = visitor.text.review.asking;
    const files = await unsentAt(services.sql, visitor, at, ASK);
    const now = Date.now();
    const suggested = { due: todayPlus(NORMAL_DUE, now), ...typed.values };
    return (
      <WritingPage
        {...{ visitor, at, typed, lead, send, files }}
        title={visitor.text.review.ask}
        action="review.ask"
        to={ASK}
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
    const sent = await insertWithFiles(tx, act, {
      side: 'deksa',
      kind: 'question',
      author,
      body,
      due: new Date(due),
    });
    return 'refused' in sent ? sent : { ...sent, due };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#meldinger`,
});

/** What DEKSA writes to the applicant: messages, and questions that the case waits for. */
export function mountReviewMessages(routes: Routes, services: Services): void {
  const base = '/saksbehandling/saker/:number';
  mountWritten(routes, services, { base, to: REPLY, form: reply(services) });
  mountWritten(routes, services, { base, to: ASK, form: ask(services) });
}
