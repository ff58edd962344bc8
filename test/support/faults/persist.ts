/** Patience of people who get no answer. */
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '../browser.ts';

const ANSWER_WITHIN_MS = 300_000;
const BETWEEN_TRIES_MS = 300;

/** Returns the page of an answer. @throws {Error} for an error page, which says nothing about the act */
export async function answered(asked: Promise<Page>): Promise<Page> {
  const page = await asked;
  if (page.status >= 500) throw new Error(`no answer: ${page.status}`);
  if (`${page.location ?? page.url}`.includes('/logg-inn')) throw new Error('not logged in any more');
  return page;
}

/** Tries again until it works: the portal, its database or the page that one waits for may be away. */
export async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await after(BETWEEN_TRIES_MS);
    }
  }
}
