import { channel } from 'node:diagnostics_channel';

/** Named places where a process may die without a promise being broken: what the fault tests aim at. */
export type Point =
  | 'command-written'
  | 'command-committed'
  | 'command-signalled'
  | 'projection-written'
  | 'projection-committed'
  | 'mail-accepted'
  | 'mail-noted';

const points = channel('min-side:point');

/** Tells whoever observes this process that it got here; costs nothing where nobody does. */
export function reach(point: Point): void {
  if (points.hasSubscribers) points.publish(point);
}
