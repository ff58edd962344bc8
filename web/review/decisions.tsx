import { z } from 'zod';
import { insertDecision } from '../../db/decisions.ts';
import { type ActForm, showForm, takeForm } from '../act-forms.tsx';
import { readCase } from '../case-reading.ts';
import { longText } from '../inputs.ts';
import type { House, Routes } from '../route.ts';
import { caseUrl } from '../views/addresses.ts';
import { TextArea } from '../views/blocks.tsx';
import { Application } from '../views/case-page.tsx';
import { WritingPage } from '../views/writing-page.tsx';

const PATH = '/saksbehandling/saker/:number/vedtak';

/** An enquiry has one outcome: it is answered. */
const OUTCOME = 'answered';

const input = z.object({
  body: longText(),
  /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
  version: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

const decisionOn = (house: House): ActForm<'propose', typeof input> => ({
  action: 'review.decide',
  command: 'propose',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send, version: concerns, outcome } = visitor.text.review.deciding;
    const read = await readCase(house.sql, at.row, 'deksa');
    const version = read.version?.version ?? 0;
    return (
      <WritingPage
        {...{ visitor, at, typed, title, lead, send }}
        action="review.decide"
        to="vedtak"
        labels={{ body: field }}
        after={<Application visitor={visitor} at={at} read={read} />}
      >
        <p>
          {outcome}: <strong>{visitor.text.outcomes[OUTCOME]}</strong>
        </p>
        <p>{concerns(version)}</p>
        <input type="hidden" name="version" value={String(version)} />
        <TextArea visitor={visitor} typed={typed} name="body" label={field} rows={14} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body, version }, { id: proposedBy }) => {
    const decision = await insertDecision(tx, act, { version, outcome: OUTCOME, body, proposedBy });
    return { decision, version, outcome: OUTCOME };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

export function mountReviewDecisions(routes: Routes, house: House): void {
  const decision = decisionOn(house);
  routes.onCase('GET', PATH, 'review.decide', showForm(decision));
  routes.onCase('POST', PATH, 'review.decide', takeForm(house, decision));
}
