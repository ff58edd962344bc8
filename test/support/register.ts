import type { z } from 'zod';
import type { roleRecord } from '../../dev/register/roles.ts';

/** Tells the local Enhetsregisteret how to behave. */
export class RegisterControl {
  readonly #base: string;

  /** @param address of the local register, as in `stack.json` */
  constructor(address: string) {
    this.#base = `${address}/kontroll`;
  }

  /** Decides how the register answers about one unit from now on. */
  answers(number: string, mode: 'ok' | 'slow' | 'down' | 'garbage', ms?: number): Promise<void> {
    return this.#send('PUT', `/enheter/${number}`, { mode, ...(ms !== undefined && { ms }) });
  }

  /** Changes a unit, which then stands in the feed of changes. */
  change(number: string, unit: object, more: { removed?: boolean } = {}): Promise<void> {
    return this.#send('PATCH', `/enheter/${number}`, { unit, ...more });
  }

  /** Sets the roles of a unit. */
  roles(number: string, roles: readonly z.input<typeof roleRecord>[]): Promise<void> {
    return this.#send('PUT', `/enheter/${number}/roller`, roles);
  }

  async #send(method: string, path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the register said ${response.status}`);
  }
}
