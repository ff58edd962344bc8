import { listCases, readCursor, VIEWS } from '../db/lists.ts';
import { readCase } from './case-reading.ts';
import { actingOf, type House, type Routes } from './route.ts';
import { Tabs } from './views/blocks.tsx';
import { CaseList } from './views/case-lists.tsx';
import { CasePage } from './views/case-page.tsx';
import { Layout } from './views/layout.tsx';
import { OwnActions } from './views/own-actions.tsx';

const ADDRESSES = { active: '/saker', finished: '/saker?vis=fullforte' } as const;

export function mountCases(routes: Routes, house: House): void {
  routes.page('GET', '/saker', 'case.list', async (c, visitor) => {
    const view = c.req.query('vis') === 'fullforte' ? 'finished' : 'active';
    const after = readCursor(c.req.query('etter'));
    const page = await listCases(house.sql, { ...actingOf(visitor), view, after });
    const { cases } = visitor.text;
    const tabs = VIEWS.map((name) => ({
      href: ADDRESSES[name],
      name: cases.tabs[name],
      here: name === view,
    }));
    return c.html(
      <Layout visitor={visitor} title={cases.title} crumbs={[]}>
        <p>{cases.lead}</p>
        <Tabs label={cases.title} tabs={tabs} />
        <CaseList
          visitor={visitor}
          page={page}
          href={ADDRESSES[view]}
          caption={cases.tabs[view]}
          isFirst={!after}
        />
      </Layout>,
    );
  });

  routes.onCase('GET', '/saker/:number', 'case.read', async (c, visitor, at) => {
    const read = await readCase(house.sql, at.row, 'applicant');
    return c.html(
      <CasePage
        visitor={visitor}
        at={at}
        read={read}
        crumbs={[{ name: visitor.text.cases.title, href: '/saker' }]}
      >
        <OwnActions visitor={visitor} at={at} read={read} />
      </CasePage>,
    );
  });
}
