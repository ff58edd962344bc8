/** The workers of one process, by their task queues, and whether they still poll. */
import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';
import type { Pollers } from './engine.ts';

export type Workers = Readonly<Record<string, Worker>>;

const LOOK_MS = 500;
/** States of a worker that polls no more, and never will. */
const GIVEN_UP: readonly string[] = ['FAILED', 'STOPPED'];

/** Tells which of the workers poll, as 1 and 0. */
export const pollersAmong = (workers: Workers): Pollers =>
  Object.fromEntries(
    Object.entries(workers).map(([queue, worker]) => [queue, worker.getState() === 'RUNNING' ? 1 : 0]),
  );

/**
 * Waits until a worker has given up. Where the engine does not know the namespace any more, the SDK stops polling for
 * good, and a worker's `run` may never end.
 * @returns its task queue; null where the process is stopped before
 */
export async function firstToGiveUp(workers: Workers, stopped: AbortSignal): Promise<string | null> {
  while (!stopped.aborted) {
    const [queue] = Object.entries(workers).find(([, worker]) => GIVEN_UP.includes(worker.getState())) ?? [];
    if (queue) return queue;
    await after(LOOK_MS, undefined, { signal: stopped }).catch(() => {});
  }
  return null;
}
