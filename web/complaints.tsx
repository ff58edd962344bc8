/** *Klag på vedtaket*: once, in time, about a decision that refuses something. */
import { z } from 'zod';
import { sendAlong } from '../db/attachments.ts';
import type { CaseRow } from '../db/cases.ts';
import { refused } from '../db/commands.ts';
import { insertComplaint } from '../db/complaints.ts';
import type { ActForm } from './act-forms.tsx';
import { longText } from './inputs.ts';
import { mountWritten, unsentAt } from './message-files.tsx';
import type { House, Routes } from './route.ts';
import { caseUrl } from './views/addresses.ts';
import { TextArea } from './views/blocks.tsx';
import { date } from './views/format.ts';
import { WritingPage } from './views/writing-page.tsx';

const COMPLAINT = 'klage';
const input = z.object({ body: longText() });

/** Whether a complaint can still be sent: what the button is shown by. */
export const canComplain = ({ snapshot }: CaseRow): boolean =>
  snapshot.state === 'decided' && snapshot.complainBy !== null && Date.now() <= snapshot.complainBy;

const complaint = (house: House): ActForm<'complain', typeof input> => ({
  action: 'case.complain',
  command: 'complain',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send, next } = visitor.text.complaints;
    const { complainBy } = at.row.snapshot;
    const files = await unsentAt(house.sql, visitor, at, COMPLAINT, 'complaint');
    return (
      <WritingPage
        {...{ visitor, at, typed, title, send, files }}
        lead={complainBy === null ? next : lead(date(visitor.language, complainBy))}
        action="case.complain"
        to={COMPLAINT}
        labels={{ body: field }}
        after={<p>{next}</p>}
      >
        <TextArea visitor={visitor} typed={typed} name="body" label={field} rows={12} />
      </WritingPage>
    );
  },
  write: async (tx, act, { body }, { id: author }) => {
    const id = await insertComplaint(tx, act, { author, body });
    const writer = { number: act.row.number, writer: author, goesWith: 'complaint' } as const;
    const why = await sendAlong(tx, writer, id);
    return why ? refused(why) : { complaint: id };
  },
  leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
});

export function mountComplaints(routes: Routes, house: House): void {
  mountWritten(routes, house, {
    base: '/saker/:number',
    to: COMPLAINT,
    form: complaint(house),
    goesWith: 'complaint',
    when: ({ row }) => canComplain(row),
  });
}
