/** People at work while parts of the system die under them: each keeps what it was told. */
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '../browser.ts';
import { commandIn, type Fields, type PortalUser } from '../portal.ts';

/** Answer that somebody got about one act. */
export interface Told {
  who: string;
  number: string;
  act: 'submit' | 'withdraw' | 'restore';
  commandId: string;
  /** `accepted`: led on as after an act; `refused`: told that nothing has changed. */
  answer: 'accepted' | 'refused';
  /** Number of presses until an answer came. */
  presses: number;
}

const ANSWER_WITHIN_MS = 90_000;
const BETWEEN_PRESSES_MS = 300;

/** A person who sends enquiries, withdraws and restores them, until told to stop. */
export class Client {
  readonly told: Told[] = [];
  readonly #user: PortalUser;
  #rounds = 0;

  constructor(user: PortalUser) {
    this.#user = user;
  }

  async work(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) await this.#round();
  }

  /** Takes an enquiry from draft to sent; every second one is withdrawn and restored. */
  async #round(): Promise<void> {
    const user = this.#user;
    const number = await persist(() => user.begin());
    await persist(() => user.write(number));
    await this.#act('submit', number, `/saker/${number}/innsending`, () => user.toSend(number));
    if (this.#rounds++ % 2) return;
    const withdrawal = `/saker/${number}/trekking`;
    const withdrawn = await this.#act('withdraw', number, withdrawal, () =>
      user.formOn(withdrawal, withdrawal),
    );
    const restoration = `/saker/${number}/gjenoppretting`;
    if (withdrawn)
      await this.#act('restore', number, restoration, () => user.formOn(`/saker/${number}`, restoration));
  }

  /**
   * Presses the button until an answer comes, always with the same token, as somebody does who sees an error page and
   * tries again. An act that the case does not offer yet (what came before it waits for the worker) is not pressed.
   */
  async #act(act: Told['act'], number: string, path: string, find: () => Promise<Fields>): Promise<boolean> {
    const form = await persist(find);
    let presses = 0;
    const page = await persist(() => {
      presses++;
      return answered(this.#user.press(form, path));
    });
    const answer = page.status === 303 ? 'accepted' : 'refused';
    this.told.push({ who: this.#user.pid, number, act, commandId: commandIn(form), answer, presses });
    return answer === 'accepted';
  }
}

/** Returns the page of an answer. @throws {Error} for an error page, which says nothing about the act */
async function answered(pressed: Promise<Page>): Promise<Page> {
  const page = await pressed;
  if (page.status >= 500) throw new Error(`no answer: ${page.status}`);
  return page;
}

/** Tries again until it works: the portal, its database or the page that one waits for may be away. */
async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await after(BETWEEN_PRESSES_MS);
    }
  }
}
