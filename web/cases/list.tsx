/** The list of the party's own cases, as a page and as a file. */
import type { Context } from 'hono';
import { listCases, PAGE_SIZE, VIEW_STATES, VIEWS, type View } from '../../db/cases/lists.ts';
import { type Services, seeingOf, type Visitor } from '../http/context.ts';
import { listUrl, readListQuery } from '../http/list-query.ts';
import type { Routes } from '../http/router.ts';
import { CaseList } from '../ui/case/case-list.tsx';
import { ListFilters } from '../ui/case/list-filters.tsx';
import { Layout } from '../ui/layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { URLS } from '../urls.ts';
import { csvOf } from './csv.ts';

/** The name of each part of the list in its address. */
const NAMES: Readonly<Record<View, string>> = { active: '', finished: 'fullforte' };

export function mountCaseList(routes: Routes, { sql, log }: Services): void {
  routes.page('GET', URLS.cases, 'case.list', async (c, visitor) => {
    const { view, query } = readList(c, visitor);
    const page = await listCases(visitor.reads, seeingOf(visitor), view, { ...query, size: PAGE_SIZE });
    const { cases, lists } = visitor.text;
    const tabs = VIEWS.map((name) => ({
      href: listUrl(URLS.cases, { vis: NAMES[name] }),
      name: cases.tabs[name],
      here: name === view,
    }));
    return c.html(
      <Layout visitor={visitor} title={cases.title} crumbs={[]}>
        <p>{cases.lead}</p>
        <Tabs label={cases.title} tabs={tabs} />
        <ListFilters visitor={visitor} path={URLS.cases} query={query} />
        <CaseList visitor={visitor} page={page} path={URLS.cases} query={query} caption={cases.tabs[view]} />
        {page.rows.length > 0 && (
          <p>
            <a class="ds-link" href={listUrl(URLS.casesCsv, query.values)} download>
              {lists.download}
            </a>
          </p>
        )}
      </Layout>,
    );
  });

  routes.page(
    'GET',
    URLS.casesCsv,
    'case.list',
    (c, visitor) => {
      const { view, query } = readList(c, visitor);
      return csvOf(log, visitor, visitor.text.lists.file(visitor.text.cases.tabs[view]), (after, size) =>
        listCases(sql, seeingOf(visitor), view, { ...query, after, size }),
      );
    },
    { snapshotless: true },
  );
}

/** Reads the address: the same for the page and for the file that is made of it. */
function readList(c: Context, visitor: Visitor) {
  const vis = c.req.query('vis');
  const view = VIEWS.find((name) => NAMES[name] === vis) ?? 'active';
  return { view, query: readListQuery(c, visitor, { vis: NAMES[view], states: VIEW_STATES[view] }) };
}
