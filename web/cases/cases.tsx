import type { Context } from 'hono';
import { readCase } from '../../db/cases/case-page.ts';
import { listCases, PAGE_SIZE, VIEWS, type View } from '../../db/cases/lists.ts';
import { markLettersRead } from '../../db/inbox/inbox.ts';
import type { State } from '../../domain/cases/states.ts';
import { kindsFor } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Visitor } from '../http/context.ts';
import { listUrl, readListQuery } from '../http/list-query.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { Tabs } from '../ui/blocks.tsx';
import { CaseList } from '../ui/case/case-list.tsx';
import { CasePage } from '../ui/case/case-page.tsx';
import { ListFilters } from '../ui/case/list-filters.tsx';
import { Layout } from '../ui/layout.tsx';
import { OwnActions } from './actions.tsx';
import { csvOf } from './csv.ts';

const PATH = '/saker';
const CSV_PATH = '/saker.csv';

/** How each part of the list is called in its address, and the states that it can hold. */
const PARTS: Readonly<Record<View, { vis: string; states: readonly State[] }>> = {
  active: {
    vis: '',
    states: [
      'draft',
      'submitted',
      'under_review',
      'awaiting_applicant',
      'decision_proposed',
      'appealed',
      'forwarded',
    ],
  },
  finished: { vis: 'fullforte', states: ['decided', 'withdrawn', 'closed'] },
};

export function mountCases(routes: Routes, services: Services): void {
  routes.page('GET', PATH, 'case.list', async (c, visitor) => {
    const { view, query } = readList(c, visitor);
    const page = await listCases(services.sql, actingOf(visitor), view, { ...query, size: PAGE_SIZE });
    const { cases, lists } = visitor.text;
    const tabs = VIEWS.map((name) => ({
      href: listUrl(PATH, { vis: PARTS[name].vis }),
      name: cases.tabs[name],
      here: name === view,
    }));
    return c.html(
      <Layout visitor={visitor} title={cases.title} crumbs={[]}>
        <p>{cases.lead}</p>
        <Tabs label={cases.title} tabs={tabs} />
        <ListFilters visitor={visitor} path={PATH} query={query} />
        <CaseList visitor={visitor} page={page} path={PATH} query={query} caption={cases.tabs[view]} />
        {page.rows.length > 0 && (
          <p>
            <a class="ds-link" href={listUrl(CSV_PATH, query.values)} download>
              {lists.download}
            </a>
          </p>
        )}
      </Layout>,
    );
  });

  routes.page('GET', CSV_PATH, 'case.list', (c, visitor) => {
    const { view, query } = readList(c, visitor);
    return csvOf(services, visitor, visitor.text.lists.file(visitor.text.cases.tabs[view]), (after, size) =>
      listCases(services.sql, actingOf(visitor), view, { ...query, after, size }),
    );
  });

  routes.onCase('GET', '/saker/:number', 'case.read', async (c, visitor, at) => {
    const read = await readCase(services.sql, at.row, 'applicant');
    if (read.decisions.length > 0)
      await markLettersRead(
        services.sql,
        visitor.id,
        read.decisions.map(({ id }) => id),
      );
    return c.html(
      <CasePage
        visitor={visitor}
        at={at}
        read={read}
        crumbs={[{ name: visitor.text.cases.title, href: PATH }]}
      >
        <OwnActions visitor={visitor} at={at} read={read} mayCopy={mayBegin(services, visitor, at)} />
      </CasePage>,
    );
  });
}

/** What is asked for: the same on the page and in the file that is made of it. */
function readList(c: Context, visitor: Visitor) {
  const vis = c.req.query('vis');
  const view = VIEWS.find((name) => PARTS[name].vis === vis) ?? 'active';
  return { view, query: readListQuery(c, visitor, PARTS[view]) };
}

/** Whether the one who looks can begin another case of this kind. */
const mayBegin = ({ settings }: Services, { party }: Visitor, { row }: RoutedCase): boolean =>
  kindsFor(settings, party.kind).some(({ id }) => id === row.kind);
