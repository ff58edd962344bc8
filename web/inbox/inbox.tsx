import { askedTasks, ownRequestTasks } from '../../db/access/tasks.ts';
import { inboxEvents, letterTasks, oldDrafts, questionTasks, refusedTasks } from '../../db/inbox/inbox.ts';
import type { Queries } from '../../db/sql.ts';
import { casePolicyAt } from '../../domain/cases/policy.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Layout } from '../ui/layout.tsx';
import { mountAcknowledgements } from './acknowledgements.ts';
import { Events, type Inbox, type LapsingDraft, Tasks } from './parts.tsx';

const PATH = '/innboks';
/** More than a person reads at once; older events stand in their cases. */
const EVENTS_SHOWN = 100;

export function mountInbox(routes: Routes, services: Services): void {
  routes.page('GET', PATH, 'inbox.read', async (c, visitor) => {
    const inbox = await readInbox(services.sql, actingOf(visitor), EVENTS_SHOWN);
    const { text } = visitor;
    return c.html(
      <Layout visitor={visitor} title={text.inbox.title} crumbs={[]}>
        <p>{text.inbox.lead}</p>
        <section class="stack" aria-labelledby="oppgaver">
          <h2 class="ds-heading" data-size="md" id="oppgaver">
            {text.inbox.tasks}
          </h2>
          <Tasks visitor={visitor} inbox={inbox} />
        </section>
        <section class="stack" aria-labelledby="hendelser">
          <h2 class="ds-heading" data-size="md" id="hendelser">
            {text.inbox.events}
          </h2>
          {inbox.events.length === 0 && <p>{text.inbox.noEvents}</p>}
          <Events visitor={visitor} events={inbox.events} />
        </section>
      </Layout>,
    );
  });
  mountAcknowledgements(routes, services, { path: `${PATH}/sett`, action: 'inbox.read', back: PATH });
}

export async function readInbox(sql: Queries, acting: Acting, shown: number): Promise<Inbox> {
  const [questions, asked, own, letters, drafts, refused, events] = await Promise.all([
    questionTasks(sql, acting),
    askedTasks(sql, acting.person),
    ownRequestTasks(sql, acting.person),
    letterTasks(sql, acting),
    lapsingDrafts(sql, acting),
    refusedTasks(sql, acting.person),
    inboxEvents(sql, acting, shown),
  ]);
  return { questions, asked, own, letters, drafts, refused, events };
}

/** Drafts whose reminder is due, with the day on which they lapse unless somebody writes in them. */
async function lapsingDrafts(sql: Queries, acting: Acting): Promise<LapsingDraft[]> {
  const now = Date.now();
  return (await oldDrafts(sql, acting))
    .map(({ number, kind, touchedAt }) => ({ number, ...policyAt(kindOf(kind), now, touchedAt.getTime()) }))
    .filter(({ remindAt }) => remindAt <= now);
}
