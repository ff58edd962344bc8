/**
 * The table of rights: who may do what, on which object, in which state, with which login. Routes, buttons and the
 * generated test matrix are made from it. Whether a machine allows an event is read from its own table, never repeated
 * here.
 */

import type { AccessEventName } from '../access/commands.ts';
import { ACCESS_MACHINE } from '../access/transitions.ts';
import type { CaseEventName } from '../cases/commands.ts';
import { STATES, type State } from '../cases/states.ts';
import { CASE_MACHINE } from '../cases/transitions.ts';
import {
  MEMBER_ROLES,
  type MemberRole,
  type ObjectType,
  type Relation,
  type RelationTo,
  ROLES,
  type Role,
} from './roles.ts';

/** Object that an action concerns. */
export interface Concern {
  type: ObjectType;
  /** Relations in which somebody must stand to it. */
  relations: readonly Relation[];
  /** States in which it must be; left out where every state will do. */
  states?: readonly string[];
  /** The event that its machine must allow; left out where the action is no event. */
  event?: string;
}

export interface Right {
  /** Roles that may, whatever the object. */
  roles: readonly Role[];
  /** Login that is enough: any, or none; or as much as the kind of the case asks for. Left out for the higher level. */
  level?: 'any' | 'as_kind';
  /** Whoever does it has said who they are a short while ago, not only at the beginning of their day. */
  recent?: true;
  /** Left out where no single object is concerned. */
  on?: Concern;
  /** The action begins a case, which an organisation that is deleted or bankrupt may not. */
  begins?: true;
}

/** The machine of each type of object that has one. */
export const MACHINES = { case: CASE_MACHINE, request: ACCESS_MACHINE, organisation: null } as const;

const PERSON = { roles: ['person', ...MEMBER_ROLES] } as const;
const WRITER = { roles: ['person', 'administrator', 'handler'] } as const;
const STAFF = { roles: ['caseworker', 'approver', 'support'] } as const;
const CASEWORKER = { roles: ['caseworker'] } as const;
const APPROVER = { roles: ['approver'] } as const;
const SUPPORT = { roles: ['support'] } as const;
/** Whoever works at DEKSA; an operator sees no case. */
const COLLEAGUE = { roles: [...STAFF.roles, 'operator'] } as const;
const OPERATOR = { roles: ['support', 'operator'] } as const;
const ANYONE = { roles: ROLES, level: 'any' } as const;
const RECENT = { recent: true } as const;
const AS_KIND = { level: 'as_kind' } as const;

type OnCase = { states?: readonly State[]; event?: CaseEventName };
const onCase = (relations: readonly RelationTo<'case'>[], more: OnCase = {}) => ({
  on: { type: 'case', relations, ...more } as const,
});
/** A case of the visitor's own side. */
const ofOurs = (more?: OnCase) => onCase(['applicant', 'responsible'], more);
/** A case at DEKSA. */
const ofStaff = (more?: OnCase) => onCase(['staff'], more);
const onRequest = (relation: RelationTo<'request'>, event?: AccessEventName) => ({
  on: { type: 'request', relations: [relation], ...(event && { event }) } as const,
});
const onOrganisation = (relations: readonly MemberRole[]) => ({
  on: { type: 'organisation', relations } as const,
});

const CHANGEABLE: readonly State[] = ['draft', ...CASE_MACHINE.transitions.change.from];
const SENT = STATES.filter((state) => state !== 'draft' && state !== 'discarded');
/** A complaint is handled while the first decision stands. */
const DECIDED = ['decided', 'appealed', 'decision_proposed', 'forwarded', 'closed'] as const;

