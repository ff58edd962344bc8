/** Lines in a real browser: moved, brought from a spreadsheet, and used again; what is typed beside them is kept. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodsLines } from '../../domain/kinds/goods.ts';
import { writeXlsx } from '../../spreadsheets/write.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { SOON } from '../support/office.ts';
import { numberIn } from '../support/portal.ts';

const RADAR = { list: 'iii', list_code: 'X1', quantity: '2', unit: 'pcs', value: '100.50' };
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', true],
  ['without', false],
])('lines, %s', (_how, javaScriptEnabled) => {
  let kari: Visitor;
  let number: string;
  beforeAll(async () => {
    kari = await Visitor.arrive(browser, { javaScriptEnabled });
    await kari.logIn('private');
    await kari.open('/ny');
    await kari.start('Eksport av vare, teknologi eller tjeneste');
    number = numberIn(kari.page.url());
  });
  afterAll(() => kari.leave());

  /** Expects no complaint about the page. Without JavaScript it is not looked at: that takes a script too. */
  const fine = async () => expect(javaScriptEnabled ? await complaints(kari, 'nb') : []).toEqual([]);
  const descriptions = () => kari.page.locator('tbody tr td:nth-of-type(1)').allTextContents();
  const bring = async (lines: readonly { description: string; quantity?: string }[]) => {
    const values = lines.map((line) => ({ ...RADAR, ...line }));
    const guide = { name: 'Veiledning', rows: [['Kolonne']] };
    const buffer = await writeXlsx({ lines: goodsLines, language: 'nb', yes: 'Ja' }, guide, values);
    await kari.page.getByLabel('Regneark', { exact: true }).setInputFiles({
      ...{ name: 'varer.xlsx', mimeType: 'application/octet-stream', buffer },
    });
    await kari.press('Les regnearket');
    await kari.sees('heading', 'Se over før du importerer');
  };

  it('are imported once all of them are right', async () => {
    await kari.open(`/saker/${number}/skjema/varer`);
    await kari.press('Importer fra regneark');
    await fine();
    await bring([{ description: 'Radar A' }, { description: 'Radar B', quantity: '-1' }]);
    await kari.reads('1 av 2 linjer må rettes');
    await kari.sees('rowheader', '3');
    await fine();
    await bring(['A', 'B', 'C'].map((letter) => ({ description: `Radar ${letter}` })));
    await fine();
    await kari.press('Legg til 3 linjer');
    await kari.reads('3 linjer er lagt til.');
    expect(await descriptions()).toEqual(['Radar A', 'Radar B', 'Radar C']);
    await fine();
  });

  it('are taken back at once, and brought again', async () => {
    await kari.press('Angre');
    await kari.reads('Linjene er fjernet igjen, og listen er som før.');
    expect(await descriptions()).toEqual([]);
    await fine();
    await kari.press('Importer fra regneark');
    await bring(['A', 'B', 'C'].map((letter) => ({ description: `Radar ${letter}` })));
    await kari.press('Legg til 3 linjer');
    await kari.reads('3 linjer er lagt til.');
  });

  it('are moved, by buttons that say which one they move', async () => {
    const last = kari.page.getByRole('row', { name: 'Radar C' });
    await last.getByRole('button', { name: 'Flytt opp' }).click();
    await kari.page.waitForURL('**/varer?linje=**');
    expect(await descriptions()).toEqual(['Radar A', 'Radar C', 'Radar B']);
    await kari.page.getByRole('row', { name: 'Radar B' }).getByRole('link', { name: 'Endre' }).click();
    await kari.write('Beskrivelse', 'Radar B, endret');
    await kari.write('Nummer i listen', '1');
    await kari.press('Flytt linjen');
    await kari.page.waitForURL('**/varer?linje=**');
    expect(await descriptions()).toEqual(['Radar B, endret', 'Radar A', 'Radar C']);
  });

  it('and parties are used again, and what was typed before that is kept', async () => {
    await kari.open(`/saker/${number}/skjema/parter`);
    const buyer = kari.page.getByRole('group', { name: 'Kjøper' });
    await buyer.getByLabel('Navn').fill('Nordisk Kjøper AB');
    await buyer.getByLabel('Adresse').fill('Storgatan 1');
    const user = kari.page.getByRole('group', { name: 'Sluttbruker' });
    await user.getByRole('button', { name: 'Hent fra tidligere' }).click();
    await kari.sees('heading', 'Sluttbruker: hent fra tidligere');
    await fine();
    const item = kari.page.getByRole('listitem').filter({ hasText: `Fra ${number}` });
    await item.getByRole('button', { name: 'Bruk denne' }).first().click();
    await kari.page.waitForURL('**/skjema/parter#end_user_name');
    await expect.poll(() => user.getByLabel('Navn').inputValue(), SOON).toBe('Nordisk Kjøper AB');
    expect(await buyer.getByLabel('Adresse').inputValue()).toBe('Storgatan 1');
  });
});
