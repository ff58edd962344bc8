/** *Klag på vedtaket*: once, in time, about a decision that refuses something. */

import { z } from 'zod';
import type { CaseRow } from '../../db/cases/cases.ts';
import { insertComplaint } from '../../db/cases/complaints.ts';
import { refused } from '../../db/durable/commands.ts';
import { sendAlong } from '../../db/files/attachments.ts';
import { mountWritten, unsentAt } from '../files/message-files.tsx';
import type { ActForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import { longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { TextArea } from '../ui/blocks.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { date } from '../ui/format.ts';
import { caseUrl } from '../urls.ts';

const COMPLAINT = 'klage';
const input = z.object({ body: longText() });

/** Whether a complaint can still be sent: what the button is shown by. */
export const canComplain = ({ snapshot }: CaseRow): boolean =>
  snapshot.state === 'decided' && snapshot.complainBy !== null && Date.now() <= snapshot.complainBy;

const complaint = (services: Services): ActForm<'complain', typeof input> => ({
  action: 'case.complain',
  command: 'complain',
  input,
  page: async (visitor, at, typed) => {
    const { title, lead, field, send, next } = visitor.text.complaints;
    const { complainBy } = at.row.snapshot;
    const files = await unsentAt(services.sql, visitor, at, COMPLAINT, 'complaint');
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

export function mountComplaints(routes: Routes, services: Services): void {
  mountWritten(routes, services, {
    base: '/saker/:number',
    to: COMPLAINT,
    form: complaint(services),
    goesWith: 'complaint',
    when: ({ row }) => canComplain(row),
  });
}
