/**
 * Addresses of the portal, each written once: as the router mounts it, with its parameters as `:name`. Pages fill in
 * the parameters with `to`.
 */
import type { SessionKind } from '../db/login/sessions.ts';
import { mayTry } from '../domain/rights/rights.ts';
import type { Id } from '../domain/shared/ids.ts';
import type { Settings } from '../settings.ts';
import type { Visitor } from './http/context.ts';

const STAFF = '/saksbehandling';
const CASE = '/saker/:number';
const CHANGE = `${CASE}/endring`;
const RECEIPT = `${CASE}/kvittering`;
const IMPORT = `${CASE}/import/:lines`;
const LETTER = `${CASE}/brev/:place`;
const SHARING = `${CASE}/tilgang`;
const STAFF_CASE = `${STAFF}${CASE}`;
const REQUEST = '/foresporsler/:request';
const ATTORNEY = `${REQUEST}/fullmakt`;
const INVITATION = '/invitasjoner/:request';
const STAFF_REQUEST = `${STAFF}${REQUEST}`;
const ORGANISATION = '/administrer/:organisation';
const PROFILE = '/profil';
const OWN_DATA = `${PROFILE}/mine-data`;
const REVIEWED = `${STAFF}/virksomheter`;
const ACTIVATE = `${STAFF}/fullmakt`;

/** Addresses at which each kind of user logs in and comes back; they are registered with the login providers. */
export const LOGIN_URLS = {
  person: {
    login: '/logg-inn',
    callback: '/innlogget',
    logout: '/logg-ut',
    loggedOut: '/utlogget',
    frontChannel: '/utlogging/frontkanal',
    backChannel: '/utlogging/bakkanal',
    /** Time that the session lasts (GET); extends it (POST). */
    session: '/okt',
    home: '/',
  },
  staff: {
    login: `${STAFF}/logg-inn`,
    callback: `${STAFF}/innlogget`,
    logout: `${STAFF}/logg-ut`,
    loggedOut: `${STAFF}/utlogget`,
    frontChannel: `${STAFF}/utlogging/frontkanal`,
    backChannel: `${STAFF}/utlogging/bakkanal`,
    session: `${STAFF}/okt`,
    home: STAFF,
  },
} as const satisfies Record<SessionKind, Record<string, string>>;

/** The addresses of a page on which a text is written: the page, the upload of files beside it, and their state. */
function written<const N extends string, const P extends string>(name: N, page: P) {
  return { [name]: page, [`${name}Upload`]: `${page}/opplasting`, [`${name}State`]: `${page}/tilstand` } as {
    [K in N]: P;
  } & { [K in `${N}Upload`]: `${P}/opplasting` } & { [K in `${N}State`]: `${P}/tilstand` };
}

