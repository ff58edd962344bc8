/**
 * Report on a process and what it stands on, part by part. Load balancers read its status, operators the rest. It holds
 * states, codes, counts and ages alone, since anybody may read it.
 */

/**
 * `late` where something waits too long, `weak` where it protects less than it should, `unknown` where a part that is
 * away would have to tell.
 */
export type PartState = 'ok' | 'late' | 'weak' | 'down' | 'unknown';

export interface Part {
  state: PartState;
  /** Code of the error, where there was one. */
  code?: string;
}

interface Backlog extends Part {
  waiting?: number;
  /** Age of the oldest that waits, in seconds. */
  oldest?: number | null;
}

/** Delay of the process's own event loop, in milliseconds. */
interface Loop extends Part {
  p99: number;
  longest: number;
}

export interface Parts {
  database: Part;
  engine: Part;
  namespace: Part;
  /** Workers that poll, by their task queues. */
  pollers: Part & { queues?: Readonly<Record<string, number>> };
  /** Commands that have no outcome yet. */
  commands: Backlog;
  /** E-mails that are promised and not sent. */
  mails: Backlog;
  scanner: Part;
  /** The process itself: `late` where it had no time for anybody for long. */
  loop: Loop;
  /** The cage in which files are opened, and the walls that it lacks. */
  cage: Part & { missing?: readonly string[] };
}

export interface Report {
  /** `down` where a part is not well without which the process can't serve, `degraded` where another one is not. */
  state: 'ok' | 'degraded' | 'down';
  parts: Parts;
}

/** Makes the report of a process. @param needed parts without which it can't serve */
export function reportOn(parts: Parts, needed: readonly (keyof Parts)[]): Report {
  const serves = needed.every((name) => parts[name].state === 'ok');
  const isWell = Object.values(parts).every(({ state }) => state === 'ok');
  return { state: !serves ? 'down' : isWell ? 'ok' : 'degraded', parts };
}

/** The status of HTTP that says whether the process can serve. */
export const httpStatusOf = ({ state }: Report): 200 | 503 => (state === 'down' ? 503 : 200);
