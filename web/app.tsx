import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { mountActing } from './acting.tsx';
import { mountAssets } from './assets.ts';
import { mountAttachments } from './attachments.tsx';
import { mountAutosaves } from './autosaves.tsx';
import { mountCases } from './cases.tsx';
import { mountChanges } from './changes.tsx';
import { mountComplaints } from './complaints.tsx';
import { mountCopies } from './copies.tsx';
import { mountDiscards } from './discards.tsx';
import { mountDownloads } from './downloads.tsx';
import { mountDrafts } from './drafts.tsx';
import { mountEarlier } from './earlier.tsx';
import { mountGrants } from './grants.tsx';
import { mountHealth } from './health.ts';
import { mountHome } from './home.tsx';
import { mountImports } from './imports.tsx';
import { mountInbox } from './inbox.tsx';
import { mountKinds } from './kinds.tsx';
import { mountLetters } from './letters.tsx';
import { mountLines } from './lines.tsx';
import { mountLogins } from './logins.tsx';
import { mountLogouts } from './logouts.tsx';
import { mountMessages } from './messages.tsx';
import { OidcClient } from './oidc.ts';
import { mountProfiles } from './profiles.tsx';
import { mountReceipts } from './receipts.tsx';
import { mountRestorations } from './restorations.tsx';
import { mountReviewApprovals } from './review/approvals.tsx';
import { mountReviewCases } from './review/cases.tsx';
import { mountReviewComplaints } from './review/complaints.tsx';
import { mountReviewDecisions } from './review/decisions.tsx';
import { mountReviewMessages } from './review/messages.tsx';
import { mountOperations } from './review/operations.tsx';
import { mountReviewSteps } from './review/steps.tsx';
import { mountWorklist } from './review/worklist.tsx';
import { type Env, type House, type RouteEntry, Routes, refuseUnlisted } from './route.ts';
import { mountStatements } from './statements.tsx';
import { mountSubmissions } from './submissions.tsx';
import { mountTabs } from './tabs.tsx';
import { onError, turnAway, turned } from './turned.tsx';
import { bringsFiles, readFiles } from './uploads.ts';
import { mountVersions } from './versions.tsx';
import { plainPage } from './views/plain.tsx';
import { knowVisitor, mountLanguages } from './visitors.ts';
import { mountWelcomes } from './welcomes.tsx';
import { mountWithdrawals } from './withdrawals.tsx';

/** Every resource of the portal; a new one is a new file and one line here. */
const RESOURCES: readonly ((routes: Routes, house: House) => void)[] = [
  mountAssets,
  mountHealth,
  mountLanguages,
  mountHome,
  mountStatements,
  mountWelcomes,
  mountProfiles,
  mountActing,
  mountInbox,
  mountKinds,
  mountDrafts,
  mountTabs,
  mountAttachments,
  mountDownloads,
  mountLines,
  mountImports,
  mountEarlier,
  mountAutosaves,
  mountSubmissions,
  mountChanges,
  mountReceipts,
  mountCases,
  mountVersions,
  mountCopies,
  mountWithdrawals,
  mountRestorations,
  mountMessages,
  mountLetters,
  mountComplaints,
  mountGrants,
  mountDiscards,
  mountWorklist,
  mountOperations,
  mountReviewCases,
  mountReviewSteps,
  mountReviewMessages,
  mountReviewDecisions,
  mountReviewApprovals,
  mountReviewComplaints,
];

/** Room for the longest text that is answered in plain words, each letter as six characters of a form. */
const LARGEST_BODY = 1_500_000;

/** The portal as a function of requests; nothing here listens, so tests may call it too. */
export function createApp(house: House): Hono<Env> {
  const app = new Hono<Env>();
  app.use(headers(house));
  app.use(keepNothing);
  app.use(knowVisitor(house));
  app.use(csrf({ origin: new URL(house.settings.PORTAL_URL).origin }));
  app.use(except(bringsFiles, bodyLimit({ maxSize: LARGEST_BODY, onError: refuseLarge }), readText));
  app.use(readFiles(LARGEST_BODY, refuseBody));
  app.onError(onError(house));
  app.notFound((c) => turned(c, c.get('visitor'), 'not_found'));
  mountAll(app, house);
  return app;
}

/**
 * Mounts every route. @returns each with its action
 * @throws {Error} if anything is mounted beside the table of rights
 */
export function mountAll(app: Hono<Env>, house: House): readonly RouteEntry[] {
  const routes = new Routes(app, house, turnAway(house));
  for (const mount of RESOURCES) mount(routes, house);
  const clients = {
    person: new OidcClient(house.settings, 'person'),
    staff: new OidcClient(house.settings, 'staff'),
  };
  mountLogins(routes, house, clients, plainPage);
  mountLogouts(routes, house, clients, plainPage);
  refuseUnlisted(app, routes);
  return routes.entries;
}

/** Pages are personal: no cache keeps them, and after logout Back shows none. Files that all may keep say so. */
const keepNothing: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};

/** A form that can't be read is the sender's fault, not ours. What was read is kept for the route. */
const readText: MiddlewareHandler<Env> = async (c, next) => {
  const readable = c.req.method !== 'POST' || (await c.req.parseBody().then(Boolean, () => false));
  return readable ? next() : refuseBody(c, 'unreadable');
};

const refuseLarge = (c: Context<Env>) => refuseBody(c, 'too_large');

/** The rest of the body is not read, so the connection cannot be used again. */
function refuseBody(c: Context<Env>, why: 'unreadable' | 'too_large'): Response | Promise<Response> {
  c.header('connection', 'close');
  return turned(c, c.get('visitor'), why === 'unreadable' ? 'bad_request' : why);
}

/** Nothing from elsewhere, nothing inline; forms may lead on to the login providers, at logout. */
function headers({ settings }: House): MiddlewareHandler<Env> {
  const providers = [settings.IDPORTEN_ISSUER, settings.STAFF_ISSUER].map((issuer) => new URL(issuer).origin);
  const self = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      fontSrc: self,
      connectSrc: self,
      imgSrc: [...self, 'data:'],
      formAction: [...self, ...new Set(providers)],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: settings.PORTAL_URL.startsWith('https:') ? 'max-age=63072000' : false,
    xFrameOptions: 'DENY',
    // What a route says for itself is stricter.
    overwrite: false,
    // Within the portal a page may say where it was, so that login leads back to it; never to others.
    referrerPolicy: 'same-origin',
  });
}
