import type { FC } from 'hono/jsx';
import { type ListedDraft, listDrafts } from '../../db/cases/lists.ts';
import { mayTry } from '../../domain/rights/rights.ts';
import { kindOf } from '../../kinds.ts';
import { INFORMATION, tabUrl } from '../draft/form.tsx';
import { ownCases } from '../draft/forms.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { readInbox } from '../inbox/inbox.tsx';
import { Events, type Inbox, Tasks } from '../inbox/parts.tsx';
import { isoDate } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { Front } from './landing-page.tsx';
import { LowHome } from './low-home.tsx';

const EVENTS_SHOWN = 5;
const TILES = [
  { tile: 'create', href: '/ny' },
  { tile: 'cases', href: '/saker' },
  { tile: 'deksa', href: 'https://www.deksa.no' },
] as const;

/** `/`: Forside for those who are logged in, what the portal is for to all others. */
export function mountHome(routes: Routes, services: Services): void {
  routes.page('GET', '/', 'page.public', async (c, visitor) => {
    if (visitor.roles.includes('newcomer')) return c.redirect('/velkommen', 303);
    if (!mayTry(visitor.roles, 'inbox.read'))
      return c.html(<Front visitor={visitor} settings={services.settings} />);
    if (visitor.level !== 'high')
      return c.html(<LowHome visitor={visitor} cases={await ownCases(services.sql, visitor)} />);
    const [inbox, drafts] = await Promise.all([
      readInbox(services.sql, actingOf(visitor), EVENTS_SHOWN),
      listDrafts(services.sql, actingOf(visitor)),
    ]);
    return c.html(<Home visitor={visitor} inbox={inbox} drafts={drafts} />);
  });
}

const Home: FC<{ visitor: Visitor; inbox: Inbox; drafts: ListedDraft[] }> = ({ visitor, inbox, drafts }) => {
  const { text } = visitor;
  const { home } = text;
  return (
    <Layout visitor={visitor} title={home.greeting(visitor.name)}>
      <p>{home.lead}</p>
      <ul class="tiles">
        {TILES.map(({ tile, href }) => (
          <li>
            <a class="ds-card" data-color="accent" data-variant="tinted" href={href}>
              <strong>{home.tiles[tile].title}</strong>
              <span>{home.tiles[tile].body}</span>
            </a>
          </li>
        ))}
      </ul>
      <section class="stack" aria-labelledby="innboks">
        <h2 class="ds-heading" data-size="md" id="innboks">
          {home.inbox}
        </h2>
        <h3 class="ds-heading" data-size="xs">
          {text.inbox.tasks}
        </h3>
        <Tasks visitor={visitor} inbox={inbox} />
        {inbox.events.length > 0 && (
          <h3 class="ds-heading" data-size="xs">
            {text.inbox.events}
          </h3>
        )}
        <Events visitor={visitor} events={inbox.events} />
        <p>
          <a class="ds-link" href="/innboks">
            {home.wholeInbox}
          </a>
        </p>
      </section>
      <Drafts visitor={visitor} drafts={drafts} />
    </Layout>
  );
};

const Drafts: FC<{ visitor: Visitor; drafts: ListedDraft[] }> = ({ visitor, drafts }) => {
  const { home } = visitor.text;
  return (
    <section class="stack" aria-labelledby="utkast">
      <h2 class="ds-heading" data-size="md" id="utkast">
        {home.drafts}
      </h2>
      {drafts.length === 0 && <p>{home.noDrafts}</p>}
      <ul class="items">
        {drafts.map(({ number, kind, createdAt, startedBy }) => (
          <li>
            <a class="ds-link" href={tabUrl(number, INFORMATION)}>
              {`${number}: ${kindOf(kind).short[visitor.language]}`}
            </a>
            <span class="quiet">{`${isoDate(createdAt)}: ${startedBy}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
