/** Questions to the table of rights. */

import type { Id } from '../shared/ids.ts';
import type { Moment } from '../shared/moments.ts';
import type { StateMachine } from '../shared/state-machine.ts';
import { isEnoughFor, type KindLevel, type Level } from './levels.ts';
import type { Relation, Role } from './roles.ts';
import { type Action, type Concern, MACHINES, RIGHTS, type Right } from './table.ts';

/** Time for which it is good that somebody has said who they are, where that has to be recent. */
const RECENT_SECONDS = 15 * 60;

/** The row of an action, as the plain shape of the table. */
export const rightTo = (action: Action): Right => RIGHTS[action];

/** Tells whether an action begins a case. */
export const beginsCase = (action: Action): boolean => rightTo(action).begins === true;

/**
 * Tells whether a login at this level is enough for an action.
 * @param kind of the case that is concerned; left out where none is, or before it is known
 */
export function isEnough(action: Action, level: Level, kind?: KindLevel): boolean {
  const { level: needed } = rightTo(action);
  if (level === 'high' || needed === 'any') return true;
  return needed === 'as_kind' && (!kind || isEnoughFor(kind, level));
}

/** Tells whether somebody has to say anew who they are. @param identifiedSeconds the time since they did */
export const asksAnew = (action: Action, identifiedSeconds: number): boolean =>
  rightTo(action).recent === true && identifiedSeconds > RECENT_SECONDS;

/** Tells whether somebody in these roles may ever do this. */
export const mayTry = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => rightTo(action).roles.includes(role));

/** Tells whether somebody who stands in this relation to an object may ever do this to one. */
export const mayEver = (roles: readonly Role[], action: Action, relation: Relation): boolean =>
  mayTry(roles, action) && (rightTo(action).on?.relations.includes(relation) ?? true);

/** An object as far as its state matters for rights; an organisation has none. */
export interface ObjectState {
  relation: Relation;
  snapshot: { state: string } | null;
}

/** The reason why the object's state does not allow an action; null where it does. Whether somebody may ever do it is another question. */
export function stateRefusal(
  action: Action,
  snapshot: ObjectState['snapshot'],
  actor: Id,
  now: Moment,
): string | null {
  const { on } = rightTo(action);
  if (!on || !snapshot) return null;
  if (on.states && !on.states.includes(snapshot.state)) return 'illegal';
  return on.event ? machineOf(on).refusalOf(snapshot as never, on.event as never, actor, now) : null;
}

/** Tells whether somebody may do this to an object as it stands: what buttons are shown by. */
export const may = (
  roles: readonly Role[],
  action: Action,
  { relation, snapshot }: ObjectState,
  actor: Id,
  now: Moment,
): boolean => mayEver(roles, action, relation) && stateRefusal(action, snapshot, actor, now) === null;

/** @throws {Error} for a type of object without states */
function machineOf({ type }: Concern): Pick<StateMachine<never>, 'refusalOf'> {
  const machine = MACHINES[type];
  if (!machine) throw new Error(`${type} has no states`);
  return machine as unknown as Pick<StateMachine<never>, 'refusalOf'>;
}