export const URLS = {
  home: '/',
  health: '/helse',
  securityTxt: '/.well-known/security.txt',
  asset: '/static/:version/:name{.+}',
  language: '/sprak/:language',
  privacy: '/personvern',
  accessibility: '/tilgjengelighet',
  onboarding: '/velkommen',
  partySwitch: '/pa-vegne-av',
  inbox: '/innboks',
  inboxSeen: '/innboks/sett',

  profile: PROFILE,
  contact: `${PROFILE}/kontakt`,
  emailLink: `${PROFILE}/e-postlenke`,
  emailConfirmation: '/e-post/bekreftelse',
  ownLanguage: `${PROFILE}/sprak`,
  mailChoices: `${PROFILE}/e-postvarsler`,
  defaultOrganisation: `${PROFILE}/standardvirksomhet`,
  endAllSessions: `${PROFILE}/innlogginger`,
  ownData: OWN_DATA,
  ownDataPdf: `${OWN_DATA}/pdf`,
  ownDataJson: `${OWN_DATA}/json`,
  accountDeletion: `${PROFILE}/sletting`,

  newRequest: '/virksomheter/legg-til',
  newOrganisation: '/virksomheter/ny',
  request: REQUEST,
  requestSending: `${REQUEST}/innsending`,
  requestWithdrawal: `${REQUEST}/trekking`,
  requestApproval: `${REQUEST}/godkjenning`,
  requestRefusal: `${REQUEST}/avslag`,
  requestFile: `${REQUEST}/vedlegg/:file`,
  attorneyUpload: `${ATTORNEY}/opplasting`,
  attorneyState: `${ATTORNEY}/tilstand`,
  invitation: INVITATION,
  invitationAcceptance: `${INVITATION}/ja`,
  invitationRefusal: `${INVITATION}/nei`,
  organisations: '/administrer',
  organisation: ORGANISATION,
  members: `${ORGANISATION}/tilgang`,
  member: `${ORGANISATION}/brukere/:person`,
  newMember: `${ORGANISATION}/ny-bruker`,

  kinds: '/ny',
  cases: '/saker',
  casesCsv: '/saker.csv',
  case: CASE,
  caseWithdrawal: `${CASE}/trekking`,
  caseRestoration: `${CASE}/gjenoppretting`,
  caseCopy: `${CASE}/kopiering`,
  caseSharing: SHARING,
  caseSharingEnd: `${SHARING}/tilbake`,
  ...written('caseMessage', `${CASE}/meldinger/ny`),
  ...written('caseAnswer', `${CASE}/svar`),
  ...written('caseComplaint', `${CASE}/klage`),
  caseVersion: `${CASE}/versjoner/:sending`,
  caseDifferences: `${CASE}/endringer`,
  caseFile: `${CASE}/vedlegg/:file`,
  caseViewers: `${CASE}/innsyn`,
  receipt: RECEIPT,
  receiptPdf: `${RECEIPT}/pdf`,
  letter: LETTER,
  letterPdf: `${LETTER}/pdf`,

  draftTab: `${CASE}/skjema/:tab`,
  draftTabState: `${CASE}/tilstand/:tab`,
  draftLine: `${CASE}/skjema/:tab/:line`,
  draftField: `${CASE}/felt`,
  draftFiles: `${CASE}/vedlegg/:tab/opplasting`,
  draftFilesState: `${CASE}/vedlegg/:tab/:place/tilstand`,
  draftDiscarding: `${CASE}/sletting`,
  draftSending: `${CASE}/innsending`,
  change: CHANGE,
  changeSending: `${CHANGE}/innsending`,
  changeDiscarding: `${CHANGE}/forkasting`,
  import: IMPORT,
  importTemplate: `${IMPORT}/mal/:template`,
  importUpload: `${IMPORT}/opplasting`,
  importPreview: `${IMPORT}/:import`,
  earlier: `${CASE}/tidligere/:entry`,

  desk: STAFF,
  deskSeen: `${STAFF}/sett`,
  deskLanguage: `${STAFF}/sprak`,
  deskOperations: `${STAFF}/drift`,
  deskOrganisations: REVIEWED,
  deskClosedRequests: `${REVIEWED}/behandlet`,
  deskActivations: `${REVIEWED}/fullmakter`,
  deskActivation: ACTIVATE,
  deskActivationUpload: `${ACTIVATE}/opplasting`,
  deskNumberChanges: `${STAFF}/identitetsnummer`,
  deskNumberDecision: `${STAFF}/identitetsnummer/avgjorelse`,
  deskRequest: STAFF_REQUEST,
  deskRequestProposal: `${STAFF_REQUEST}/forslag`,
  deskRequestReturn: `${STAFF_REQUEST}/tilbakesending`,
  deskRequestApproval: `${STAFF_REQUEST}/godkjenning`,
  deskRequestRefusal: `${STAFF_REQUEST}/avslag`,
  deskRequestFile: `${STAFF_REQUEST}/vedlegg/:file`,
  deskRequestRoles: `${STAFF_REQUEST}/roller`,
  deskCase: STAFF_CASE,
  deskTaking: `${STAFF_CASE}/behandling`,
  deskAssignment: `${STAFF_CASE}/tildeling`,
  deskResumption: `${STAFF_CASE}/gjenopptak`,
  ...written('deskQuestion', `${STAFF_CASE}/sporsmal`),
  ...written('deskReply', `${STAFF_CASE}/meldinger/ny`),
  deskDecision: `${STAFF_CASE}/vedtak`,
  deskApproval: `${STAFF_CASE}/godkjenning`,
  deskReturn: `${STAFF_CASE}/retur`,
  deskTakingBack: `${STAFF_CASE}/tilbake`,
  deskComplaint: `${STAFF_CASE}/klage`,
  deskMinistry: `${STAFF_CASE}/departementet`,
  deskFile: `${STAFF_CASE}/vedlegg/:file`,
  deskVersion: `${STAFF_CASE}/versjoner/:sending`,
  deskDifferences: `${STAFF_CASE}/endringer`,
  deskLetter: `${STAFF}${LETTER}`,
  deskLetterPdf: `${STAFF}${LETTER}/pdf`,
} as const;

