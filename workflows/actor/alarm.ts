import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Moment } from '../../domain/shared/moments.ts';

/** A timer that stands until its moment changes: an act that leaves the deadline alone costs no event for it. */
export class Alarm {
  #at: Moment | null = null;
  #scope: CancellationScope | null = null;

  /** Tells whether it is still to ring. When it rings, whatever waits for a condition looks at it again. */
  get isSet(): boolean {
    return this.#at !== null;
  }

  /** @param summary the name of the timer, for operators */
  set(at: Moment | null, summary: string): void {
    if (at === this.#at) return;
    this.#scope?.cancel();
    this.#at = at;
    this.#scope = at === null ? null : this.#ring(at, summary);
  }

  #ring(at: Moment, summary: string): CancellationScope {
    const scope = new CancellationScope();
    const rung = () => {
      if (this.#scope === scope) this.#at = null;
    };
    scope
      .run(() => sleep(Math.max(1, at - Date.now()), { summary }))
      .then(rung, (error) => {
        if (!isCancellation(error)) throw error;
      });
    return scope;
  }
}
