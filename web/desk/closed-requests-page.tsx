/** Lists of closed requests, searched and read a page at a time, and the tabs between them. */

import type { Child, FC } from 'hono/jsx';
import type { ClosedPart } from '../../db/access/closed-requests.ts';
import type { Page } from '../../db/cases/lists.ts';
import type { Visitor } from '../http/context.ts';
import { Layout } from '../ui/layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { URLS } from '../urls.ts';

/** Parts of *Virksomheter*, each with its address. */
export const PARTS = {
  waiting: URLS.deskOrganisations,
  requests: URLS.deskClosedRequests,
  activations: URLS.deskActivations,
} as const;
type Part = keyof typeof PARTS;

export const OrganisationTabs: FC<{ visitor: Visitor; here: Part }> = ({ visitor, here }) => {
  const { closedRequests, access } = visitor.text;
  const tabs = (Object.keys(PARTS) as Part[]).map((part) => ({
    href: PARTS[part],
    name: closedRequests.tabs[part],
    here: part === here,
  }));
  return <Tabs label={access.review.title} tabs={tabs} />;
};

export interface InRow<Row> {
  visitor: Visitor;
  row: Row;
}

export interface Column<Row> {
  id: keyof Visitor['text']['closedRequests']['columns'];
  cell: (in_: InRow<Row>) => Child;
}

interface Listed<Row> {
  visitor: Visitor;
  part: Exclude<Part, 'waiting'>;
  asked: ClosedPart;
  page: Page<Row>;
  columns: readonly Column<Row>[];
}

/** The page of one of the lists of closed requests. */
export function ClosedRequestsPage<Row>({ visitor, part, asked, page, columns }: Listed<Row>) {
  const { access, closedRequests } = visitor.text;
  const isEmpty = page.rows.length === 0 && !asked.after;
  return (
    <Layout visitor={visitor} title={access.review.title} crumbs={[]}>
      <OrganisationTabs visitor={visitor} here={part} />
      <p>{closedRequests.leads[part]}</p>
      <Search visitor={visitor} path={PARTS[part]} search={asked.search} />
      {isEmpty ? (
        <p>{asked.search ? closedRequests.nothingFits : closedRequests.none}</p>
      ) : (
        <>
          {/* Scrolls by itself where the screen is narrow, also with the keyboard. */}
          <section class="scroll" tabindex={0} aria-label={closedRequests.tabs[part]}>
            <table class="ds-table" data-border data-color="neutral">
              <caption class="ds-sr-only">{closedRequests.tabs[part]}</caption>
              <thead>
                <tr>
                  {columns.map(({ id }) => (
                    <th scope="col">{closedRequests.columns[id]}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.rows.map((row) => (
                  <tr>
                    {columns.map(({ cell }) => (
                      <td>{cell({ visitor, row })}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Pages visitor={visitor} path={PARTS[part]} asked={asked} next={page.next} />
        </>
      )}
    </Layout>
  );
}

export const LONGEST_SEARCH = 200;

const Search: FC<{ visitor: Visitor; path: string; search: string | null }> = ({ visitor, path, search }) => {
  const { closedRequests, lists } = visitor.text;
  return (
    <form method="get" action={path} class="filters" aria-label={lists.narrow}>
      <div class="ds-field">
        <label class="ds-label" for="sok" data-weight="medium">
          {closedRequests.search}
        </label>
        <p data-field="description" id="sok-hjelp">
          {closedRequests.searchHelp}
        </p>
        <input
          class="ds-input"
          type="search"
          id="sok"
          name="sok"
          value={search ?? ''}
          maxlength={LONGEST_SEARCH}
          aria-describedby="sok-hjelp"
        />
      </div>
      <div class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {closedRequests.show}
        </button>
        {search && (
          <a class="ds-link" href={path}>
            {closedRequests.reset}
          </a>
        )}
      </div>
    </form>
  );
};

/** Links to the first page and to the next one. */
const Pages: FC<{ visitor: Visitor; path: string; asked: ClosedPart; next: string | null }> = ({
  visitor,
  path,
  asked: { search, after },
  next,
}) => {
  const { frame } = visitor.text;
  const pageUrl = (place: string) => {
    const said = new URLSearchParams({ ...(search && { sok: search }), ...(place && { etter: place }) });
    return said.size === 0 ? path : `${path}?${said}`;
  };
  return (
    <p class="buttons">
      {after && (
        <a class="ds-link" href={pageUrl('')}>
          {frame.first}
        </a>
      )}
      {next && (
        <a class="ds-link" href={pageUrl(next)}>
          {frame.next}
        </a>
      )}
    </p>
  );
};
