/** States of a request for access to an organisation, and all that its workflow keeps of it. */
import type { Id } from '../shared/ids.ts';
import type { Moment } from '../shared/moments.ts';
import type { AccessTimer, RegisterObstacle } from './commands.ts';

/**
 * Ways in which somebody comes to act for an organisation: it is new here and support approves it; its administrators let them
 * in; an administrator invites them, and they accept; or support activates them on a written power of attorney.
 */
export const ACCESS_KINDS = ['new_organisation', 'join', 'invitation', 'power_of_attorney'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** `proposed`: one of support has proposed to approve it. `checking`: approved, and the register is asked once more. `impossible`: by what the register told. */
export const ACCESS_STATES = [
  'draft',
  'open',
  'proposed',
  'checking',
  'approved',
  'declined',
  'withdrawn',
  'lapsed',
  'impossible',
] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** The whole state of a request, as plain JSON with codes and dates only. */
export interface AccessSnapshot {
  schemaVersion: 1;
  /** Number of the last command handled. */
  handled: number;
  kind: AccessKind;
  state: AccessState;
  /** Enhetsregisteret has still to answer, or has answered; null where it is not asked. */
  register: 'asked' | 'answered' | null;
  obstacle: RegisterObstacle | null;
  /** A power of attorney was uploaded. Requests from before this was kept have no such key. */
  uploaded?: true;
  /** The member of support whose proposal stands. Requests from before this was kept have no such key. */
  proposedBy?: Id | null;
  /** The moment at which it lapses once it is open; null where it does not. */
  lapseAt: Moment | null;
  deadline: { event: AccessTimer; at: Moment } | null;
}

/** A request as it begins: not sent yet. A new organisation is looked up at once, so that its facts can be checked. */
export const newRequest = (kind: AccessKind, policy: { lapseAt: Moment }): AccessSnapshot => ({
  schemaVersion: 1,
  kind,
  state: 'draft',
  handled: 0,
  register: kind === 'new_organisation' ? 'asked' : null,
  obstacle: null,
  lapseAt: null,
  deadline: { event: 'lapse', at: policy.lapseAt },
});

/** Tells whether Enhetsregisteret has still to answer. */
export const isRegisterAsked = ({ register }: AccessSnapshot): boolean => register === 'asked';
