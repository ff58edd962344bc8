/** *Arbeidsliste*: the cases that DEKSA has, in parts, with what a member of staff has to look at first. */
import {
  type Colleague,
  listWork,
  overdueQuestions,
  PAGE_SIZE,
  WORK,
  WORK_STATES,
  type Work,
} from '../../db/cases/lists.ts';
import { refusedTasks } from '../../db/inbox/inbox.ts';
import { mountAcknowledgements } from '../http/acknowledgements.ts';
import type { Visitor } from '../http/context.ts';
import { listUrl, readListQuery } from '../http/list-query.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { CaseList } from '../ui/case/case-list.tsx';
import { ListFilters } from '../ui/case/list-filters.tsx';
import { Layout } from '../ui/layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { OverdueQuestions, RefusedTasks } from '../ui/tasks.tsx';
import { homeOf, isOperatorAlone, URLS } from '../urls.ts';

const action = 'review.list';
const path = URLS.desk;

/** The name of each part of the list in its address. */
const NAMES: Readonly<Record<Work, string>> = {
  mine: '',
  new: 'nye',
  waiting: 'venter',
  approval: 'til-godkjenning',
  all: 'alle',
};

export function mountWorklist(routes: Routes): void {
  routes.page('GET', path, 'desk.open', async (c, visitor) => {
    if (isOperatorAlone(visitor)) return seeOther(c, homeOf(visitor));
    const vis = c.req.query('vis');
    const work = WORK.find((name) => NAMES[name] === vis) ?? 'mine';
    const query = readListQuery(c, visitor, { vis: NAMES[work], states: WORK_STATES[work] });
    const colleague = colleagueOf(visitor);
    const [page, refused, overdue] = await Promise.all([
      listWork(visitor.reads, colleague, work, { ...query, size: PAGE_SIZE }),
      refusedTasks(visitor.reads, visitor.id),
      overdueQuestions(visitor.reads, colleague),
    ]);
    const { review } = visitor.text;
    const tabs = WORK.map((name) => ({
      href: listUrl(path, { vis: NAMES[name] }),
      name: review.tabs[name],
      here: name === work,
    }));
    return c.html(
      <Layout visitor={visitor} title={review.worklist}>
        <p>{review.lead}</p>
        <RefusedTasks visitor={visitor} tasks={refused} />
        <OverdueQuestions visitor={visitor} tasks={overdue} />
        <Tabs label={review.worklist} tabs={tabs} />
        <ListFilters {...{ visitor, path, query }} />
        <CaseList {...{ visitor, page, path, query }} caption={review.tabs[work]} />
      </Layout>,
    );
  });
  mountAcknowledgements(routes, { path: URLS.deskSeen, action, back: path });
}

const colleagueOf = ({ id, session }: Visitor): Colleague => ({ staff: id, pid: session?.pid ?? '' });
