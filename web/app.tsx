/** The portal: every resource of both sides, mounted on one table of routes. */
import { Hono, type MiddlewareHandler } from 'hono';
import { openPersonRegisters } from '../registers/person-registers.ts';
import { mountAccountDeletion } from './account/deletion.tsx';
import { mountEmailConfirmation } from './account/email-confirmation.tsx';
import { mountOnboarding } from './account/onboarding.tsx';
import { mountOwnData } from './account/own-data.tsx';
import { mountProfile } from './account/profile.tsx';
import { mountProfileChanges } from './account/profile-changes.ts';
import { mountCase } from './cases/case.tsx';
import { mountComplaints } from './cases/complaints.tsx';
import { mountCopies } from './cases/copies.tsx';
import { mountCaseList } from './cases/list.tsx';
import { mountMessages } from './cases/messages.tsx';
import { mountReceipts } from './cases/receipts.tsx';
import { mountRestorations } from './cases/restorations.tsx';
import { mountSharing } from './cases/sharing.tsx';
import { mountVersions } from './cases/versions.tsx';
import { mountViewers } from './cases/viewers.tsx';
import { mountWithdrawals } from './cases/withdrawals.tsx';
import { mountActivations } from './desk/activations.tsx';
import { mountDeskApprovals } from './desk/approvals.tsx';
import { mountAssignments } from './desk/assignment.tsx';
import { mountDeskCases } from './desk/case.tsx';
import { mountClosedRequests } from './desk/closed-requests.tsx';
import { mountDeskComplaints } from './desk/complaints.tsx';
import { mountDeskDecisions } from './desk/decisions.tsx';
import { mountDeskLanguages } from './desk/languages.tsx';
import { mountDeskMessages } from './desk/messages.tsx';
import { mountDeskNumberChanges } from './desk/number-changes.tsx';
import { mountOperations } from './desk/operations.tsx';
import { mountDeskOrganisations } from './desk/organisations.tsx';
import { mountDeskRequestRoles } from './desk/request-roles.tsx';
import { mountDeskRequests } from './desk/requests.tsx';
import { mountDeskSteps } from './desk/steps.tsx';
import { mountWorklist } from './desk/worklist.tsx';
import { mountAutosaves } from './draft/autosave.tsx';
import { mountChanges } from './draft/change.tsx';
import { mountDiscards } from './draft/discarding.tsx';
import { mountEarlier } from './draft/earlier.tsx';
import { mountImports } from './draft/import.tsx';
import { mountImportPreviews } from './draft/import-preview.tsx';
import { mountImportTemplates } from './draft/import-templates.tsx';
import { mountKinds } from './draft/kinds.tsx';
import { mountLines } from './draft/line.tsx';
import { mountSendings } from './draft/sending.tsx';
import { mountStarts } from './draft/start.tsx';
import { mountTabs } from './draft/tab.tsx';
import { mountUploads } from './draft/uploads.tsx';
import { mountDownloads } from './files/downloads.tsx';
import { mountHome } from './home/home.tsx';
import { mountLanguages } from './home/languages.ts';
import { mountPartySwitch } from './home/party-switch.ts';
import { mountStatements } from './home/statements.tsx';
import { mountAssets } from './http/asset-routes.ts';
import { compression } from './http/compression.ts';
import { type Env, type Foundation, type Services, servicesOf } from './http/context.ts';
import { errorPage, refusalPages } from './http/error-pages.tsx';
import { onError } from './http/failures.tsx';
import { headers } from './http/headers.ts';
import { mountHealth } from './http/health.ts';
import { ownHostOnly } from './http/hosts.ts';
import type { RouteEntry } from './http/route.ts';
import { Routes, refuseUnlisted } from './http/router.ts';
import { mountSecurityTxt } from './http/security-txt.ts';
import { knowVisitor } from './http/visitor.ts';
import { mountInbox } from './inbox/inbox.tsx';
import { mountLetters } from './letters/letters.tsx';
import { openIdClients } from './login/clients.ts';
import { mountLogins } from './login/logins.tsx';
import { mountLogouts } from './login/logouts.tsx';
import { mountSessionClock } from './login/session-clock.ts';
import { mountAttorneyUploads } from './organisations/attorney-uploads.tsx';
import { mountDefaultOrganisation } from './organisations/default-organisation.tsx';
import { mountInvitations } from './organisations/invitations.tsx';
import { mountMemberChanges } from './organisations/member-changes.tsx';
import { mountMembers } from './organisations/members.tsx';
import { mountNewRequests } from './organisations/new-request.tsx';
import { mountOrganisations } from './organisations/organisations.tsx';
import { mountReceivedInvitations } from './organisations/received-invitations.tsx';
import { mountRequests } from './organisations/request.tsx';
import { mountRequestDecisions } from './organisations/request-decisions.tsx';
import { sideOf } from './urls.ts';

