/** Saving by itself: what is typed stays, whoever else writes and whatever happens to the login or the connection. */
import type { Browser, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nb } from '../../text/nb/index.ts';
import { type LoggedIn, openBrowser, Visitor } from '../support/e2e/visitor.ts';

const LONG = 'Dette er en tekst som noen har brukt lang tid på å skrive.';
const SAVED = /^Lagret \d\d[:.]\d\d/;

let browser: Browser;
let login: LoggedIn;
let visitors: Visitor[];

beforeAll(async () => {
  browser = await openBrowser();
  const kari = await Visitor.arrive(browser);
  await kari.logIn('private');
  login = await kari.keepLogin();
  await kari.leave();
});
afterAll(() => browser.close());

beforeEach(() => {
  visitors = [];
});
afterEach(async () => {
  for (const visitor of visitors) await visitor.leave();
});

/** Opens one more browser for Kari. */
async function kari(options = {}): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { storageState: login, ...options });
  visitors.push(visitor);
  return visitor;
}

async function begin(visitor: Visitor): Promise<string> {
  await visitor.open('/ny');
  await visitor.start('Skriftlig henvendelse');
  return visitor.at().split('/')[2] ?? '';
}

const content = (number: string) => `/saker/${number}/skjema/innhold`;

/** Opens the same draft in two browsers, before either writes in it. */
async function atTwoBrowsers(): Promise<[Visitor, Visitor, string]> {
  const [one, other] = [await kari(), await kari()];
  const number = await begin(one);
  for (const visitor of [one, other]) await visitor.open(content(number));
  return [one, other, number];
}

const typedIn = (visitor: Visitor, textbox: string) => visitor.find('textbox', textbox).inputValue();

/** Writes, and waits until the page says that it is saved. */
async function writeAndSave(visitor: Visitor, textbox: string, text: string): Promise<void> {
  await visitor.write(textbox, text);
  await visitor.reads(SAVED);
}

