import { setTimeout as after } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/** Looks again until it holds; a look that fails counts as one that does not. @throws {Error} where it never does */
export async function until(what: string, holds: () => Promise<boolean>, withinMs = 180_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs / 1000} s: ${what}`);
    await after(LOOK_AGAIN_MS);
  }
}
