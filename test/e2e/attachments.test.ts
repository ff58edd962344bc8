/** Files as people attach them, at real browsers: with JavaScript and without, on wide screens and narrow ones. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { PortalUser } from '../support/portal.ts';
import { bringRefused } from '../support/refused-case.ts';

let browser: Browser;
let sql: Sql;
let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  browser = await openBrowser();
  await Promise.all([applicant.logIn(), caseworker.logInAsStaff()]);
  sql = connect(inject('stack').addresses.postgres, { name: 'attachments test', max: 1 });
  folder = await mkdtemp(join(tmpdir(), 'minside-files-'));
  await Promise.all([
    writeFile(file('ordre.pdf'), madeFile('pdf')),
    writeFile(file('notat.txt'), madeFile('txt')),
    writeFile(file('faktura.txt'), EICAR),
    writeFile(file('program.exe'), 'MZ'),
    writeFile(file('stor.pdf'), Buffer.alloc(20 * 1024 * 1024 + 1, 'x')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await sql.end();
  await rm(folder, { recursive: true });
});

const { portal } = inject('stack').addresses;
const applicant = new PortalUser(portal, 'private');
const caseworker = new PortalUser(portal, 'caseworker');

const numberOf = (visitor: Visitor): string => /\/saker\/(\d+)/.exec(visitor.at())?.[1] ?? '';
const itemOf = ({ page }: Visitor, name: string): Locator =>
  page.getByRole('listitem').filter({ hasText: name });
const chooseFiles = ({ page }: Visitor, ...names: string[]) =>
  page.getByLabel('Velg filer').setInputFiles(names.map(file));

describe.each([
  { scripts: 'with', javaScriptEnabled: true },
  { scripts: 'without', javaScriptEnabled: false },
])('attachments $scripts JavaScript', ({ javaScriptEnabled }) => {
  let kari: Visitor;
  let number: string;
  let refused: string;

  const attach = async (...names: string[]) => {
    await chooseFiles(kari, ...names);
    if (!javaScriptEnabled) await kari.press('Last opp');
  };

  beforeAll(async () => {
    kari = await Visitor.arrive(browser, { javaScriptEnabled });
    await kari.logIn('private');
    refused = await bringRefused(sql, { applicant, caseworker });
    await kari.open('/ny');
    await kari.start('Skriftlig henvendelse');
    number = numberOf(kari);
    await kari.open(`/saker/${number}/skjema/innhold`);
  });
  afterEach(() => expect(kari.faults).toEqual([]));
  afterAll(() => kari.leave());

  it('are told of one by one, and what is typed beside them stays', async () => {
    await kari.page.getByLabel('Eksportkontroll').check();
    await kari.write('Emne', 'Prøver');
    await kari.write('Henvendelse', 'Trenger vi lisens?');
    await attach('ordre.pdf', 'program.exe', 'notat.txt');
    await itemOf(kari, 'ordre.pdf').getByText('Kontrollert').waitFor();
    await itemOf(kari, 'notat.txt').getByText('Kontrollert').waitFor();
    await kari.reads('program.exe: filtypen kan ikke brukes.');
    expect(await kari.find('textbox', 'Henvendelse').inputValue()).toBe('Trenger vi lisens?');
    await kari.open(`/saker/${number}/skjema/innhold`);
    expect(await kari.find('textbox', 'Emne').inputValue()).toBe('Prøver');
  });

  it('above 20 MB are refused in plain words', async () => {
    await attach('stor.pdf');
    await kari.reads('stor.pdf: filen er større enn 20 MB.');
  });

  it('with a virus are told of, removed, and can be brought back and removed again', async () => {
    await attach('faktura.txt');
    const virus = itemOf(kari, 'faktura.txt');
    await virus.getByText('Virus funnet').waitFor();
    await kari.reads(/sjekk maskinen din for virus/);
    await virus.getByRole('button', { name: 'Fjern' }).click();
    await kari.reads('faktura.txt er fjernet.');
    await kari.press('Angre');
    await virus.getByText('Virus funnet').waitFor();
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
    await virus.getByRole('button', { name: 'Fjern' }).click();
    await kari.reads('faktura.txt er fjernet.');
  });

  it('are sent in, stand on the page of the case, and are downloaded', async () => {
    await kari.open(`/saker/${number}/skjema/kontakt`);
    await kari.page.getByRole('checkbox').check();
    await kari.press('Lagre og gå videre');
    await kari.press('Send inn');
    await kari.page.waitForURL('**/kvittering');
    await kari.follow('Gå til saken');
    await kari.sees('heading', 'Vedlegg');
    const [download] = await Promise.all([
      kari.page.waitForEvent('download'),
      kari.page.getByRole('row').filter({ hasText: 'ordre.pdf' }).getByRole('link').click(),
    ]);
    expect(download.suggestedFilename()).toBe('ordre.pdf');
    await kari.page.getByRole('row').filter({ hasText: 'ordre.pdf' }).getByText('Vis SHA-256').click();
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
  });

  it('go with a message', async () => {
    await kari.follow('Skriv ny melding til saksbehandler');
    await kari.write('Melding', 'Her er planen');
    await attach('notat.txt');
    await itemOf(kari, 'notat.txt').getByText('Kontrollert').waitFor();
    expect(await kari.find('textbox', 'Melding').inputValue()).toBe('Her er planen');
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
    await kari.press('Send');
    await kari.page
      .getByRole('article')
      .filter({ hasText: 'Her er planen' })
      .getByText('notat.txt')
      .waitFor();
  });

  it('go with a complaint', async () => {
    await kari.open(`/saker/${refused}`);
    await kari.follow('Klag på vedtaket');
    await kari.write('Klage', 'Vi er uenige');
    await attach('faktura.txt', 'notat.txt');
    const virus = itemOf(kari, 'faktura.txt');
    await virus.getByText('Virus funnet').waitFor();
    await itemOf(kari, 'notat.txt').getByText('Kontrollert').waitFor();
    await kari.press('Send klagen');
    await kari.reads(/En av filene kan ikke brukes/);
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
    await virus.getByRole('button', { name: 'Fjern' }).click();
    await kari.reads('faktura.txt er fjernet.');
    expect(await kari.find('textbox', 'Klage').inputValue()).toBe('Vi er uenige');
    await kari.press('Send klagen');
    const sent = kari.page.getByRole('article').filter({ hasText: 'Vi er uenige' });
    await sent.getByRole('link', { name: 'notat.txt' }).waitFor();
    await kari.page
      .getByRole('row')
      .filter({ hasText: 'Klage' })
      .getByRole('link', { name: 'notat.txt' })
      .waitFor();
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
    await kari.open(`/saker/${number}`);
  });

  it('are chosen one by one for a copy of the case', async () => {
    await kari.press('Kopier sak');
    await kari.page.getByLabel('ordre.pdf').uncheck();
    if (javaScriptEnabled) expect(await complaints(kari, 'nb')).toEqual([]);
    await kari.press('Kopier sak');
    await kari.page.waitForURL('**/skjema/informasjon');
    await kari.open(`/saker/${numberOf(kari)}/skjema/innhold`);
    await itemOf(kari, 'notat.txt').waitFor();
    expect(await itemOf(kari, 'ordre.pdf').count()).toBe(0);
  });
});

