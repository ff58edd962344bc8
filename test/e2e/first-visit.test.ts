/** Transfers to a browser that was never here before. */
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoggedIn, openBrowser, Visitor } from '../support/e2e/visitor.ts';

/** Most bytes of a first visit, headers and all. */
const MOST = 100 * 1024;

let browser: Browser;
let login: LoggedIn;
/** Number of a draft. */
let draft: string;

beforeAll(async () => {
  browser = await openBrowser();
  const kari = await Visitor.arrive(browser);
  await kari.logIn('private');
  login = await kari.keepLogin();
  await kari.open('/ny');
  await kari.start('Eksport av vare, teknologi eller tjeneste');
  draft = kari.at().split('/')[2] ?? '';
  await kari.leave();
});
afterAll(() => browser.close());

/** Opens a page with nothing kept. @returns the bytes of each answer */
async function fetched(path: string, options: { storageState?: LoggedIn }): Promise<Record<string, number>> {
  const visitor = await Visitor.arrive(browser, options);
  const { page } = visitor;
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await visitor.open(path);
  await page.evaluate('document.fonts.ready');
  const sizes = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return [new URL(request.url()).pathname, responseBodySize + responseHeadersSize] as const;
    }),
  );
  await visitor.leave();
  return Object.fromEntries(sizes);
}

/** Pages, by who opens them. */
const PAGES: readonly { page: string; path: string; isLoggedIn: boolean }[] = [
  { page: 'the page for everybody', path: '/', isLoggedIn: false },
  { page: 'Forside', path: '/', isLoggedIn: true },
  { page: 'the list of cases', path: '/saker', isLoggedIn: true },
  { page: 'a tab of a form', path: '/saker/:draft/skjema/eksporten', isLoggedIn: true },
];

it.each(PAGES)('a first visit takes 100 KB at most: $page', async ({ path, isLoggedIn }) => {
  const sizes = await fetched(path.replace(':draft', draft), isLoggedIn ? { storageState: login } : {});
  const whole = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(whole, JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(MOST);
});
