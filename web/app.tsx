import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { csrf } from 'hono/csrf';
import { readFiles } from '../db/files/files.ts';
import { mountContactDetails } from './account/contact-details.ts';
import { mountFarewells } from './account/deletion.tsx';
import { mountMailChoices } from './account/mail-choices.ts';
import { mountWelcomes } from './account/onboarding.tsx';
import { mountOwnData } from './account/own-data.tsx';
import { mountProfiles } from './account/profile.tsx';
import { mountCases } from './cases/cases.tsx';
import { mountComplaints } from './cases/complaints.tsx';
import { mountCopies } from './cases/copies.tsx';
import { mountMessages } from './cases/messages.tsx';
import { mountReceipts } from './cases/receipts.tsx';
import { mountRestorations } from './cases/restorations.tsx';
import { mountGrants } from './cases/sharing.tsx';
import { mountVersions } from './cases/versions.tsx';
import { mountWithdrawals } from './cases/withdrawals.tsx';
import { mountActivations } from './desk/activations.tsx';
import { mountReviewApprovals } from './desk/approvals.tsx';
import { mountReviewCases } from './desk/case.tsx';
import { mountReviewHandled } from './desk/closed-requests.tsx';
import { mountReviewComplaints } from './desk/complaints.tsx';
import { mountReviewDecisions } from './desk/decisions.tsx';
import { mountStaffLanguages } from './desk/languages.tsx';
import { mountReviewMessages } from './desk/messages.tsx';
import { mountOperations } from './desk/operations.tsx';
import { mountReviewOrganisations } from './desk/organisations.tsx';
import { mountReviewSteps } from './desk/steps.tsx';
import { mountWorklist } from './desk/worklist.tsx';
import { mountAttachments } from './draft/attachments.tsx';
import { mountAutosaves } from './draft/autosaves.tsx';
import { mountChanges } from './draft/changes.tsx';
import { mountDiscards } from './draft/discards.tsx';
import { mountEarlier } from './draft/earlier.tsx';
import { mountImports } from './draft/imports.tsx';
import { mountKinds } from './draft/kinds.tsx';
import { mountLines } from './draft/lines.tsx';
import { mountDrafts } from './draft/start.tsx';
import { mountSubmissions } from './draft/submissions.tsx';
import { mountTabs } from './draft/tabs.tsx';
import { mountDownloads } from './files/downloads.tsx';
import { mountHome } from './home/home.tsx';
import { mountActing } from './home/party-switch.tsx';
import { mountStatements } from './home/statements.tsx';
import { mountAssets } from './http/assets.ts';
import type { Env, Services } from './http/context.ts';
import { errorPage, refusalPages } from './http/error-pages.tsx';
import { onError } from './http/failures.tsx';
import { headers } from './http/headers.ts';
import { mountHealth } from './http/health.ts';
import { type RouteEntry, Routes, refuseUnlisted } from './http/router.ts';
import { bringsFiles } from './http/uploads.ts';
import { knowVisitor, mountLanguages } from './http/visitor.ts';
import { mountInbox } from './inbox/inbox.tsx';
import { mountLetters } from './letters/letters.tsx';
import { mountLogins } from './login/logins.tsx';
import { mountLogouts } from './login/logouts.tsx';
import { OidcClient } from './login/oidc.ts';
import { mountSessionClock } from './login/session-clock.tsx';
import { mountAttorneyUploads } from './organisations/attorney-uploads.tsx';
import { mountAdditions } from './organisations/invitations.tsx';
import { mountMemberChanges } from './organisations/member-changes.tsx';
import { mountMembers } from './organisations/members.tsx';
import { mountAsks } from './organisations/new-request.tsx';
import { mountOrganisations } from './organisations/organisations.tsx';
import { mountDefaultOrganisation } from './organisations/own-organisations.tsx';
import { mountRequests } from './organisations/request.tsx';
import { mountDecisions } from './organisations/request-decisions.tsx';
import { plainPage } from './ui/plain-page.tsx';
import { LOGIN_URLS } from './urls.ts';

/** Every resource of the portal; a new one is a new file and one line here. */
const RESOURCES: readonly ((routes: Routes, services: Services) => void)[] = [
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
export function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.use(headers(services));
  app.use(keepNothing);
  app.use(knowVisitor(services));
  app.use(onlyOwnForms(services));
  app.use(except(bringsFiles, bodyLimit({ maxSize: LARGEST_BODY, onError: refuseLarge }), readText));
  app.use(readFiles(LARGEST_BODY, refuseBody));
  app.onError(onError(services));
  app.notFound((c) => errorPage(c, c.get('visitor'), 'not_found'));
  mountAll(app, services);
  return app;
}

/**
 * Mounts every route. @returns each with its action
 * @throws {Error} if anything is mounted beside the table of rights
 */
export function mountAll(app: Hono<Env>, services: Services): readonly RouteEntry[] {
  const routes = new Routes(app, services, refusalPages(services));
  for (const mount of RESOURCES) mount(routes, services);
  const clients = {
    person: new OidcClient(services.settings, 'person'),
    staff: new OidcClient(services.settings, 'staff'),
  };
  mountLogins(routes, services, clients, plainPage);
  mountLogouts(routes, services, clients, plainPage);
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
  return errorPage(c, c.get('visitor'), why === 'unreadable' ? 'bad_request' : why);
}

/** Forms are sent from the portal's own pages; the login providers, who have none, sign what they send. */
function onlyOwnForms({ settings }: Services): MiddlewareHandler<Env> {
  const own = csrf({ origin: new URL(settings.PORTAL_URL).origin });
  const signed: readonly string[] = Object.values(LOGIN_URLS).map(({ backChannel }) => backChannel);
  return (c, next) => (signed.includes(c.req.path) ? next() : own(c, next));
}
