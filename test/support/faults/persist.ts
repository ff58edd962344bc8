/** Patience of people who get no answer. */
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '../browser.ts';

const ANSWER_WITHIN_MS = 300_000;
const BETWEEN_TRIES_MS = 300;
/** Time after which nobody waits any more for a page to come. */
const SILENCE_MS = 60_000;

/**
 * Returns the page of an answer.
 * @param onSilence hears of a request that was taken and never answered
 * @throws {Error} for an error page, which says nothing about the act
 */
export async function answered(asked: Promise<Page>, onSilence: () => void): Promise<Page> {
  const page = await Promise.race([asked, after(SILENCE_MS, null, { ref: false })]);
  if (page === null) {
    onSilence();
    throw new Error('no answer at all');
  }
  if (page.status >= 500) throw new Error(`no answer: ${page.status}`);
  if (`${page.location ?? page.url}`.includes('/logg-inn')) throw new Error('not logged in any more');
  return page;
}

/**
 * Tries again until it works: the portal, its database or the page that one waits for may be away.
 * @throws {Error} with all that was said, where it never does
 */
export async function persist<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + ANSWER_WITHIN_MS;
  const said = new Map<string, number>();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const { message } = error as Error;
      said.set(message, (said.get(message) ?? 0) + 1);
      const all = [...said].map(([words, times]) => `${words} (${times} times)`).join('; ');
      if (Date.now() > until) throw new Error(`${what}: ${all}`);
      await after(BETWEEN_TRIES_MS);
    }
  }
}
