/** Closed requests at support: those that are over, and people who were activated on powers of attorney. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import {
  type Activation,
  activations,
  type ClosedPart,
  type ClosedRequest,
  closedRequests,
  readPlace,
} from '../../db/access/closed-requests.ts';
import { PAGE_SIZE } from '../../db/cases/lists.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import type { Routes } from '../http/router.ts';
import { FileLink } from '../ui/files.tsx';
import { to, URLS } from '../urls.ts';
import {
  ClosedRequestsPage,
  type Column,
  type InRow,
  LONGEST_SEARCH,
  PARTS,
} from './closed-requests-page.tsx';

export function mountClosedRequests(routes: Routes): void {
  routes.page('GET', PARTS.requests, 'review.organisations', async (c, visitor) => {
    const asked = readAsked(c);
    const page = await closedRequests(visitor.reads, asked);
    return c.html(<ClosedRequestsPage {...{ visitor, asked, page, part: 'requests', columns: REQUESTS }} />);
  });
  routes.page('GET', PARTS.activations, 'review.organisations', async (c, visitor) => {
    const asked = readAsked(c);
    const page = await activations(visitor.reads, asked);
    return c.html(
      <ClosedRequestsPage {...{ visitor, asked, page, part: 'activations', columns: ACTIVATIONS }} />,
    );
  });
}

/** The part of a list that the address asks for; anything that nobody was given there counts as not said. */
function readAsked(c: Context): ClosedPart {
  const search = c.req.query('sok')?.trim() ?? '';
  const isFit = search && search.length <= LONGEST_SEARCH && !/\p{Cc}/u.test(search);
  return { search: isFit ? search : null, after: readPlace(c.req.query('etter')), size: PAGE_SIZE };
}

type Listed = ClosedRequest | Activation;

const date: Column<Listed>['cell'] = ({ row }) => <span class="whole">{isoDateInOslo(row.at)}</span>;
const organisation: Column<Listed> = {
  id: 'organisation',
  cell: ({ row }) => (
    <>
      <a class="ds-link" data-color="accent" href={to(URLS.deskRequest, { request: row.id })}>
        {row.organisation ?? row.number}
      </a>{' '}
      <span class="quiet whole">{row.number}</span>
    </>
  ),
};
const person: Column<Listed> = { id: 'person', cell: ({ row }) => row.person };

const REQUESTS: readonly Column<ClosedRequest>[] = [
  { id: 'handled', cell: date },
  organisation,
  person,
  { id: 'kind', cell: ({ visitor, row }) => wordsOf(visitor.text.closedRequests.kinds, row.kind) },
  { id: 'state', cell: ({ visitor, row }) => wordsOf(visitor.text.closedRequests.states, row.state) },
  { id: 'proposedBy', cell: ({ row }) => row.proposer },
  { id: 'by', cell: ({ row }) => row.by },
];

const ACTIVATIONS: readonly Column<Activation>[] = [
  { id: 'activated', cell: date },
  organisation,
  person,
  { id: 'role', cell: ({ visitor, row }) => visitor.text.sharing.roles[row.role] },
  { id: 'document', cell: (in_) => <Document {...in_} /> },
  { id: 'signed', cell: ({ row }) => <span class="whole">{row.signedOn}</span> },
  { id: 'proposedBy', cell: ({ row }) => row.proposer },
  { id: 'activatedBy', cell: ({ row }) => row.by },
];

/** Words for a kind or state, of which the list holds only some. */
const wordsOf = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? '';

/** The power of attorney: its files, and the place where the paper is kept. */
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
