/**
 * Who may do what, on which case, in which state: one table from which routes, buttons and the generated test
 * matrix are made. Whether the machine allows an event in a state is read from its own table, never repeated here.
 */
import { type AccessEventName, type AccessSnapshot, isLegal } from '../access/transitions.ts';
import type { EventName } from '../cases/commands.ts';
import { STATES, type State, TRANSITIONS } from '../cases/transitions.ts';

/** What somebody can be in an organisation: *Administrator*, *Saksbehandler*, *Leser*. */
export const MEMBER_ROLES = ['administrator', 'handler', 'reader'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/**
 * Somebody who asks: nobody logged in, a person at first login, a person who acts for themselves, a member who acts
 * for an organisation, or staff in one of their roles.
 */
export const ROLES = [
  'anonymous',
  'newcomer',
  'person',
  ...MEMBER_ROLES,
  'caseworker',
  'approver',
  'support',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * How somebody stands to a case: on the applicant's side, there besides responsible for who else of the organisation
 * sees it, or at DEKSA. Staff who are a party to a case have no part in it as staff. A case of somebody else, or one
 * of the organisation that a member was not given, does not exist for them, so there is no relation for it.
 */
export const RELATIONS = ['applicant', 'responsible', 'staff', 'staff_party'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * How somebody stands to a request for access: as the one who asks, as an administrator who decides, or at DEKSA's
 * support. For others it does not exist, and nobody at DEKSA decides what they asked for themselves.
 */
export type RequestRelation = 'requester' | 'administrator' | 'staff' | 'staff_party';

interface Right {
  /** Who may, whatever the case. */
  roles: readonly Role[];
  /** How they must stand to the case; left out where no case is concerned. */
  relations?: readonly Relation[];
  /** In which states; left out where every state will do. */
  states?: readonly State[];
  /** What they must be in the organisation that is concerned; left out where none is. */
  membership?: readonly MemberRole[];
  /** It begins a case, which an organisation that is deleted or bankrupt may not. */
  begins?: true;
  /** How they must stand to the request for access that is concerned, and what they then do to it. */
  request?: { relations: readonly RequestRelation[]; event?: AccessEventName };
}

const PERSON = { roles: ['person', ...MEMBER_ROLES] } as const;
const WRITER = { roles: ['person', 'administrator', 'handler'] } as const;
const STAFF = { roles: ['caseworker', 'approver', 'support'] } as const;
const OURS = ['applicant', 'responsible'] as const;
const READ = { ...PERSON, relations: OURS } as const;
const OWN = { ...WRITER, relations: OURS } as const;
const REVIEW = { roles: ['caseworker'], relations: ['staff'] } as const;
const APPROVAL = { roles: ['approver'], relations: ['staff'] } as const;
const SUPPORT = { roles: ['support'] } as const;
const anyone = { roles: ROLES } as const;
const ofAsker = (event?: AccessEventName) => ({ ...PERSON, request: asked('requester', event) });
const ofAdministrator = (event: AccessEventName) => ({ ...PERSON, request: asked('administrator', event) });
const ofSupport = (event?: AccessEventName) => ({ ...SUPPORT, request: asked('staff', event) });
const asked = (relation: RequestRelation, event?: AccessEventName) => ({
  relations: [relation],
  ...(event && { event }),
});
const legal = (event: EventName): readonly State[] => TRANSITIONS[event].from;
const SENT = STATES.filter((state) => state !== 'draft' && state !== 'discarded');
/** A complaint is handled while the first decision stands. */
const DECIDED = ['decided', 'appealed', 'decision_proposed', 'forwarded', 'closed'] as const;

/** Every action that a route can name. */
export const RIGHTS = {
  'page.public': anyone,
  'login.begin': anyone,
  'login.end': anyone,
  logout: anyone,
  'logout.told': anyone,
  'session.watch': anyone,
  'session.extend': anyone,
  'session.end_all': PERSON,
  'profile.create': { roles: ['newcomer'] },
  'party.choose': PERSON,
  'inbox.read': PERSON,
  'profile.read': PERSON,
  'profile.change': PERSON,
  'profile.delete': PERSON,
  'own_data.read': PERSON,
  'access.ask': PERSON,
  'request.read': ofAsker(),
  'request.send': ofAsker('send'),
  'request.withdraw': ofAsker('withdraw'),
  'request.attorney': ofAsker('withdraw'),
  'request.file': ofAsker(),
  'request.approve': ofAdministrator('approve'),
  'request.decline': ofAdministrator('decline'),
  'organisation.list': PERSON,
  'organisation.read': { ...PERSON, membership: MEMBER_ROLES },
  'access.manage': { ...PERSON, membership: ['administrator'] },
  'kind.list': PERSON,
  'case.list': PERSON,
  'case.create': { ...WRITER, begins: true },
  'case.read': READ,
  'file.read': READ,
  'case.share': { roles: ['administrator', 'handler'], relations: ['responsible'] },
  'case.copy': { ...OWN, begins: true },
  'draft.read': { ...OWN, states: ['draft', ...legal('change')] },
  'draft.write': { ...OWN, states: ['draft', ...legal('change')] },
  'receipt.read': { ...READ, states: ['draft', ...SENT] },
  'version.read': { ...READ, states: SENT },
  'case.submit': { ...OWN, states: legal('submit') },
  'case.change': { ...OWN, states: legal('change') },
  'change.discard': { ...OWN, states: SENT },
  'case.discard': { ...OWN, states: legal('discard') },
  'case.withdraw': { ...OWN, states: legal('withdraw') },
  'case.restore': { ...OWN, states: legal('restore') },
  'case.answer': { ...OWN, states: legal('answer') },
  'case.message': { ...OWN, states: legal('message') },
  'letter.read': { ...READ, states: DECIDED },
  'case.complain': { ...OWN, states: legal('complain') },
  'review.list': STAFF,
  'operations.read': { roles: ['support'] },
  'review.read': { roles: STAFF.roles, relations: ['staff'], states: SENT },
  'review.file': { roles: STAFF.roles, relations: ['staff'], states: SENT },
  'review.take': { ...REVIEW, states: legal('take') },
  'review.ask': { ...REVIEW, states: legal('ask') },
  'review.resume': { ...REVIEW, states: legal('resume') },
  'review.reply': { ...REVIEW, states: legal('reply') },
  'review.decide': { ...REVIEW, states: legal('propose') },
  'review.approve': { ...APPROVAL, states: legal('approve') },
  'review.return': { ...APPROVAL, states: legal('return') },
  'review.take_back': { ...REVIEW, states: legal('take_back') },
  'review.decide_complaint': { ...REVIEW, states: legal('propose_on_complaint') },
  'review.record_ministry': { ...REVIEW, states: legal('record_ministry') },
  'review.letter': { roles: STAFF.roles, relations: ['staff'], states: DECIDED },
  'review.language': STAFF,
  'review.organisations': SUPPORT,
  'review.request': ofSupport(),
  'review.approve_request': ofSupport('approve'),
  'review.decline_request': ofSupport('decline'),
  'review.request_file': ofSupport(),
  'review.activate': SUPPORT,
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;

/** What an action needs, as the plain shape of the table. */
export const rightTo = (action: Action): Right => RIGHTS[action];

/** Whether an action begins a case. */
export const beginsCase = (action: Action): boolean => rightTo(action).begins === true;

/** Whether an action concerns an organisation. */
export const concernsOrganisation = (action: Action): boolean => rightTo(action).membership !== undefined;

/** Whether an action concerns a request for access. */
export const concernsRequest = (action: Action): boolean => rightTo(action).request !== undefined;

/** Whether an action concerns a case. */
export const concernsCase = (action: Action): boolean => rightTo(action).relations !== undefined;

/** Whether somebody may do this in an organisation in which they are this. */
export const mayIn = (roles: readonly Role[], action: Action, member: MemberRole): boolean =>
  mayTry(roles, action) && (rightTo(action).membership?.includes(member) ?? false);

/** Whether somebody who stands to a request in this way may ever do this to one. */
export const mayAsk = (roles: readonly Role[], action: Action, relation: RequestRelation): boolean =>
  mayTry(roles, action) && (rightTo(action).request?.relations.includes(relation) ?? false);

/** Whether somebody may do this to a request as it stands: what buttons are shown by. */
export function mayNow(
  roles: readonly Role[],
  action: Action,
  { relation, snapshot }: { relation: RequestRelation; snapshot: AccessSnapshot },
): boolean {
  const event = rightTo(action).request?.event;
  return mayAsk(roles, action, relation) && (!event || isLegal(snapshot, event));
}

/** Whether a case exists at all for somebody who stands to it in this way. */
export function mayKnow(roles: readonly Role[], action: Action, relation: Relation): boolean {
  return mayTry(roles, action) && (rightTo(action).relations?.includes(relation) ?? true);
}

/** Whether somebody in these roles may ever do this. */
export const mayTry = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => rightTo(action).roles.includes(role));

/** Whether somebody may do this with a case in this state: what buttons are shown by. */
export function may(
  roles: readonly Role[],
  action: Action,
  on?: { relation: Relation; state: State },
): boolean {
  if (!on) return mayTry(roles, action);
  return mayKnow(roles, action, on.relation) && (rightTo(action).states?.includes(on.state) ?? true);
}
