/** *Innboks*: what the person has to do, and what has happened in their cases. */
import { readInbox } from '../../db/inbox/read-inbox.ts';
import { mountAcknowledgements } from '../http/acknowledgements.ts';
import { seeingOf } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Events, Tasks } from '../ui/inbox.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

/** More than a person reads at once; older events stand in their cases. */
const EVENTS_SHOWN = 100;

export function mountInbox(routes: Routes): void {
  routes.page('GET', URLS.inbox, 'inbox.read', async (c, visitor) => {
    const inbox = await readInbox(visitor.reads, seeingOf(visitor), EVENTS_SHOWN);
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
  mountAcknowledgements(routes, { path: URLS.inboxSeen, action: 'inbox.read', back: URLS.inbox });
}