/** Pages on which a text is written with files beside it. */
export type WrittenUrl = 'caseMessage' | 'caseAnswer' | 'caseComplaint' | 'deskQuestion' | 'deskReply';

/** The address of something below a case. */
export type CaseUrl = `${string}${typeof CASE}/${string}`;

type Parameters<P extends string> = P extends `${string}:${infer N}/${infer Rest}`
  ? N | Parameters<`/${Rest}`>
  : P extends `${string}:${infer N}`
    ? N
    : never;

/** An address with its parameters filled in. */
export function to<P extends string>(
  pattern: P,
  ...[parameters]: [Parameters<P>] extends [never] ? [] : [Readonly<Record<Parameters<P>, string>>]
): string {
  const values: Readonly<Record<string, string>> = parameters ?? {};
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** The side that an address belongs to: staff's pages lie below one of their own. */
export const sideOf = (path: string): SessionKind =>
  path === STAFF || path.startsWith(`${STAFF}/`) ? 'staff' : 'person';

export const isStaff = (visitor: Visitor): boolean => visitor.session?.kind === 'staff';

/** Tells whether a visitor works at DEKSA without seeing any case. */
export const isOperatorAlone = (visitor: Visitor): boolean =>
  isStaff(visitor) && !mayTry(visitor.roles, 'review.list');

/** The page where a visitor's pages begin. */
export const homeOf = (visitor: Visitor): string =>
  isOperatorAlone(visitor) ? URLS.deskOperations : LOGIN_URLS[isStaff(visitor) ? 'staff' : 'person'].home;

/** The address at which one logs in at the higher level, and comes back. @param til the address to come back to */
export const loginUrl = (side: SessionKind, til: string): string =>
  `${LOGIN_URLS[side].login}?til=${encodeURIComponent(til)}`;

/** The address at which somebody says anew who they are, also where they are logged in at the provider. */
export const anewLoginUrl = (side: SessionKind, til: string): string =>
  `${LOGIN_URLS[side].login}?pa-nytt&til=${encodeURIComponent(til)}`;

/** The address at which a person logs in at the lower level, which staff do not have, and comes back. */
export const lowLoginUrl = (til: string): string =>
  `${LOGIN_URLS.person.login}?niva=betydelig&til=${encodeURIComponent(til)}`;

/** The page of a case, as the visitor sees it. */
export const caseUrl = (visitor: Visitor, number: string): string => to(urlsFor(visitor).case, { number });

/** Pages that both sides have, each at an address of its own: those of the visitor's side. */
export const urlsFor = (visitor: Visitor) => (isStaff(visitor) ? STAFF_PAGES : OWN_PAGES);

const OWN_PAGES = {
  case: URLS.case,
  version: URLS.caseVersion,
  differences: URLS.caseDifferences,
  caseFile: URLS.caseFile,
  letter: URLS.letter,
  letterPdf: URLS.letterPdf,
  request: URLS.request,
  requestFile: URLS.requestFile,
} as const;

const STAFF_PAGES = {
  case: URLS.deskCase,
  version: URLS.deskVersion,
  differences: URLS.deskDifferences,
  caseFile: URLS.deskFile,
  letter: URLS.deskLetter,
  letterPdf: URLS.deskLetterPdf,
  request: URLS.deskRequest,
  requestFile: URLS.deskRequestFile,
} as const satisfies Record<keyof typeof OWN_PAGES, string>;

/** The first tab of every form and the last one, as they stand in addresses beside its sections. */
export const INFORMATION = 'informasjon';
export const SEND = 'send-inn';

/** The page of one tab of a case's form while it is written. */
export const tabUrl = (number: string, tab: string): string => to(URLS.draftTab, { number, tab });

/** The address of a workflow in Temporal UI; null where there is none for operators. */
export const workflowUrl = (
  { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Pick<Settings, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>,
  workflowId: Id,
): string | null =>
  TEMPORAL_UI_URL ? `${TEMPORAL_UI_URL}/namespaces/${TEMPORAL_NAMESPACE}/workflows/${workflowId}` : null;
