/** Choosing from a long list: by typing, with the keys alone, and what is chosen stays. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { nb } from '../../text/nb/index.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { type LoggedIn, openBrowser, Visitor } from '../support/e2e/visitor.ts';

const COUNTRY = 'Mottakerland';

let browser: Browser;
let login: LoggedIn;
let kari: Visitor;
let number: string;

beforeAll(async () => {
  browser = await openBrowser();
  const visitor = await Visitor.arrive(browser);
  await visitor.logIn('private');
  login = await visitor.keepLogin();
  await visitor.leave();
});
afterAll(() => browser.close());

beforeEach(async () => {
  kari = await Visitor.arrive(browser, { storageState: login });
  await kari.open('/ny');
  await kari.start('Eksport av vare, teknologi eller tjeneste');
  number = kari.at().split('/')[2] ?? '';
  await openTab();
});
afterEach(() => kari.leave());

const openTab = () => kari.open(`/saker/${number}/skjema/eksporten`);
const box = () => kari.find('combobox', COUNTRY);
const chosen = () => kari.page.locator('select[name="value.recipient_country"]').inputValue();

it('is narrowed down by what is typed, and chosen with the keys', async () => {
  await box().focus();
  await kari.page.keyboard.type('sve');
  await kari.sees('option', 'Sverige');
  expect(await kari.page.getByRole('option').allTextContents()).toEqual(['Sveits', 'Sverige']);
  expect(await complaints(kari, 'nb')).toEqual([]);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await kari.page.keyboard.press(key);
  await kari.reads(/^Lagret \d\d[:.]\d\d/);
  expect([await box().inputValue(), await chosen()]).toEqual(['Sverige', 'SE']);
  await openTab();
  expect([await box().inputValue(), await chosen()]).toEqual(['Sverige', 'SE']);
  expect(await complaints(kari, 'nb')).toEqual([]);
});

it('takes nothing that is not in the list, and can be emptied', async () => {
  await kari.search(COUNTRY, 'Norge');
  await kari.reads(/^Lagret \d\d[:.]\d\d/);
  await box().click();
  await box().fill('Atlantis');
  await kari.sees('option', nb.form.search.none);
  await box().press('Tab');
  await expect.poll(() => box().inputValue()).toBe('Norge');
  expect(await chosen()).toBe('NO');
  await box().fill('');
  await box().press('Tab');
  await expect.poll(chosen).toBe('');
  await kari.press(nb.form.next);
  await kari.page.waitForURL('**/skjema/varer');
  await openTab();
  expect([await box().inputValue(), await chosen()]).toEqual(['', '']);
  expect(kari.faults).toEqual([]);
});

it('stays where the login ended before it was saved', async () => {
  await kari.page.context().clearCookies();
  await kari.search(COUNTRY, 'Sverige');
  await kari.reads(nb.errors.login.body);
  await kari.follow('Logg inn');
  await kari.identify('private');
  await kari.reads(/^Lagret \d\d[:.]\d\d/);
  await openTab();
  expect([await box().inputValue(), await chosen()]).toEqual(['Sverige', 'SE']);
  expect(kari.faults).toEqual([]);
});
