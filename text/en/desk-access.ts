import { limitsIn } from '../limits.ts';
import type { AccessReviewText, DeskAccessText } from '../nb/desk-access.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const accessReview: AccessReviewText = {
  title: words.organisations,
  lead: 'Here you approve new organisations and activate users on a power of attorney.',
  states: {
    draft: 'Not sent.',
    open: 'Waiting for DEKSA.',
    proposed: 'Proposed. Waiting for someone else in support.',
    checking:
      'Approved. The information is checked with the register, and the organisation is created as soon as it answers.',
    approved: 'Approved and carried out.',
    declined: 'Declined.',
    withdrawn: 'Withdrawn by the person who asked.',
    lapsed: 'Lapsed without an answer.',
    impossible: 'Cannot be registered because of what is recorded in the register.',
  },
  toApprove: words.forApproval,
  attorneys: 'Waiting for a power of attorney',
  nothing: 'Nothing is waiting.',
  changes: 'Changes from the register',
  noChanges: 'No changes.',
  asker: 'The person who asks for access',
  pid: words.identityNumber,
  propose: 'Propose approval',
  return: 'Send back',
  proposedBy: (who) => `Proposed by ${who}.`,
  ownProposal: 'You have proposed this. Someone else in support has to look at it and approve it.',
  approve: words.approve,
  decline: words.decline,
  approving:
    'The person becomes administrator. The information is first checked with the register once more.',
  exists: 'The organisation is already on Min side. Decline, and ask the person to send a request.',
  activate: 'Activate a user on a power of attorney',
  activateLead:
    'The user becomes administrator of the organisation when someone else in support approves. We keep the power of attorney, and who proposed and approved.',
  principal: 'Principal',
  principalHelp: 'The person who signed for the organisation.',
  agent: 'Agent',
  agentHelp: 'The person who receives the power of attorney, as named in the document.',
  signedOn: 'Date of the power of attorney',
  signedOnHelp: `At most ${limits.attorney} old.`,
  document: 'Where the document is filed',
  documentHelp:
    'For example a journal number. Can be left empty when the power of attorney has been uploaded here.',
  filesHelp:
    'Fill in the organisation number and the national identity number first. The files belong to the request, and the person who is activated sees them.',
  waiting_file:
    'One of the files has not been checked for viruses yet. Wait a little and try again, or remove the file.',
  no_document:
    'Upload the power of attorney, or write where the document is filed. Only files that have been checked and are free of viruses count.',
  noOrganisation: 'The organisation is not registered on Min side.',
  ended: 'The organisation has been deleted or is bankrupt.',
  noPerson:
    'Nobody with this national identity number has logged in to Min side. Ask the person to log in once first.',
  member: 'The person is already an active user in the organisation.',
  oneself: 'You cannot activate yourself.',
};

export const deskAccess: DeskAccessText = {
  numberChanges: {
    title: 'New identity number',
    lead: 'When someone is given a new number, such as a birth number in place of a D-number, you move what they have on Min side to the new number. One proposes, and someone else approves. The person gets an e-mail and has to log in again.',
    waiting: 'Waiting for someone else in support',
    propose: 'Propose a new number',
    labels: { oldPid: 'Old number', newPid: 'New number', ground: 'Where the change is documented' },
    groundHelp: 'For example a journal number, or that the National Population Register shows both numbers.',
    fromTo: (from, to) => `From ${from} to ${to}`,
    proposed: (who, time) => `Proposed by ${who} ${time}.`,
    takeBack: 'Take the proposal back',
    dones: {
      proposed: 'The proposal has been saved. Someone else in support has to approve it.',
      approve: 'The person has been given the new number.',
      decline: 'The proposal has been declined or taken back.',
    },
    refusals: {
      oneself: 'You cannot change your own number.',
      same: 'The numbers are the same.',
      no_person: 'Nobody with the old number has logged in to Min side.',
      waiting: 'There is a proposal for this person already.',
      gone: 'The proposal has been decided already. Nothing has changed.',
      own: 'You have proposed this. Someone else in support has to approve it.',
      both_used:
        'Both numbers have cases, access or requests on Min side. They cannot be joined here. Nothing has changed.',
    },
  },
  unitRoles: {
    title: 'Roles in the Register of Legal Entities',
    see: 'See the roles in the Register of Legal Entities',
    help: 'Open information from the Central Coordinating Register for Legal Entities, without identity numbers. It helps you judge who may sign. It does not prove that a person is the same one.',
    none: 'The register gives no roles for this organisation.',
    away: 'The register does not answer at the moment. Reload the page in a while.',
    alike: 'Same date of birth and last name as the person whom the request is about.',
    roles: {
      INNH: 'Owner',
      DAGL: 'General manager',
      LEDE: 'Chair of the board',
      SIGN: 'Signature',
      SIFE: 'Signature jointly',
      SIHV: 'Signature severally',
      PROK: 'Procuration',
      POFE: 'Procuration jointly',
      POHV: 'Procuration severally',
      NEST: 'Deputy chair',
      MEDL: 'Board member',
      DTSO: 'Partner with joint liability',
      DTPR: 'Partner with divided liability',
      KOMP: 'General partner',
      BEST: 'Managing shipowner',
      REPR: 'Norwegian representative',
      BOBE: 'Administrator of the estate',
      KONT: 'Contact person',
    },
  },
  closedRequests: {
    tabs: { waiting: 'Waiting', requests: 'Handled', activations: 'Activated on power of attorney' },
    leads: {
      requests:
        'Here you find requests about new organisations and about access on a power of attorney that are over.',
      activations:
        'Here you find who has been activated on a written power of attorney, and the document they were activated on.',
    },
    search: words.search,
    searchHelp: 'Organisation number, or name of an organisation or a person.',
    show: 'Show',
    reset: 'Show all',
    none: 'Nothing has been handled yet.',
    nothingFits: 'Nothing fits the search.',
    columns: {
      handled: 'Ended',
      organisation: 'Organisation',
      person: words.person,
      kind: words.concerns,
      state: 'Outcome',
      proposedBy: 'Proposed by',
      by: 'Decided by',
      activated: 'Activated',
      role: words.role,
      document: 'Power of attorney',
      signed: 'Dated',
      activatedBy: 'Activated by',
    },
    kinds: { new_organisation: 'New organisation', power_of_attorney: 'Access on a power of attorney' },
    states: {
      approved: 'Approved',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      lapsed: 'Lapsed',
      impossible: 'Cannot be registered',
    },
    decided: (who, time) => `Decided by ${who} on ${time}.`,
    attorney: 'The power of attorney',
    uploadedHere: 'Uploaded here',
    toHandle: 'Powers of attorney to handle',
    begunHere: 'Begun at DEKSA, not completed.',
  },
};
