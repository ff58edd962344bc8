/** A queue in which each owner has one turn at a time, however many files they bring. */

/** Ends a turn. */
export type Leave = () => void;

interface Limits {
  /** Turns at a time, of all owners. */
  atOnce: number;
  /** Most that wait, of all owners and of one. */
  waiting: number;
  waitingOfOne: number;
  /** Longest wait for a turn, in milliseconds. */
  longestMs: number;
}

type Waiter = () => void;

export class FairQueue {
  readonly #limits: Limits;
  /** Owners whose turn it is. */
  readonly #inside = new Set<string>();
  /** Waiters by owner; the owner who waits for the next turn comes first. */
  readonly #waiting = new Map<string, Waiter[]>();
  #count = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Waits for a turn. @returns how to end it; null where too many wait, or it takes too long */
  async enter(owner: string): Promise<Leave | null> {
    if (this.#isFree && !this.#inside.has(owner)) return this.#begin(owner);
    const own = this.#waiting.get(owner) ?? [];
    if (this.#count >= this.#limits.waiting || own.length >= this.#limits.waitingOfOne) return null;
    return new Promise((resolve) => {
      const waiter = () => {
        clearTimeout(timer);
        resolve(this.#begin(owner));
      };
      const timer = setTimeout(() => {
        this.#forget(owner, waiter);
        resolve(null);
      }, this.#limits.longestMs);
      this.#waiting.set(owner, [...own, waiter]);
      this.#count += 1;
    });
  }

  get #isFree(): boolean {
    return this.#inside.size < this.#limits.atOnce;
  }

  #begin(owner: string): Leave {
    this.#inside.add(owner);
    return () => {
      this.#inside.delete(owner);
      this.#putLast(owner);
      this.#admit();
    };
  }

  #admit(): void {
    for (const [owner, [next, ...others]] of this.#waiting) {
      if (!this.#isFree) return;
      if (this.#inside.has(owner) || !next) continue;
      if (others.length > 0) this.#waiting.set(owner, others);
      else this.#waiting.delete(owner);
      this.#count -= 1;
      next();
    }
  }

  /** Lets all others go first who wait now. */
  #putLast(owner: string): void {
    const own = this.#waiting.get(owner);
    if (!own) return;
    this.#waiting.delete(owner);
    this.#waiting.set(owner, own);
  }

  #forget(owner: string, waiter: Waiter): void {
    const others = (this.#waiting.get(owner) ?? []).filter((other) => other !== waiter);
    if (others.length > 0) this.#waiting.set(owner, others);
    else this.#waiting.delete(owner);
    this.#count -= 1;
  }
}