/** Every action that a route can name. */
export const RIGHTS = {
  'page.public': ANYONE,
  /** By a link that was sent to the address: whoever has it, whether logged in or not. */
  'email.confirm': ANYONE,
  'login.begin': ANYONE,
  'login.end': ANYONE,
  logout: ANYONE,
  'logout.told': ANYONE,
  'session.watch': ANYONE,
  'session.extend': ANYONE,
  'session.end_all': { ...PERSON, level: 'any' },
  'profile.create': { roles: ['newcomer'], level: 'any' },
  'party.choose': PERSON,
  'inbox.read': PERSON,
  'profile.read': { ...PERSON, level: 'any' },
  'profile.change': { ...PERSON, level: 'any' },
  'profile.delete': PERSON,
  'own_data.read': PERSON,
  'access.ask': PERSON,
  'request.read': { ...PERSON, ...onRequest('requester') },
  'request.send': { ...PERSON, ...onRequest('requester', 'send') },
  'request.withdraw': { ...PERSON, ...onRequest('requester', 'withdraw') },
  'request.attorney': { ...PERSON, ...onRequest('requester', 'withdraw') },
  'request.file': { ...PERSON, ...onRequest('requester') },
  'request.approve': { ...PERSON, ...onRequest('administrator', 'approve') },
  'request.decline': { ...PERSON, ...onRequest('administrator', 'decline') },
  'invitation.read': { ...PERSON, ...onRequest('invited') },
  'invitation.accept': { ...PERSON, ...onRequest('invited', 'accept') },
  'invitation.decline': { ...PERSON, ...onRequest('invited', 'decline') },
  'organisation.list': PERSON,
  'organisation.read': { ...PERSON, ...onOrganisation(MEMBER_ROLES) },
  'access.manage': { ...PERSON, ...onOrganisation(['administrator']) },
  'kind.list': { ...PERSON, ...AS_KIND },
  'case.list': PERSON,
  'case.create': { ...WRITER, ...AS_KIND, begins: true },
  'case.read': { ...PERSON, ...AS_KIND, ...ofOurs() },
  'file.read': { ...PERSON, ...AS_KIND, ...ofOurs() },
  'case.share': { roles: ['administrator', 'handler'], ...onCase(['responsible']) },
  'case.copy': { ...WRITER, ...ofOurs(), begins: true },
  'draft.read': { ...WRITER, ...AS_KIND, ...ofOurs({ states: CHANGEABLE }) },
  'draft.write': { ...WRITER, ...AS_KIND, ...ofOurs({ states: CHANGEABLE }) },
  'receipt.read': { ...PERSON, ...AS_KIND, ...ofOurs({ states: ['draft', ...SENT] }) },
  'version.read': { ...PERSON, ...AS_KIND, ...ofOurs({ states: SENT }) },
  'case.submit': { ...WRITER, ...AS_KIND, ...ofOurs({ event: 'submit' }) },
  'case.change': { ...WRITER, ...ofOurs({ event: 'change' }) },
  'change.discard': { ...WRITER, ...ofOurs({ states: SENT }) },
  'case.discard': { ...WRITER, ...ofOurs({ event: 'discard' }) },
  'case.withdraw': { ...WRITER, ...ofOurs({ event: 'withdraw' }) },
  'case.restore': { ...WRITER, ...ofOurs({ event: 'restore' }) },
  'case.answer': { ...WRITER, ...ofOurs({ event: 'answer' }) },
  'case.message': { ...WRITER, ...AS_KIND, ...ofOurs({ event: 'message' }) },
  'letter.read': { ...PERSON, ...AS_KIND, ...ofOurs({ states: DECIDED }) },
  'case.complain': { ...WRITER, ...ofOurs({ event: 'complain' }) },
  'desk.open': COLLEAGUE,
  'review.list': STAFF,
  'operations.read': OPERATOR,
  'review.read': { ...STAFF, ...ofStaff({ states: SENT }) },
  'review.file': { ...STAFF, ...ofStaff({ states: SENT }) },
  'review.take': { ...CASEWORKER, ...ofStaff({ event: 'take' }) },
  'review.assign': { ...CASEWORKER, ...ofStaff({ event: 'assign' }) },
  'review.ask': { ...CASEWORKER, ...ofStaff({ event: 'ask' }) },
  'review.resume': { ...CASEWORKER, ...ofStaff({ event: 'resume' }) },
  'review.reply': { ...CASEWORKER, ...ofStaff({ event: 'reply' }) },
  'review.decide': { ...CASEWORKER, ...ofStaff({ event: 'propose' }) },
  'review.approve': { ...APPROVER, ...RECENT, ...ofStaff({ event: 'approve' }) },
  'review.return': { ...APPROVER, ...ofStaff({ event: 'return' }) },
  'review.take_back': { ...CASEWORKER, ...ofStaff({ event: 'take_back' }) },
  'review.decide_complaint': { ...CASEWORKER, ...ofStaff({ event: 'propose_on_complaint' }) },
  'review.record_ministry': { ...CASEWORKER, ...ofStaff({ event: 'record_ministry' }) },
  'review.letter': { ...STAFF, ...ofStaff({ states: DECIDED }) },
  'review.language': COLLEAGUE,
  'review.organisations': SUPPORT,
  'review.request': { ...SUPPORT, ...onRequest('staff') },
  'review.numbers': SUPPORT,
  'review.propose_number': SUPPORT,
  'review.decide_number': SUPPORT,
  'review.propose_request': { ...SUPPORT, ...onRequest('staff', 'propose') },
  'review.return_request': { ...SUPPORT, ...onRequest('staff', 'return') },
  'review.approve_request': { ...SUPPORT, ...onRequest('staff', 'approve') },
  'review.decline_request': { ...SUPPORT, ...onRequest('staff', 'decline') },
  'review.request_file': { ...SUPPORT, ...onRequest('staff') },
  'review.activate': { ...SUPPORT, ...RECENT },
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;

/** Actions on one type of object. */
export type ActionOn<O extends ObjectType> = {
  [A in Action]: (typeof RIGHTS)[A] extends { on: { type: O } } ? A : never;
}[Action];
/** Actions that concern no single object. */
export type ActionAlone = Exclude<Action, ActionOn<ObjectType>>;
