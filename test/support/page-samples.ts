/** Pages of every route that has some, on what `test/integration/round-trips.test.ts` makes. */
import { LOGIN_URLS, URLS } from '../../web/urls.ts';

/** People by what they stand for: a private person, an organisation's administrator, and so on. */
export type User = 'kari' | 'admin' | 'newcomer' | 'caseworker' | 'approver' | 'support';

export interface Sample {
  /** The address, with parts as `:name`; that of the route where it has none. */
  at?: string;
  by: User;
  /** The state into which the refused case is put first. */
  state?: string;
  /** The status where it is not 200. */
  status?: number;
}

const asKari = { by: 'kari' } as const;
const atDesk = { by: 'caseworker' } as const;
const atSupport = { by: 'support' } as const;

/** A page of every route that has some. */
export const SAMPLES: Readonly<Record<string, Sample | readonly Sample[]>> = {
  [URLS.home]: [asKari, { by: 'admin' }, { by: 'newcomer', status: 303 }],
  [URLS.language]: { at: '/sprak/nb', ...asKari, status: 303 },
  [URLS.privacy]: asKari,
  [URLS.accessibility]: asKari,
  [URLS.onboarding]: { by: 'newcomer' },
  [URLS.inbox]: [asKari, { by: 'admin' }],
  [URLS.profile]: [asKari, { by: 'admin' }],
  [URLS.emailConfirmation]: asKari,
  [URLS.ownData]: asKari,
  [URLS.accountDeletion]: asKari,
  [URLS.newRequest]: asKari,
  [URLS.newOrganisation]: asKari,
  [URLS.request]: [
    { at: '/foresporsler/:power_of_attorney', ...asKari },
    { at: '/foresporsler/:new_organisation', ...asKari },
  ],
  [URLS.attorneyUpload]: { at: '/foresporsler/:power_of_attorney/fullmakt/opplasting', ...asKari },
  [URLS.attorneyState]: { at: '/foresporsler/:power_of_attorney/fullmakt/tilstand', ...asKari },
  [URLS.invitation]: { at: '/invitasjoner/:invitation', ...asKari },
  [URLS.organisations]: { by: 'admin' },
  [URLS.organisation]: { by: 'admin' },
  [URLS.members]: { by: 'admin' },
  [URLS.member]: { at: '/administrer/:organisation/brukere/:member', by: 'admin' },
  [URLS.newMember]: { by: 'admin' },
  [URLS.kinds]: asKari,
  [URLS.cases]: [asKari, { at: '/saker?sok=26&vis=fullforte', ...asKari }, { by: 'admin' }],
  [URLS.case]: [
    ...['draft', 'submitted', 'awaiting_applicant', 'withdrawn', 'changed', 'refused'].map((name) => ({
      at: `/saker/:${name}`,
      ...asKari,
    })),
  ],
  [URLS.caseWithdrawal]: { at: '/saker/:submitted/trekking', ...asKari },
  [URLS.caseCopy]: [
    { at: '/saker/:submitted/kopiering', ...asKari },
    { at: '/saker/:changed/kopiering?av=change', ...asKari },
  ],
  [URLS.caseSharing]: { at: '/saker/:shared/tilgang', by: 'admin' },
  [URLS.caseMessage]: { at: '/saker/:submitted/meldinger/ny', ...asKari },
  [URLS.caseMessageUpload]: { at: '/saker/:submitted/meldinger/ny/opplasting', ...asKari, status: 303 },
  [URLS.caseMessageState]: { at: '/saker/:submitted/meldinger/ny/tilstand', ...asKari },
  [URLS.caseAnswer]: { at: '/saker/:awaiting_applicant/svar', ...asKari },
  [URLS.caseAnswerUpload]: { at: '/saker/:awaiting_applicant/svar/opplasting', ...asKari, status: 303 },
  [URLS.caseAnswerState]: { at: '/saker/:awaiting_applicant/svar/tilstand', ...asKari },
  [URLS.caseComplaint]: { at: '/saker/:refused/klage', ...asKari },
  [URLS.caseComplaintUpload]: { at: '/saker/:refused/klage/opplasting', ...asKari, status: 303 },
  [URLS.caseComplaintState]: { at: '/saker/:refused/klage/tilstand', ...asKari },
  [URLS.caseVersion]: { at: '/saker/:submitted/versjoner/1', ...asKari },
  [URLS.caseDifferences]: [
    { at: '/saker/:submitted/endringer', ...asKari },
    { at: '/saker/:submitted/endringer?fra=1&til=1', ...asKari },
  ],
  [URLS.caseViewers]: { at: '/saker/:submitted/innsyn', ...asKari },
  [URLS.receipt]: { at: '/saker/:submitted/kvittering', ...asKari },
  [URLS.letter]: { at: '/saker/:refused/brev/1', ...asKari },
  [URLS.draftTab]: [
    ...['informasjon', 'innhold', 'kontakt', 'send-inn', 'innhold?fjernet=attachments.abcdef012345'].map(
      (tab) => ({
        at: `/saker/:draft/skjema/${tab}`,
        ...asKari,
      }),
    ),
    { at: '/saker/:goods/skjema/varer?lagt-til=:line&fjernet=:line', ...asKari },
    { at: '/saker/:changed/skjema/send-inn', ...asKari },
  ],
  [URLS.draftTabState]: { at: '/saker/:draft/tilstand/innhold', ...asKari },
  [URLS.draftLine]: { at: '/saker/:goods/skjema/varer/:line', ...asKari },
  [URLS.draftFiles]: { at: '/saker/:draft/vedlegg/innhold/opplasting', ...asKari, status: 303 },
  [URLS.draftFilesState]: { at: '/saker/:draft/vedlegg/innhold/attachments/tilstand', ...asKari },
  [URLS.draftDiscarding]: { at: '/saker/:draft/sletting', ...asKari },
  [URLS.changeDiscarding]: { at: '/saker/:changed/endring/forkasting', ...asKari },
  [URLS.import]: { at: '/saker/:goods/import/goods', ...asKari },
  [URLS.importPreview]: { at: '/saker/:goods/import/goods/:import', ...asKari },
  [URLS.earlier]: [
    { at: '/saker/:goods/tidligere/buyer_name', ...asKari },
    { at: '/saker/:goods/tidligere/goods', ...asKari },
  ],
  [URLS.desk]: [atDesk, { at: '/saksbehandling?vis=alle&sok=26', ...atDesk }],
  [URLS.deskLanguage]: atDesk,
  [URLS.deskOperations]: atSupport,
  [URLS.deskOrganisations]: atSupport,
  [URLS.deskClosedRequests]: atSupport,
  [URLS.deskActivations]: atSupport,
  [URLS.deskActivation]: [
    atSupport,
    { at: '/saksbehandling/fullmakt?foresporsel=:power_of_attorney', ...atSupport },
  ],
  [URLS.deskActivationUpload]: atSupport,
  [URLS.deskNumberChanges]: atSupport,
  [URLS.deskRequestRoles]: { at: '/saksbehandling/foresporsler/:new_organisation/roller', ...atSupport },
  [URLS.deskRequest]: { at: '/saksbehandling/foresporsler/:new_organisation', ...atSupport },
  [URLS.deskCase]: [
    ...['submitted', 'awaiting_applicant', 'withdrawn', 'refused'].map((name) => ({
      at: `/saksbehandling/saker/:${name}`,
      ...atDesk,
    })),
  ],
  [URLS.deskAssignment]: { at: '/saksbehandling/saker/:under_review/tildeling', ...atDesk },
  [URLS.deskQuestion]: { at: '/saksbehandling/saker/:under_review/sporsmal', ...atDesk },
  [URLS.deskQuestionUpload]: {
    at: '/saksbehandling/saker/:under_review/sporsmal/opplasting',
    ...atDesk,
    status: 303,
  },
  [URLS.deskQuestionState]: { at: '/saksbehandling/saker/:under_review/sporsmal/tilstand', ...atDesk },
  [URLS.deskReply]: { at: '/saksbehandling/saker/:under_review/meldinger/ny', ...atDesk },
  [URLS.deskReplyUpload]: {
    at: '/saksbehandling/saker/:under_review/meldinger/ny/opplasting',
    ...atDesk,
    status: 303,
  },
  [URLS.deskReplyState]: { at: '/saksbehandling/saker/:under_review/meldinger/ny/tilstand', ...atDesk },
  [URLS.deskDecision]: [
    { at: '/saksbehandling/saker/:under_review/vedtak', ...atDesk },
    { at: '/saksbehandling/saker/:refused/vedtak', ...atDesk, state: 'under_review' },
  ],
  [URLS.deskApproval]: {
    at: '/saksbehandling/saker/:refused/godkjenning',
    by: 'approver',
    state: 'decision_proposed',
  },
  [URLS.deskReturn]: {
    at: '/saksbehandling/saker/:refused/retur',
    by: 'approver',
    state: 'decision_proposed',
  },
  [URLS.deskTakingBack]: {
    at: '/saksbehandling/saker/:refused/tilbake',
    ...atDesk,
    state: 'decision_proposed',
  },
  [URLS.deskComplaint]: { at: '/saksbehandling/saker/:refused/klage', ...atDesk, state: 'appealed' },
  [URLS.deskMinistry]: { at: '/saksbehandling/saker/:refused/departementet', ...atDesk, state: 'forwarded' },
  [URLS.deskVersion]: { at: '/saksbehandling/saker/:submitted/versjoner/1', ...atDesk },
  [URLS.deskDifferences]: { at: '/saksbehandling/saker/:submitted/endringer', ...atDesk },
  [URLS.deskLetter]: { at: '/saksbehandling/saker/:refused/brev/1', ...atDesk, state: 'decided' },
};

/** Routes that show no page: files that are given out, and the ways in and out. */
export const NO_PAGES = new Set<string>([
  ...[URLS.health, URLS.securityTxt, URLS.asset, URLS.casesCsv, URLS.ownDataPdf, URLS.ownDataJson],
  ...[URLS.receiptPdf, URLS.letterPdf, URLS.deskLetterPdf, URLS.importTemplate],
  ...[URLS.caseFile, URLS.deskFile, URLS.requestFile, URLS.deskRequestFile],
  ...Object.values(LOGIN_URLS).flatMap((urls) =>
    Object.values(urls).filter((url) => url !== '/' && url !== URLS.desk),
  ),
]);