describe('two who write in one form', () => {
  it('keep both what they wrote in different fields', async () => {
    const [one, other, number] = await atTwoBrowsers();
    await writeAndSave(one, 'Emne', 'Fra den ene');
    await writeAndSave(other, 'Henvendelse', 'Fra den andre');
    for (const visitor of [one, other]) {
      await visitor.open(content(number));
      expect(await typedIn(visitor, 'Emne')).toBe('Fra den ene');
      expect(await typedIn(visitor, 'Henvendelse')).toBe('Fra den andre');
      expect(visitor.faults).toEqual([]);
    }
  });

  it.each([
    { choice: 'Behold det jeg skrev', kept: 'Skrevet sist' },
    { choice: 'Bruk det andre', kept: 'Skrevet først' },
  ])('see both values of the same field, and choose: $choice', async ({ choice, kept }) => {
    const [one, other, number] = await atTwoBrowsers();
    await writeAndSave(one, 'Emne', 'Skrevet først');
    await other.write('Emne', 'Skrevet sist');
    await other.reads(/^Feltet ble endret et annet sted/);
    await other.reads('Skrevet først');
    expect(await typedIn(other, 'Emne')).toBe('Skrevet sist');
    await one.open(content(number));
    expect(await typedIn(one, 'Emne')).toBe('Skrevet først');
    await other.press(choice);
    await other.page.waitForURL(/#subject$/);
    for (const visitor of [one, other]) {
      await visitor.open(content(number));
      expect(await typedIn(visitor, 'Emne')).toBe(kept);
      expect(visitor.faults).toEqual([]);
    }
  });
});

describe('a login that ends while somebody writes', () => {
  it('leaves the text on the page, and leads through login back to it', async () => {
    const visitor = await kari();
    const number = await begin(visitor);
    await visitor.open(content(number));
    await visitor.page.context().clearCookies();
    await visitor.write('Henvendelse', LONG);
    await visitor.reads(nb.errors.login.body);
    expect(await typedIn(visitor, 'Henvendelse')).toBe(LONG);
    await visitor.follow('Logg inn');
    await visitor.identify('private');
    await visitor.reads(SAVED);
    expect(visitor.at()).toBe(content(number));
    expect(await typedIn(visitor, 'Henvendelse')).toBe(LONG);
    await visitor.open(content(number));
    expect(await typedIn(visitor, 'Henvendelse')).toBe(LONG);
    expect(visitor.faults).toEqual([]);
  });

  it('shows the text to be copied where there is no JavaScript', async () => {
    const visitor = await kari({ javaScriptEnabled: false, storageState: undefined });
    await visitor.logIn('private');
    const number = await begin(visitor);
    await visitor.open(content(number));
    await visitor.loseSession();
    await visitor.write('Henvendelse', LONG);
    await visitor.press('Lagre og gå videre');
    await visitor.sees('heading', 'Du er logget ut');
    expect(await typedIn(visitor, nb.inbox.yourText)).toBe(LONG);
    await visitor.page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
    await visitor.identify('private');
    expect(visitor.at()).toBe(content(number));
  });
});

describe('a connection that fails', () => {
  it('is said, and what was typed is saved when it is back', async () => {
    const visitor = await kari();
    const number = await begin(visitor);
    await visitor.open(content(number));
    await visitor.page.context().setOffline(true);
    await visitor.write('Emne', 'Skrevet i en tunnel');
    await visitor.reads(nb.form.notYetSaved);
    await visitor.page.context().setOffline(false);
    await visitor.reads(SAVED);
    await visitor.open(content(number));
    expect(await typedIn(visitor, 'Emne')).toBe('Skrevet i en tunnel');
  });
});

describe('a form with lines', () => {
  async function licence(visitor: Visitor): Promise<string> {
    await visitor.open('/ny');
    await visitor.start('Eksport av vare, teknologi eller tjeneste');
    return visitor.at().split('/')[2] ?? '';
  }

  it('saves a value that was refused beside another, and judges one that was saved, as the other changes', async () => {
    const visitor = await kari();
    const number = await licence(visitor);
    await visitor.open(`/saker/${number}/skjema/varer`);
    await visitor.press('Legg til');
    await visitor.sees('heading', 'Varelinje 1');
    const unit = visitor.page.getByLabel('Enhet', { exact: true });
    const whole = visitor.page.getByText(nb.problems.whole, { exact: true });
    await unit.selectOption('pcs');
    await visitor.write('Mengde', '1,5');
    // numbers are judged when they are left
    await visitor.find('textbox', 'Mengde').blur();
    await whole.waitFor();
    const saved = visitor.page.waitForResponse(
      (answer) => answer.ok() && /\.quantity(&|$)/.test(answer.request().postData() ?? ''),
    );
    await unit.selectOption('kg');
    await saved;
    await whole.waitFor({ state: 'detached' });
    const line = visitor.at();
    await visitor.open(line);
    expect(await typedIn(visitor, 'Mengde')).toBe('1,5');
    await visitor.page.getByLabel('Enhet', { exact: true }).selectOption('pcs');
    await whole.waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it.each(['form', '{htmx,form}'])(
    'saves what was typed before %s.js had come, and judges it',
    async (late) => {
      const visitor = await kari();
      const number = await licence(visitor);
      await visitor.open(`/saker/${number}/skjema/varer`);
      const come = Promise.withResolvers<void>();
      await visitor.page.route(`**/${late}*.js`, async (route) => {
        await come.promise;
        await route.continue();
      });
      await visitor.press('Legg til');
      await visitor.sees('heading', 'Varelinje 1');
      const unit = visitor.page.getByLabel('Enhet', { exact: true });
      await unit.selectOption('pcs');
      await visitor.write('Beskrivelse', 'Kjølerør');
      await visitor.write('Mengde', '1,5');
      come.resolve();
      await visitor.page.getByText(nb.problems.whole, { exact: true }).waitFor();
      await visitor.reads(SAVED);
      await visitor.page.unrouteAll();
      await visitor.open(visitor.at());
      expect(await unit.inputValue()).toBe('pcs');
      expect(await typedIn(visitor, 'Beskrivelse')).toBe('Kjølerør');
      expect(await typedIn(visitor, 'Mengde')).toBe('1,5');
      expect(visitor.faults).toEqual([]);
    },
  );

  it.each(['unit', 'quantity'])(
    'judges a value beside another that is saved at the same time, the save of the %s held back',
    async (late) => {
      const visitor = await kari();
      const number = await licence(visitor);
      await visitor.open(`/saker/${number}/skjema/varer`);
      await visitor.press('Legg til');
      await visitor.sees('heading', 'Varelinje 1');
      await visitor.page.waitForLoadState();
      const unit = visitor.page.getByLabel('Enhet', { exact: true });
      const whole = visitor.page.getByText(nb.problems.whole, { exact: true });
      const isOf = (field: string) => (answer: { request(): Request }) =>
        new RegExp(`\\.${field}(&|$)`).test(answer.request().postData() ?? '');
      for (const [chosen, shown] of [
        ['pcs', 'visible'],
        ['kg', 'detached'],
      ] as const) {
        const go = Promise.withResolvers<void>();
        await visitor.page.route('**/felt', async (route) => {
          const answer = isOf(late)({ request: () => route.request() }) ? await route.fetch() : null;
          if (answer) await go.promise;
          await (answer ? route.fulfill({ response: answer }) : route.continue());
        });
        const other = visitor.page.waitForResponse(isOf(late === 'unit' ? 'quantity' : 'unit'));
        await unit.selectOption(chosen);
        await visitor.write('Mengde', chosen === 'pcs' ? '1,5' : '2,5');
        await visitor.find('textbox', 'Mengde').blur();
        await other;
        go.resolve();
        await whole.waitFor({ state: shown });
        await visitor.page.unrouteAll({ behavior: 'wait' });
      }
      await visitor.reads(SAVED);
      expect(visitor.faults).toEqual([]);
    },
  );

  it('tells in each tab how far it has come, also where lines have a say in it', async () => {
    const visitor = await kari();
    const number = await licence(visitor);
    const { states } = nb.form;
    const reads = (tab: string, state: string) =>
      visitor.page.locator(`#${tab}-tilstand`).getByText(state, { exact: true }).waitFor();
    await visitor.open(`/saker/${number}/skjema/parter`);
    await reads('parter', states.empty);
    const buyer = visitor.page.getByRole('group', { name: 'Kjøper' });
    await buyer.getByLabel('Navn').fill('Nordisk Kjøper AB');
    await reads('parter', states.begun);
    await reads('varer', states.empty);
    await reads('send-inn', states.notReady);
    await buyer.getByLabel('Navn').fill('');
    await reads('parter', states.empty);
    expect(visitor.faults).toEqual([]);
  });
});

describe('a form that is ready', () => {
  async function ready(visitor: Visitor): Promise<string> {
    const number = await begin(visitor);
    await visitor.follow('Innhold');
    await visitor.find('radio', 'Sanksjoner').check();
    await visitor.write('Emne', 'Et emne');
    await visitor.write('Henvendelse', LONG);
    await visitor.press('Lagre og gå videre');
    await visitor.find('checkbox', 'Jeg bekrefter at opplysningene er riktige').check();
    await visitor.press('Lagre og gå videre');
    await visitor.sees('heading', nb.form.check);
    return number;
  }

  it.each([
    { scripts: 'with', javaScriptEnabled: true },
    { scripts: 'without', javaScriptEnabled: false },
  ])('is sent once from two tabs, and not again by going back, $scripts JavaScript', async (options) => {
    const one = await kari(options);
    const number = await ready(one);
    const other = await one.inNewTab();
    await other.open(`/saker/${number}/skjema/send-inn`);
    for (const tab of [one, other]) {
      await tab.press('Send inn');
      await tab.sees('heading', 'Kvittering');
    }
    await one.page.goBack();
    await one.sees('heading', `${number}: Henvendelse`);
    const timeline = one.page.getByRole('region', { name: 'Hendelser' });
    expect(await timeline.getByText('Sendt inn', { exact: true }).count()).toBe(1);
    for (const tab of [one, other]) expect(tab.faults).toEqual([]);
  });

  it('is not sent as somebody else has changed it meanwhile', async () => {
    const one = await kari();
    const number = await ready(one);
    const other = await kari();
    await other.open(content(number));
    await writeAndSave(other, 'Emne', 'Et annet emne');
    await one.press('Send inn');
    await one.reads(nb.form.stale);
    await one.reads('Et annet emne');
    await one.press('Send inn');
    await one.sees('heading', 'Kvittering');
  });
});
