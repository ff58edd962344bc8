/** Plan of a long fault run: which fault comes when, from a seed alone. */
import type { FaultPoint } from '../../../fault-points.ts';
import { pick, type Random, randomOf, shuffled } from '../../support/faults/random.ts';

/** Processes that faults hit. */
export const VICTIMS = ['portal', 'worker', 'temporal', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

export const POINTS: readonly FaultPoint[] = [
  'command-written',
  'command-committed',
  'command-signalled',
  'projection-written',
  'projection-committed',
  'mail-handed',
  'mail-accepted',
  'mail-noted',
];

/** Kinds of faults, and how often each comes in a round. */
const ROUND = {
  /** A process is killed at a named point. */
  point: 4,
  /** Two processes are killed at once. */
  pair: 2,
  /** A process is killed, and killed again while it comes back. */
  double: 2,
  /** A process is killed while everything is being started. */
  'at-start': 1,
  /** A process stands still for some seconds, and goes on. */
  stopped: 2,
  /** The launcher is killed, and started again. */
  launcher: 1,
  /** Every process is killed at once. */
  everything: 1,
  /** The disk is full for some seconds. */
  'full-disk': 1,
  /** The engine is away, as it were for hours. */
  hours: 1,
  /** The engine comes back without its database. */
  'lost-engine': 1,
  /** An older database is put back. */
  'older-database': 1,
  /** Two portals are at work, and one of them is killed. */
  'two-portals': 1,
} as const;
export type FaultKind = keyof typeof ROUND;
export const FAULT_KINDS = Object.keys(ROUND) as FaultKind[];

/** One fault of a plan. Each kind takes what it needs of it. */
export interface Planned {
  kind: FaultKind;
  /** Two different ones. */
  victims: readonly [Victim, Victim];
  point: FaultPoint;
  /** Time for which the fault lasts, or after which its second half comes. */
  seconds: number;
}

const MOST_SECONDS = 8;

/** Yields faults without end, in rounds of all kinds; the same ones for the same seed. */
export function* planOf(seed: number): Generator<Planned, never> {
  const random = randomOf(seed);
  for (;;) {
    const kinds = FAULT_KINDS.flatMap((kind) => Array<FaultKind>(ROUND[kind]).fill(kind));
    for (const kind of shuffled(random, kinds)) yield planned(random, kind);
  }
}

function planned(random: Random, kind: FaultKind): Planned {
  const [one, other] = shuffled(random, VICTIMS);
  const seconds = 1 + Math.floor(random() * MOST_SECONDS);
  return { kind, victims: [one!, other!], point: pick(random, POINTS), seconds };
}
