import { refusedTasks } from '../../db/inbox.ts';
import { listWork, readCursor, WORK, type Work } from '../../db/lists.ts';
import { mountAcknowledgements } from '../acknowledgements.ts';
import type { House, Routes } from '../route.ts';
import { Tabs } from '../views/blocks.tsx';
import { CaseList } from '../views/case-lists.tsx';
import { RefusedTasks } from '../views/inbox-parts.tsx';
import { Layout } from '../views/layout.tsx';

const PATH = '/saksbehandling';
/** How each part of the list is called in its address. */
const ADDRESSES: Readonly<Record<Work, string>> = {
  mine: PATH,
  new: `${PATH}?vis=nye`,
  waiting: `${PATH}?vis=venter`,
  all: `${PATH}?vis=alle`,
};

export function mountWorklist(routes: Routes, house: House): void {
  routes.page('GET', PATH, 'review.list', async (c, visitor) => {
    const chosen = c.req.query('vis');
    const work = WORK.find((name) => chosen && ADDRESSES[name].endsWith(`=${chosen}`)) ?? 'mine';
    const after = readCursor(c.req.query('etter'));
    const pid = visitor.session?.pid ?? '';
    const [page, refused] = await Promise.all([
      listWork(house.sql, { staff: visitor.id, pid, work, after }),
      refusedTasks(house.sql, visitor.id),
    ]);
    const { review } = visitor.text;
    const tabs = WORK.map((name) => ({
      href: ADDRESSES[name],
      name: review.tabs[name],
      here: name === work,
    }));
    return c.html(
      <Layout visitor={visitor} title={review.worklist}>
        <p>{review.lead}</p>
        <RefusedTasks visitor={visitor} tasks={refused} />
        <Tabs label={review.worklist} tabs={tabs} />
        <CaseList
          visitor={visitor}
          page={page}
          href={ADDRESSES[work]}
          caption={review.tabs[work]}
          isFirst={!after}
        />
      </Layout>,
    );
  });
  mountAcknowledgements(routes, house, { path: `${PATH}/sett`, action: 'review.list', back: PATH });
}