describe('a file that waits', () => {
  it('is told of by the page itself once it was looked into, and whoever types goes on', async () => {
    const kari = await Visitor.arrive(browser);
    await kari.logIn('private');
    await kari.open('/ny');
    await kari.start('Skriftlig henvendelse');
    const number = numberOf(kari);
    await kari.open(`/saker/${number}/skjema/innhold`);
    await chooseFiles(kari, 'notat.txt');
    await itemOf(kari, 'notat.txt').getByText('Kontrollert').waitFor();
    await sql`update files set state = 'quarantined' where case_number = ${number}`;
    await kari.open(`/saker/${number}/skjema/innhold`);
    await itemOf(kari, 'notat.txt').getByText('Skannes').waitFor();
    const text = kari.find('textbox', 'Henvendelse');
    await text.pressSequentially('Jeg skriver');
    await sql`update files set state = 'clean' where case_number = ${number}`;
    await itemOf(kari, 'notat.txt').getByText('Kontrollert').waitFor();
    await text.page().keyboard.type(' videre');
    expect(await text.inputValue()).toBe('Jeg skriver videre');
    // nothing waits any more, so nothing more is asked
    expect(await kari.page.locator('[hx-trigger^="every"]').count()).toBe(0);
    expect(kari.faults).toEqual([]);
    await kari.leave();
  });
});
