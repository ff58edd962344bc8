/** *Klag på vedtaket*: once, in time, about a decision that refuses something. */
import { z } from 'zod';
import { complain } from '../../acts/cases/complain.ts';
import { date } from '../../text/dates.ts';
import type { Services } from '../http/context.ts';
import { longText } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { mountWritten } from '../http/written-files.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { TextArea } from '../ui/fields.tsx';

export function mountComplaints(routes: Routes, services: Services): void {
  mountWritten(routes, services, 'caseComplaint', {
    action: 'case.complain',
    input: z.object({ body: longText() }),
    goesWith: 'complaint',
    page: (writing) => {
      const { visitor, case_, typed } = writing;
      const { title, lead, field, send, next } = visitor.text.complaints;
      const { complainBy } = case_.row.snapshot;
      return (
        <WritingPage
          {...writing}
          {...{ title, send }}
          lead={complainBy === null ? next : lead(date(visitor.language, complainBy))}
          labels={{ body: field }}
          after={<p>{next}</p>}
        >
          <TextArea visitor={visitor} typed={typed} name="body" label={field} rows={12} />
        </WritingPage>
      );
    },
    act: ({ acts, id, actor, input: { body } }, { row }) =>
      complain(acts, { id, actor, number: row.number, body }),
    shownIn: '#vedtak',
  });
}
