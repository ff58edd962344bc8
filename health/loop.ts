/** Delay of the event loop: how long a process had no time for anybody, since it was last looked at. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Delays in milliseconds. */
export interface LoopDelay {
  /** All but a hundredth of the delays were shorter. */
  p99: number;
  longest: number;
}

/** Milliseconds between two looks at the loop, which count as no delay. */
const EVERY = 20;

/** Begins to watch the event loop of this process. @returns what tells the delays since it was last called */
export function watchLoop(): () => LoopDelay {
  const seen = monitorEventLoopDelay({ resolution: EVERY });
  seen.enable();
  return () => {
    const delay = { p99: inMs(seen.percentile(99)), longest: inMs(seen.max) };
    seen.reset();
    return delay;
  };
}

const inMs = (nanoseconds: number): number => Math.max(0, Math.round(nanoseconds / 1e6) - EVERY);
