import people from '../people.json' with { type: 'json' };

/** The synthetic persons who can log in, with what they type. */
export const PEOPLE = people;
export type TestPerson = (typeof people)[number];
type Secret = keyof TestPerson['secrets'];

const ATTEMPTS = 5;
const PAUSE_MS = 15 * 60 * 1000;

export type Answer = 'right' | 'wrong' | 'paused';

/**
 * Checks what was typed against the people. Wrong attempts are counted for every number alike, registered or not,
 * so that no answer tells which numbers are registered.
 */
export class Checker {
  readonly #wrong = new Map<string, { count: number; since: number }>();

  /** @returns `paused` after five wrong attempts, until fifteen minutes after the first of them */
  check(pid: string, typed: Partial<Record<Secret, string>>): Answer {
    this.#forgetOld();
    const wrong = this.#wrong.get(pid);
    if (wrong && wrong.count >= ATTEMPTS) return 'paused';
    const person = PEOPLE.find((one) => one.pid === pid);
    if (person && Object.entries(typed).every(([name, value]) => person.secrets[name as Secret] === value)) {
      this.#wrong.delete(pid);
      return 'right';
    }
    this.#wrong.set(pid, { count: (wrong?.count ?? 0) + 1, since: wrong?.since ?? Date.now() });
    return 'wrong';
  }

  #forgetOld(): void {
    for (const [pid, { since }] of this.#wrong) if (since < Date.now() - PAUSE_MS) this.#wrong.delete(pid);
  }
}
