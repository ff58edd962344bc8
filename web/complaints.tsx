/** *Klag på vedtaket*: once, in time, about a decision that refuses something. */
import { z } from 'zod';
import type { CaseRow } from '../db/cases.ts';
import { insertComplaint } from '../db/complaints.ts';
import { type ActForm, showForm, takeForm } from './act-forms.tsx';
import { longText } from './inputs.ts';
import type { CaseHandler, House, Routes } from './route.ts';
import { turnAway } from './turned.tsx';
import { caseUrl } from './views/addresses.ts';
import { TextArea } from './views/blocks.tsx';
import { date } from './views/format.ts';
import { WritingPage } from './views/writing-page.tsx';

const PATH = '/saker/:number/klage';
const input = z.object({ body: longText() });

/** Whether a complaint can still be sent: what the button is shown by. */
export const canComplain = ({ snapshot }: CaseRow): boolean =>
  snapshot.state === 'decided' && snapshot.complainBy !== null && Date.now() <= snapshot.complainBy;

const complaint: ActForm<'complain', typeof input> = {
  action: 'case.complain',
  command: 'complain',
  input,
  page: (visitor, at, typed) => {
    const { title, lead, field, send, next } = visitor.text.complaints;
    const { complainBy } = at.row.snapshot;
    return (
      <WritingPage
        {...{ visitor, at, typed, title, send }}
        lead={complainBy === null ? next : lead(date(visitor.language, complainBy))}
        action="case.complain"
        to="klage"
        labels={{ body: field }}
        after={<p>{next}</p>}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} rows={12} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body }, { id: author }) => ({
    complaint: await insertComplaint(tx, act, { author, body }),
  }),
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
};

export function mountComplaints(routes: Routes, house: House): void {
  const show: CaseHandler = (c, visitor, at) =>
    canComplain(at.row)
      ? showForm(complaint)(c, visitor, at)
      : turnAway(house)(c, visitor, 'wrong_state', at);
  routes.onCase('GET', PATH, 'case.complain', show);
  routes.onCase('POST', PATH, 'case.complain', takeForm(house, complaint));
}
