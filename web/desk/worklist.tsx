/** *Arbeidsliste*: the cases that DEKSA has, in parts, with what a member of staff has to look at first. */
import {
  type Colleague,
  listWork,
  overdueQuestions,
  PAGE_SIZE,
  WORK,
  type Work,
} from '../../db/cases/lists.ts';
import { refusedTasks } from '../../db/inbox/inbox.ts';
import { STATES, type State } from '../../domain/cases/states.ts';
import { mountAcknowledgements } from '../http/acknowledgements.ts';
import type { Services, Visitor } from '../http/context.ts';
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

/** Parts of the list: the name of each in its address, and the states that it can hold. */
const PARTS: Readonly<Record<Work, { vis: string; states: readonly State[] }>> = {
  mine: {
    vis: '',
    states: ['under_review', 'awaiting_applicant', 'decision_proposed', 'appealed', 'forwarded'],
  },
  new: { vis: 'nye', states: ['submitted'] },
  waiting: { vis: 'venter', states: ['awaiting_applicant'] },
  approval: { vis: 'til-godkjenning', states: ['decision_proposed'] },
  all: { vis: 'alle', states: STATES.filter((state) => state !== 'draft' && state !== 'discarded') },
};

export function mountWorklist(routes: Routes, services: Services): void {
  const { sql } = services;
  routes.page('GET', path, 'desk.open', async (c, visitor) => {
    if (isOperatorAlone(visitor)) return seeOther(c, homeOf(visitor));
    const vis = c.req.query('vis');
    const work = WORK.find((name) => PARTS[name].vis === vis) ?? 'mine';
    const query = readListQuery(c, visitor, PARTS[work]);
    const colleague = colleagueOf(visitor);
    const [page, refused, overdue] = await Promise.all([
      listWork(sql, colleague, work, { ...query, size: PAGE_SIZE }),
      refusedTasks(sql, visitor.id),
      overdueQuestions(sql, colleague),
    ]);
    const { review } = visitor.text;
    const tabs = WORK.map((name) => ({
      href: listUrl(path, { vis: PARTS[name].vis }),
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
  mountAcknowledgements(routes, services, { path: URLS.deskSeen, action, back: path });
}

const colleagueOf = ({ id, session }: Visitor): Colleague => ({ staff: id, pid: session?.pid ?? '' });
