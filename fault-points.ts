import { channel } from 'node:diagnostics_channel';

/**
 * Fault points: places at which a process may die without a promise being broken, and at which fault tests kill it.
 */
export type FaultPoint =
  | 'command-written'
  | 'command-committed'
  | 'command-signalled'
  | 'projection-written'
  | 'projection-committed'
  | 'mail-handed'
  | 'mail-accepted'
  | 'mail-noted';

const faultPoints = channel('min-side:fault-point');

/** Tells an observer of this process that it has reached a fault point. Costs nothing where nobody observes it. */
export function reach(point: FaultPoint): void {
  if (faultPoints.hasSubscribers) faultPoints.publish(point);
}
