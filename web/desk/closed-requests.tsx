/** What support has handled: requests that are over, and whom somebody was activated for on which power of attorney. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import {
  type Activation,
  activations,
  type HandledPart,
  type HandledRequest,
  handledRequests,
  readPlace,
} from '../../db/access/closed-requests.ts';
import { PAGE_SIZE } from '../../db/cases/lists.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { reviewedUrl } from '../organisations/urls.ts';
import { FileLink } from '../ui/files.tsx';
import { isoDate } from '../ui/format.ts';
import { type Column, HandledPage, type InRow, LONGEST_SEARCH, PARTS } from './closed-requests-page.tsx';

export function mountReviewHandled(routes: Routes, { sql }: Services): void {
  routes.page('GET', PARTS.requests, 'review.organisations', async (c, visitor) => {
    const asked = readAsked(c);
    const page = await handledRequests(sql, asked);
    return c.html(<HandledPage {...{ visitor, asked, page, which: 'requests', columns: REQUESTS }} />);
  });
  routes.page('GET', PARTS.activations, 'review.organisations', async (c, visitor) => {
    const asked = readAsked(c);
    const page = await activations(sql, asked);
    return c.html(<HandledPage {...{ visitor, asked, page, which: 'activations', columns: ACTIVATIONS }} />);
  });
}

/** What the address says; what nobody was given there counts as not said. */
function readAsked(c: Context): HandledPart {
  const search = c.req.query('sok')?.trim() ?? '';
  const isFit = search && search.length <= LONGEST_SEARCH && !/\p{Cc}/u.test(search);
  return { search: isFit ? search : null, after: readPlace(c.req.query('etter')), size: PAGE_SIZE };
}

const date: Column<HandledRequest | Activation>['cell'] = ({ row }) => (
  <span class="whole">{isoDate(row.at)}</span>
);
const organisation: Column<HandledRequest | Activation> = {
  id: 'organisation',
  cell: ({ row }) => (
    <>
      <a class="ds-link" data-color="accent" href={reviewedUrl(row.id)}>
        {row.organisation ?? row.number}
      </a>{' '}
      <span class="quiet whole">{row.number}</span>
    </>
  ),
};
const person: Column<HandledRequest | Activation> = { id: 'person', cell: ({ row }) => row.person };

const REQUESTS: readonly Column<HandledRequest>[] = [
  { id: 'handled', cell: date },
  organisation,
  person,
  { id: 'kind', cell: ({ visitor, row }) => says(visitor.text.handled.kinds, row.kind) },
  { id: 'state', cell: ({ visitor, row }) => says(visitor.text.handled.states, row.state) },
  { id: 'by', cell: ({ row }) => row.by },
];

const ACTIVATIONS: readonly Column<Activation>[] = [
  { id: 'activated', cell: date },
  organisation,
  person,
  { id: 'role', cell: ({ visitor, row }) => visitor.text.grants.roles[row.role] },
  { id: 'document', cell: (in_) => <Document {...in_} /> },
  { id: 'signed', cell: ({ row }) => <span class="whole">{row.signedOn}</span> },
  { id: 'activatedBy', cell: ({ row }) => row.by },
];

/** The words for what the query brings alone. */
const says = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? '';

/** The files, and where the paper is kept. */
const Document: FC<InRow<Activation>> = ({ visitor, row: { files, document } }) => (
  <>
    {files.map((file) => (
      <div data-color="accent">
        <FileLink visitor={visitor} file={file} />
      </div>
    ))}
    {document && <div>{document}</div>}
  </>
);