type Mount = (routes: Routes, services: Services) => void;

/** Resources of everybody and of the applicant's side, by area; a new one is a new file and one line here. */
const RESOURCES: Readonly<Record<string, readonly Mount[]>> = {
  http: [mountAssets, mountHealth, mountSecurityTxt],
  login: [mountSessionClock],
  home: [mountHome, mountLanguages, mountStatements, mountPartySwitch],
  account: [
    mountOnboarding,
    mountProfile,
    mountProfileChanges,
    mountEmailConfirmation,
    mountOwnData,
    mountAccountDeletion,
  ],
  inbox: [mountInbox],
  organisations: [
    mountDefaultOrganisation,
    mountNewRequests,
    mountRequests,
    mountAttorneyUploads,
    mountOrganisations,
    mountMembers,
    mountInvitations,
    mountReceivedInvitations,
    mountMemberChanges,
    mountRequestDecisions,
  ],
  draft: [
    mountKinds,
    mountStarts,
    mountTabs,
    mountUploads,
    mountLines,
    mountImports,
    mountImportTemplates,
    mountImportPreviews,
    mountEarlier,
    mountAutosaves,
    mountSendings,
    mountChanges,
    mountDiscards,
  ],
  cases: [
    mountCaseList,
    mountCase,
    mountReceipts,
    mountViewers,
    mountVersions,
    mountCopies,
    mountSharing,
    mountMessages,
    mountWithdrawals,
    mountRestorations,
    mountComplaints,
  ],
  files: [mountDownloads],
  letters: [mountLetters],
};

/** Resources of DEKSA's side. */
const DESK_RESOURCES: readonly Mount[] = [
  mountWorklist,
  mountDeskLanguages,
  mountOperations,
  mountDeskNumberChanges,
  mountDeskOrganisations,
  mountDeskRequests,
  mountDeskRequestRoles,
  mountClosedRequests,
  mountActivations,
  mountDeskCases,
  mountAssignments,
  mountDeskSteps,
  mountDeskMessages,
  mountDeskDecisions,
  mountDeskApprovals,
  mountDeskComplaints,
];

/** The portal as a function of requests; nothing here listens, so tests may call it too. */
export function createApp(foundation: Foundation): Hono<Env> {
  const services = servicesOf(foundation);
  const app = new Hono<Env>();
  app.use(headers(services));
  app.use(ownHostOnly(services));
  app.use(keepNothing);
  app.use(compression());
  app.onError(onError(services));
  app.notFound(async (c) => {
    // no route has looked for the visitor of an address that is none
    if (!c.get('visitor'))
      await knowVisitor(services, { method: 'GET', side: sideOf(c.req.path), action: 'page.public' })(
        c,
        async () => {},
      );
    return errorPage(c, c.get('visitor'), 'not_found');
  });
  mountAll(app, foundation);
  return app;
}

/**
 * Mounts every route. @returns each with its action
 * @throws {Error} if anything is mounted beside the table of rights
 */
export function mountAll(app: Hono<Env>, foundation: Foundation): readonly RouteEntry[] {
  const services = servicesOf(foundation);
  const routes = new Routes(app, services, refusalPages(services));
  const clients = openIdClients(services);
  mountLogins(routes, services, { clients, registers: openPersonRegisters(services.settings) });
  mountLogouts(routes, services, clients);
  for (const mount of Object.values(RESOURCES).flat()) mount(routes, services);
  for (const mount of DESK_RESOURCES) mount(routes.of('staff'), services);
  refuseUnlisted(app, routes);
  return routes.entries;
}

/** Pages are personal: no cache keeps them, and after logout Back shows none. Files that all may keep say so. */
const keepNothing: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};
