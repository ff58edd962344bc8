/** A page that the browser has kept whole, as one comes back to it after a logout in another tab. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nb } from '../../text/nb/index.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('is asked for again, so that it shows nothing to those who come after', async () => {
  const kari = await Visitor.arrive(browser);
  await kari.logIn('private');
  await kari.open('/profil');
  await kari.sees('heading', nb.profile.title);
  await kari.page.context().clearCookies();
  // Chromium keeps no page that a debugger looks at, so it is told that it did
  await kari.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
  await kari.find('heading', nb.profile.title).waitFor({ state: 'detached' });
  expect(new URL(kari.page.url()).pathname).not.toBe('/profil');
  await kari.leave();
});
