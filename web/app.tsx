import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { csrf } from 'hono/csrf';
import { mountActing } from './acting.tsx';
import { mountAssets } from './assets.ts';
import { mountAttachments } from './attachments.tsx';
import { mountAutosaves } from './autosaves.tsx';
import { mountCases } from './cases.tsx';
import { mountChanges } from './changes.tsx';
import { mountComplaints } from './complaints.tsx';
import { mountContactDetails } from './contact-details.ts';
import { mountCopies } from './copies.tsx';
import { mountDiscards } from './discards.tsx';
import { mountDownloads } from './downloads.tsx';
import { mountDrafts } from './drafts.tsx';
import { mountEarlier } from './earlier.tsx';
import { mountFarewells } from './farewells.tsx';
import { onError } from './faults.tsx';
import { mountGrants } from './grants.tsx';
import { headers } from './headers.ts';
import { mountHealth } from './health.ts';
import { mountHome } from './home.tsx';
import { mountImports } from './imports.tsx';
import { mountInbox } from './inbox.tsx';
import { mountKinds } from './kinds.tsx';
import { mountLetters } from './letters.tsx';
import { mountLines } from './lines.tsx';
import { mountLogins } from './logins.tsx';
import { mountLogouts } from './logouts.tsx';
import { mountMailChoices } from './mail-choices.ts';
import { mountMessages } from './messages.tsx';
import { OidcClient, PLACES } from './oidc.ts';
import { mountAdditions } from './organisations/additions.tsx';
import { mountAsks } from './organisations/asks.tsx';
import { mountAttorneyUploads } from './organisations/attorney-uploads.tsx';
import { mountMemberChanges } from './organisations/changes.tsx';
import { mountDecisions } from './organisations/decisions.tsx';
import { mountMembers } from './organisations/members.tsx';
import { mountOrganisations } from './organisations/organisations.tsx';
import { mountRequests } from './organisations/requests.tsx';
import { mountDefaultOrganisation } from './organisations/section.tsx';
import { mountOwnData } from './own-data.tsx';
import { mountProfiles } from './profiles.tsx';
import { mountReceipts } from './receipts.tsx';
import { mountRestorations } from './restorations.tsx';
import { mountActivations } from './review/activations.tsx';
import { mountReviewApprovals } from './review/approvals.tsx';
import { mountReviewCases } from './review/cases.tsx';
import { mountReviewComplaints } from './review/complaints.tsx';
import { mountReviewDecisions } from './review/decisions.tsx';
import { mountReviewHandled } from './review/handled.tsx';
import { mountStaffLanguages } from './review/languages.tsx';
import { mountReviewMessages } from './review/messages.tsx';
import { mountOperations } from './review/operations.tsx';
import { mountReviewOrganisations } from './review/organisations.tsx';
import { mountReviewSteps } from './review/steps.tsx';
import { mountWorklist } from './review/worklist.tsx';
import { type Env, type House, type RouteEntry, Routes } from './route.ts';
import { refuseUnlisted } from './route-checks.ts';
import { mountSessionClock } from './session-clock.tsx';
import { mountStatements } from './statements.tsx';
import { mountSubmissions } from './submissions.tsx';
import { mountTabs } from './tabs.tsx';
import { turnAway, turned } from './turned.tsx';
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
  mountSessionClock,
  mountHome,
  mountStatements,
  mountWelcomes,
  mountProfiles,
  mountContactDetails,
  mountMailChoices,
  mountOwnData,
  mountFarewells,
  mountActing,
  mountDefaultOrganisation,
  mountAsks,
  mountRequests,
  mountAttorneyUploads,
  mountOrganisations,
  mountMembers,
  mountAdditions,
  mountMemberChanges,
  mountDecisions,
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
  mountStaffLanguages,
  mountWorklist,
  mountReviewOrganisations,
  mountReviewHandled,
  mountActivations,
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
  app.use(onlyOwnForms(house));
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

/** Forms are sent from the portal's own pages; the login providers, who have none, sign what they send. */
function onlyOwnForms({ settings }: House): MiddlewareHandler<Env> {
  const own = csrf({ origin: new URL(settings.PORTAL_URL).origin });
  const signed: readonly string[] = Object.values(PLACES).map(({ backChannel }) => backChannel);
  return (c, next) => (signed.includes(c.req.path) ? next() : own(c, next));
}
