import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Moment } from '../../domain/shared/moments.ts';

/**
 * One timer that wakes an actor in time. It rings no later than asked and may ring early: a moment that is put off
 * leaves the timer as it stands, so that an act costs no event for it. Whoever is woken looks at its own moments.
 */
export class Alarm {
  #at: Moment = Number.POSITIVE_INFINITY;
  #scope: CancellationScope | null = null;

  /** Tells whether it is still to ring. When it rings, whatever waits for a condition looks at it again. */
  get isSet(): boolean {
    return this.#scope !== null;
  }

  /** @param summary the name of the timer, for operators */
  ringBy(at: Moment, summary: string): void {
    if (this.isSet && this.#at <= at) return;
    this.#scope?.cancel();
    this.#at = at;
    this.#scope = this.#ring(at, summary);
  }

  #ring(at: Moment, summary: string): CancellationScope {
    const scope = new CancellationScope();
    const rung = () => {
      if (this.#scope === scope) this.#scope = null;
    };
    scope
      .run(() => sleep(Math.max(1, at - Date.now()), { summary }))
      .then(rung, (error) => {
        if (!isCancellation(error)) throw error;
      });
    return scope;
  }
}
