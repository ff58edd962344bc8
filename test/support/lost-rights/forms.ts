/**
 * Forms for every route that takes one: who sends it, what it is about, and what makes it right. A route that is not
 * here fails the test: say what it takes.
 */
import { LOGIN_URLS, URLS } from '../../../web/urls.ts';
import { inAMonth } from '../office.ts';
import type { Fields } from '../portal.ts';
import { FIELD, WITH_MESSAGE } from '../uploads.ts';

/** People by what they are: see `people.ts`. */
export type By = 'handler' | 'owner' | 'admin' | 'person' | 'leaver' | 'newcomer' | 'staff';

/** Things that forms are about. */
export type Subject =
  | 'begun'
  | 'draft'
  | 'submitted'
  | 'under_review'
  | 'awaiting_applicant'
  | 'withdrawn'
  | 'changing'
  | 'goods'
  | 'refused'
  | 'decision_proposed'
  | 'own proposal'
  | 'appealed'
  | 'forwarded'
  | 'draft request'
  | 'open request'
  | 'attorney'
  | 'joining'
  | 'invited'
  | 'new organisation';

/** Ids of what there is, by their names in addresses and forms. */
export type Ids = Readonly<Record<string, string>>;

export interface Form {
  by: By;
  on?: Subject;
  /** The thing that the form's token is bound to, beside the action; that of the address where it is left out. */
  boundTo?: (ids: Ids) => string;
  fields?: Fields | ((ids: Ids) => Fields);
  file?: { field: string; name: string; text: string };
  /** Nothing is written by this form, also where all is well: what it asks for is not there. */
  idle?: true;
}

/** A text that somebody typed, and would not want to write again. */
export const TEXT = 'Dette er skrevet her og skal ikke bli borte';

const CONTACT = { name: TEXT, address: 'Gata 1', email: 'tapt@minside.example', phone: '22334455' };
const STAMP = '0.AAAAAAAAAAAA';
const NOTE = { name: 'notat.txt', text: 'Et notat' };
const attached = (field: string): Pick<Form, 'file'> => ({ file: { field, ...NOTE } });
const inLine = ({ line }: Ids): string => `${line}.description`;
const HEADER = 'Beskrivelse;Liste;Listekode;Mengde;Enhet;Verdi (NOK)';
const role = { role: 'reader', email: 'tapt@minside.example', phone: '22334455' };
const proposed =
  (more: Fields = {}) =>
  (ids: Ids) => ({ decision: ids.decision ?? '', ...more });
const decided = (outcome: string) => ({
  ...{ outcome, body: TEXT, legalBasis: 'Eksportkontrolloven § 1', conditions: '', version: '1' },
});

const written = (by: By, on: Subject): Form => ({ by, on, fields: { body: TEXT } });
const writtenUpload = (by: By, on: Subject): Form => ({ ...written(by, on), ...attached(WITH_MESSAGE) });

