/** The keyboard: everything can be done with it alone, and people always see where they are. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nb } from '../../text/nb/index.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';

let browser: Browser;
let kari: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
  kari = await Visitor.arrive(browser);
  await kari.logIn('private');
});
afterAll(() => browser.close());

/**
 * Expression about the element that has the focus: null after the last one (where nothing has it, or the first link
 * again), else whether it lies on the screen and is marked (a radio button or a tick with its label).
 */
const FOCUS_IS_SHOWN = `(() => {
  const focused = document.activeElement;
  if (focused === document.body || focused === document.links[0]) return null;
  const { width, height, top, bottom } = focused.getBoundingClientRect();
  const marked = [focused, focused.parentElement].some((one) => getComputedStyle(one).outlineStyle !== 'none');
  return marked && width > 0 && height > 0 && bottom > 0 && top < innerHeight;
})()`;

it('reaches everything on a page, and shows where one is', async () => {
  await kari.open('/ny');
  await kari.start('Skriftlig henvendelse');
  const draft = kari.at().replace('/skjema/informasjon', '');
  for (const path of ['/', '/ny', '/saker', '/profil', draft, `${draft}/skjema/innhold`]) {
    await kari.open(path);
    await kari.page.keyboard.press('Tab');
    const skip = kari.page.getByRole('link', { name: nb.frame.skip });
    expect(await skip.boundingBox()).toMatchObject({ y: 0 });
    const stops = await stopsOn(kari);
    expect(stops, path).not.toContain(false);
    const controls = kari.page.locator('a[href], button, textarea').filter({ visible: true });
    expect(stops.length + 1, path).toBeGreaterThanOrEqual(await controls.count());
  }
});

/** Goes on with Tab until nothing more has the focus. */
async function stopsOn({ page }: Visitor): Promise<boolean[]> {
  const stops: boolean[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate<boolean | null>(FOCUS_IS_SHOWN);
    if (shown === null) return stops;
    stops.push(shown);
  }
}

it('skips to the content, and opens and closes the menu', async () => {
  const { keyboard } = kari.page;
  const focused = kari.page.locator(':focus');
  await kari.open('/');
  await keyboard.press('Tab');
  expect(await focused.innerText()).toBe(nb.frame.skip);
  await keyboard.press('Enter');
  expect(await focused.getAttribute('id')).toBe('innhold');
  await keyboard.press('Tab');
  expect(await focused.innerText()).toContain('Ny søknad eller henvendelse');
  await kari.find('button', 'Meny').focus();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  expect(await focused.innerText()).toBe('Administrer organisasjon');
  await keyboard.press('Escape');
  expect(await focused.innerText()).toBe('Meny');
  expect(await kari.find('link', 'Brukerprofil').isVisible()).toBe(false);
});
