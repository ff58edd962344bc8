/** `/`: Forside for those who are logged in, a page on what the portal is for to all others. */
import type { FC } from 'hono/jsx';
import { waitingEmail } from '../../db/account/emails.ts';
import { type ListedDraft, listDrafts } from '../../db/cases/lists.ts';
import { newestOwnCases } from '../../db/cases/own-cases.ts';
import { type Inbox, readInbox } from '../../db/inbox/read-inbox.ts';
import { kindsAt } from '../../domain/forms/kind.ts';
import { mayTry } from '../../domain/rights/rights.ts';
import { KINDS, kindOf } from '../../kinds.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import { type Services, seeingOf, type Visitor } from '../http/context.ts';
import { listUrl, orderName } from '../http/list-query.ts';
import type { Routes } from '../http/router.ts';
import { AllLink } from '../ui/all-link.tsx';
import { Events, Tasks } from '../ui/inbox.tsx';
import { Layout } from '../ui/layout.tsx';
import { WaitingEmailNotice } from '../ui/waiting-email.tsx';
import { INFORMATION, tabUrl, URLS } from '../urls.ts';
import { LandingPage } from './landing-page.tsx';
import { LowHome } from './low-home.tsx';

const EVENTS_SHOWN = 5;
const DRAFTS_SHOWN = 20;
const TILES = [
  { tile: 'create', href: URLS.kinds },
  { tile: 'cases', href: URLS.cases },
  { tile: 'deksa', href: 'https://www.deksa.no' },
] as const;

export function mountHome(routes: Routes, { settings }: Services): void {
  routes.page('GET', URLS.home, 'page.public', async (c, visitor) => {
    if (visitor.roles.includes('newcomer')) return c.redirect(URLS.onboarding, 303);
    if (!mayTry(visitor.roles, 'inbox.read'))
      return c.html(<LandingPage visitor={visitor} settings={settings} />);
    const seeing = seeingOf(visitor);
    if (visitor.level !== 'high') {
      const kinds = kindsAt(visitor.level, KINDS).map(({ id }) => id);
      const [cases, waiting] = await Promise.all([
        newestOwnCases(visitor.reads, seeing, kinds),
        waitingEmail(visitor.reads, visitor.id),
      ]);
      return c.html(<LowHome {...{ visitor, cases, waiting }} />);
    }
    const [inbox, drafts, waiting] = await Promise.all([
      readInbox(visitor.reads, seeing, EVENTS_SHOWN),
      listDrafts(visitor.reads, seeing, DRAFTS_SHOWN + 1),
      waitingEmail(visitor.reads, visitor.id),
    ]);
    return c.html(<Home {...{ visitor, inbox, drafts, waiting }} />);
  });
}

const Home: FC<{
  visitor: Visitor;
  inbox: Inbox;
  drafts: readonly ListedDraft[];
  /** The e-mail address that waits to be confirmed. */
  waiting: string | null;
}> = ({ visitor, inbox, drafts, waiting }) => {
  const { text } = visitor;
  const { home } = text;
  return (
    <Layout visitor={visitor} title={home.greeting(visitor.name)}>
      <WaitingEmailNotice visitor={visitor} email={waiting} />
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
          <a class="ds-link" href={URLS.inbox}>
            {home.wholeInbox}
          </a>
        </p>
      </section>
      <Drafts visitor={visitor} drafts={drafts} />
    </Layout>
  );
};

const ALL_DRAFTS = listUrl(URLS.cases, { status: 'draft', sorter: orderName('newest') });

const Drafts: FC<{ visitor: Visitor; drafts: readonly ListedDraft[] }> = ({ visitor, drafts }) => {
  const { home } = visitor.text;
  return (
    <section class="stack" aria-labelledby="utkast">
      <h2 class="ds-heading" data-size="md" id="utkast">
        {home.drafts}
      </h2>
      {drafts.length === 0 && <p>{home.noDrafts}</p>}
      <ul class="items">
        {drafts.slice(0, DRAFTS_SHOWN).map(({ number, kind, createdAt, startedBy }) => (
          <li>
            <a class="ds-link" href={tabUrl(number, INFORMATION)}>
              {`${number}: ${kindOf(kind).short[visitor.language]}`}
            </a>
            <span class="quiet">{`${isoDateInOslo(createdAt)}: ${startedBy}`}</span>
          </li>
        ))}
      </ul>
      {drafts.length > DRAFTS_SHOWN && <AllLink visitor={visitor} href={ALL_DRAFTS} />}
    </section>
  );
};