export const FORMS: Readonly<Record<string, Form>> = {
  [URLS.endAllSessions]: { by: 'person' },
  [URLS.partySwitch]: { by: 'admin', fields: ({ admin }) => ({ party: admin ?? '' }) },
  [URLS.contact]: { by: 'person', fields: CONTACT },
  // no address waits for its link
  [URLS.emailLink]: { by: 'person', idle: true },
  [URLS.ownLanguage]: { by: 'person', fields: { language: 'en' } },
  [URLS.mailChoices]: { by: 'person' },
  [URLS.defaultOrganisation]: {
    ...{ by: 'admin', boundTo: () => 'default organisation' },
    fields: ({ organisation }) => ({ organisation: organisation ?? '' }),
  },
  [URLS.accountDeletion]: { by: 'leaver', fields: { confirm: 'yes' } },
  [URLS.onboarding]: { by: 'newcomer', fields: { ...CONTACT, language: 'nb', accept: 'yes' } },
  [URLS.inboxSeen]: { by: 'person', fields: ({ told }) => ({ command: told ?? '' }) },
  [URLS.newRequest]: {
    ...{ by: 'person', boundTo: () => 'add' },
    fields: ({ number }) => ({ number: number ?? '' }),
  },
  [URLS.newOrganisation]: {
    ...{ by: 'person', boundTo: () => 'create' },
    fields: ({ newNumber }) => ({ number: newNumber ?? '' }),
  },
  [URLS.cases]: {
    by: 'handler',
    boundTo: ({ organisation }) => organisation ?? '',
    fields: { kind: 'enquiry' },
  },

  [URLS.members]: { by: 'admin', fields: ({ spare }) => ({ person: spare ?? '', do: 'deactivate' }) },
  [URLS.member]: {
    ...{ by: 'admin', fields: role },
    boundTo: ({ organisation, member }) => `${organisation} ${member}`,
  },
  [URLS.newMember]: {
    ...{ by: 'admin', boundTo: ({ organisation }) => `${organisation} new` },
    fields: ({ strangerPid }) => ({ ...role, name: TEXT, pid: strangerPid ?? '' }),
  },
  [URLS.requestSending]: { by: 'person', on: 'draft request' },
  [URLS.requestWithdrawal]: { by: 'person', on: 'open request' },
  [URLS.attorneyUpload]: { by: 'person', on: 'attorney', ...attached('files.fullmakt') },
  [URLS.requestApproval]: { by: 'admin', on: 'joining', fields: role },
  [URLS.requestRefusal]: { by: 'admin', on: 'joining' },
  [URLS.invitationAcceptance]: { by: 'person', on: 'invited' },
  [URLS.invitationRefusal]: { by: 'person', on: 'invited' },

  [URLS.draftTab]: {
    ...{ by: 'handler', on: 'begun' },
    fields: { generation: '1', 'value.subject': TEXT, 'seen.subject': STAMP },
  },
  [URLS.draftField]: {
    ...{ by: 'handler', on: 'begun' },
    fields: { generation: '1', path: 'subject', 'value.subject': TEXT, 'seen.subject': STAMP },
  },
  [URLS.draftFiles]: {
    ...{ by: 'handler', on: 'begun', ...attached(FIELD) },
    fields: { generation: '1', 'value.subject': TEXT, 'seen.subject': STAMP },
  },
  [URLS.draftLine]: {
    ...{ by: 'handler', on: 'goods' },
    fields: (ids) => ({ generation: '1', [`value.${inLine(ids)}`]: TEXT, [`seen.${inLine(ids)}`]: STAMP }),
  },
  [URLS.importUpload]: {
    ...{ by: 'handler', on: 'goods' },
    file: { field: 'file', name: 'linjer.csv', text: `${HEADER}\r\nKrutt;III;X1;1;stk;1` },
  },
  [URLS.importPreview]: { by: 'handler', on: 'goods', fields: { generation: '1', mode: 'add' } },
  // no earlier case has a party to bring
  [URLS.earlier]: { by: 'handler', on: 'goods', fields: { generation: '1', from: 'x' }, idle: true },
  [URLS.draftDiscarding]: { by: 'handler', on: 'draft' },
  [URLS.draftSending]: {
    ...{ by: 'handler', on: 'draft' },
    fields: ({ revision }) => ({ generation: '1', revision: revision ?? '' }),
  },
  [URLS.change]: { by: 'handler', on: 'submitted' },
  [URLS.changeSending]: {
    ...{ by: 'handler', on: 'changing' },
    fields: ({ revision }) => ({ generation: '2', revision: revision ?? '' }),
  },
  [URLS.changeDiscarding]: { by: 'handler', on: 'changing', fields: { generation: '2' } },
  [URLS.caseWithdrawal]: { by: 'handler', on: 'submitted' },
  [URLS.caseRestoration]: { by: 'handler', on: 'withdrawn' },
  [URLS.caseCopy]: { by: 'handler', on: 'submitted', fields: { of: '', asked: 'yes' } },
  [URLS.caseSharing]: { by: 'owner', on: 'begun', fields: ({ member }) => ({ person: member ?? '' }) },
  [URLS.caseSharingEnd]: { by: 'owner', on: 'begun', fields: ({ handler }) => ({ person: handler ?? '' }) },
  [URLS.caseMessage]: written('handler', 'submitted'),
  [URLS.caseMessageUpload]: writtenUpload('handler', 'submitted'),
  [URLS.caseAnswer]: written('handler', 'awaiting_applicant'),
  [URLS.caseAnswerUpload]: writtenUpload('handler', 'awaiting_applicant'),
  [URLS.caseComplaint]: written('handler', 'refused'),
  [URLS.caseComplaintUpload]: writtenUpload('handler', 'refused'),

  [URLS.deskSeen]: { by: 'staff', fields: ({ told }) => ({ command: told ?? '' }) },
  [URLS.deskLanguage]: { by: 'staff', fields: { language: 'en' } },
  [URLS.deskRequestProposal]: { by: 'staff', on: 'new organisation' },
  // nobody has proposed anything
  [URLS.deskRequestReturn]: { by: 'staff', on: 'new organisation', idle: true },
  [URLS.deskRequestApproval]: { by: 'staff', on: 'new organisation', idle: true },
  [URLS.deskNumberChanges]: { by: 'staff', idle: true },
  [URLS.deskNumberDecision]: { by: 'staff', idle: true },
  [URLS.deskRequestRefusal]: { by: 'staff', on: 'new organisation' },
  [URLS.deskActivation]: {
    by: 'staff',
    fields: (ids) => ({
      ...{ number: ids.number ?? '', pid: ids.activatedPid ?? '' },
      ...{
        principal: TEXT,
        agent: 'Ukjent',
        signedOn: new Date().toISOString().slice(0, 10),
        document: '26/1',
      },
    }),
  },
  [URLS.deskActivationUpload]: {
    ...{ by: 'staff', ...attached('files.fullmakt') },
    fields: ({ number, uploadedForPid }) => ({ number: number ?? '', pid: uploadedForPid ?? '' }),
  },
  [URLS.deskTaking]: { by: 'staff', on: 'submitted' },
  [URLS.deskAssignment]: {
    ...{ by: 'staff', on: 'submitted' },
    fields: ({ colleague }) => ({ caseworker: colleague ?? '' }),
  },
  [URLS.deskResumption]: { by: 'staff', on: 'awaiting_applicant' },
  [URLS.deskQuestion]: { by: 'staff', on: 'under_review', fields: { body: TEXT, due: inAMonth() } },
  [URLS.deskQuestionUpload]: writtenUpload('staff', 'under_review'),
  [URLS.deskReply]: written('staff', 'under_review'),
  [URLS.deskReplyUpload]: writtenUpload('staff', 'under_review'),
  [URLS.deskDecision]: { by: 'staff', on: 'under_review', fields: { body: TEXT, version: '1' } },
  [URLS.deskApproval]: { by: 'staff', on: 'decision_proposed', fields: proposed() },
  [URLS.deskReturn]: { by: 'staff', on: 'decision_proposed', fields: proposed({ body: TEXT }) },
  [URLS.deskTakingBack]: { by: 'staff', on: 'own proposal', fields: proposed() },
  [URLS.deskComplaint]: { by: 'staff', on: 'appealed', fields: decided('forward') },
  [URLS.deskMinistry]: { by: 'staff', on: 'forwarded', fields: decided('refused') },
};

/** Routes whose forms strangers may send too: no right is lost there. */
export const FOR_STRANGERS: readonly string[] = [
  URLS.emailConfirmation,
  ...Object.values(LOGIN_URLS).flatMap(({ logout, backChannel, session }) => [logout, backChannel, session]),
];
