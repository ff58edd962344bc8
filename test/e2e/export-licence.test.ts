/** An export licence as a company and DEKSA live through it, told once, with JavaScript and without. */

import { readFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { todayPlus } from '../../domain/shared/calendar.ts';
import { nb } from '../../text/nb/index.ts';
import { person } from '../support/cast.ts';
import { NAMESPACE } from '../support/e2e/surroundings.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { SOON, stateOf } from '../support/office.ts';
import { ORGANISATION } from '../support/organisation.ts';
import { skip } from '../support/workflows/time.ts';

const CONFIRMATION = 'Jeg bekrefter at opplysningene er riktige';
const MISSING = [
  `Hva skal eksporteres: ${nb.problems.choose}`,
  `Varelinjer: ${nb.problems.no_lines}`,
  `Sluttbruk: ${nb.problems.required}`,
];

interface Goods {
  description: string;
  list: string;
  code: string;
  category?: 'A' | 'B';
  quantity: string;
  unit: string;
  value: string;
}

const SIGHTS: Goods = {
  description: 'Siktemidler for geværer',
  list: 'Liste I (forsvarsmateriell)',
  code: 'ML5.a',
  category: 'B',
  quantity: '12',
  unit: 'stk',
  value: '125000',
};
const CAMERAS: Goods = {
  description: 'Varmekamera til overvåking',
  list: 'Liste II (flerbruksvarer)',
  code: '6A003',
  quantity: '3',
  unit: 'stk',
  value: '99,50',
};

let browser: Browser;
let sql: Sql;

beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(inject('stack').addresses.postgres, { name: 'export licence test', max: 1 });
  // Whoever may approve may also propose, so that only the rule itself keeps them from their own proposals.
  const both = [person('caseworker').pid, person('approver').pid];
  await sql`update staff set roles = ${['caseworker', 'approver']} where pid in ${sql(both)}`;
});
afterAll(async () => {
  await browser.close();
  await sql.end();
});

describe.each([
  { scripts: 'with', javaScriptEnabled: true },
  { scripts: 'without', javaScriptEnabled: false },
])('an export licence $scripts JavaScript', ({ javaScriptEnabled }) => {
  let aase: Visitor;
  let marit: Visitor;
  let even: Visitor;
  let number: string;
  let broken = false;

  beforeAll(async () => {
    const options = { javaScriptEnabled };
    [aase, marit, even] = await Promise.all([
      Visitor.arrive(browser, options),
      Visitor.arrive(browser, options),
      Visitor.arrive(browser, options),
    ]);
  });
  beforeEach(({ onTestFailed }) => {
    expect(broken, 'an earlier part of the story failed').toBe(false);
    onTestFailed(() => {
      broken = true;
    });
  });
  afterAll(async () => {
    for (const somebody of [aase, marit, even]) await somebody.leave();
  });

  it('is begun for the company', async () => {
    await aase.logIn('admin');
    await aase.press('Meny');
    await aase.press(ORGANISATION);
    number = await start(aase);
    await aase.reads(`Søker: ${ORGANISATION}`);
    await aase.reads('Vanlig tid til svar: 10 uker');
  });

  it('says what is missing', async () => {
    await aase.follow('Send inn');
    await aase.sees('heading', 'Du må rette dette før du kan sende inn');
    for (const link of MISSING) await aase.sees('link', link);
  });

  it('tells of the export, of two lines of goods and of three parties', async () => {
    await aase.follow('Om eksporten');
    await aase.find('radio', 'Vare').check();
    await aase.find('radio', 'Permanent').check();
    await aase.search('Mottakerland', 'Sverige');
    await aase.press('Lagre og gå videre');
    await addGoods(aase, SIGHTS);
    await aase.sees('cell', SIGHTS.description);
    await addGoods(aase, { ...CAMERAS, quantity: '-3' });
    // The page that answers, not only what autosave said before it.
    await aase.sees('heading', nb.form.someNotSaved);
    await aase.reads(nb.problems.not_positive);
    await aase.write('Mengde', CAMERAS.quantity);
    await aase.press('Lagre linjen');
    await aase.sees('cell', CAMERAS.description);
    await aase.press('Lagre og gå videre');
    for (const party of ['Kjøper', 'Mottaker', 'Sluttbruker']) await fillParty(aase, party);
    await aase.press('Lagre og gå videre');
    await aase.write('Sluttbruk', 'Vakthold ved en flyplass.');
    await aase.press('Lagre og gå videre');
    await aase.write('Grunn til at sluttbrukererklæring mangler', 'Den kommer i posten.');
    await aase.press('Lagre og gå videre');
    await aase.write('Egen referanse', 'Tilbud 77');
    await aase.find('checkbox', CONFIRMATION).check();
    await aase.press('Lagre og gå videre');
  });

  it('is checked and sent in', async () => {
    await aase.sees('heading', 'Se over før du sender inn');
    await aase.reads(SIGHTS.description);
    await aase.press('Send inn');
    await aase.sees('heading', 'Kvittering');
    await aase.follow('Gå til saken');
    await state(aase, 'Sendt inn');
    await aase.reads(nb.turns.deksa);
    await aase.reads(nb.nextSteps.submitted);
  });

  it('is found again by its reference', async () => {
    await aase.follow('Alle saker');
    await aase.find('searchbox', nb.lists.search).fill('tilbud 7');
    await choose(aase, nb.lists.kind, 'Eksportsøknad');
    await aase.press(nb.lists.show);
    await aase.press('Saksnummer');
    await aase.follow(number);
  });

  it('is changed after it was sent', async () => {
    await changeQuantity(aase, '20');
    await aase.sees('link', 'Versjon 2');
    await aase.follow('Vis endringer');
    await aase.reads('12');
    await aase.reads('20');
  });

  it('is taken by a caseworker, who sees what was changed, and asks', async () => {
    await marit.logInAsStaff('caseworker');
    await marit.follow('Nye');
    await marit.follow(number);
    await marit.reads(ORGANISATION);
    await marit.press('Ta saken');
    await state(marit, 'Under behandling');
    await marit.follow('Vis endringer');
    await marit.reads('20');
    await marit.open(`/saksbehandling/saker/${number}`);
    await marit.follow('Be om opplysninger');
    await marit.write('Hva trenger du å vite?', 'Hvem skal ha siktemidlene?');
    await marit.page.getByLabel('Svarfrist').fill(todayPlus({ weeks: 2 }, Date.now()));
    await marit.press('Send spørsmål');
    await state(marit, 'Venter på søker');
  });

  it('waits for the applicant, who answers', async () => {
    await aase.open(`/saker/${number}`);
    await aase.reads(nb.turns.applicant);
    await aase.reads(nb.case.clockStands);
    await aase.open('/');
    await aase.follow(nb.inbox.answer(number));
    await aase.write('Svar', 'Vaktene ved porten.');
    await aase.press('Send svar');
    await state(aase, 'Under behandling');
  });

  it('is proposed, and never approved by the one who proposed it', async () => {
    await propose(marit, number, 'Innvilget');
    await state(marit, 'Til godkjenning');
    await marit.reads(nb.decisions.own);
    expect(await marit.find('link', 'Godkjenn vedtak').count()).toBe(0);
    await aase.open(`/saker/${number}`);
    await state(aase, 'Under behandling');
  });

  it('is returned by an approver, with a comment that the applicant never sees', async () => {
    await even.logInAsStaff('approver');
    await even.follow('Til godkjenning');
    await even.follow(number);
    await even.follow('Returner');
    await even.write('Kommentar', 'Begrunn også varmekameraene.');
    await even.press('Returner');
    await state(even, 'Under behandling');
    await aase.open(`/saker/${number}`);
    expect(await aase.page.getByText('Begrunn også').count()).toBe(0);
  });

  it('cannot be proposed on a version that the applicant has changed meanwhile', async () => {
    await writeProposal(marit, number, 'Innvilget');
    await marit.reads('Begrunn også varmekameraene.');
    await changeQuantity(aase, '24');
    await marit.press('Send til godkjenning');
    await marit.reads(nb.refusals.older_version);
    await marit.sees('heading', nb.decisions.differences(2, 3));
    await marit.reads('24');
    await marit.press('Send til godkjenning');
    await state(marit, 'Til godkjenning');
  });

  it('is approved by another, and its letter read and taken away', async () => {
    await approve(even, number, 'Ferdig behandlet');
    await aase.open('/');
    await aase.follow(nb.inbox.happened.decided(number));
    await state(aase, 'Innvilget');
    await aase.follow('Les brevet');
    await aase.sees('heading', nb.letters.titles.application(number));
    await aase.reads(SIGHTS.description);
    const [download] = await Promise.all([
      aase.page.waitForEvent('download'),
      aase.follow('Last ned vedtaket (PDF)'),
    ]);
    const letter = await readFile(await download.path());
    expect(letter.subarray(0, 5).toString()).toBe('%PDF-');
    await aase.open('/innboks');
    await aase.reads(nb.inbox.noTasks);
  });

  it('is refused another time, complained about and reversed', async () => {
    const copy = await copyAndRefuse({ aase, marit, even }, number);
    await complain(aase, copy);
    await proposeOnComplaint(marit, copy, 'Innvilget');
    await approve(even, copy, 'Ferdig behandlet');
    await aase.open(`/saker/${copy}`);
    await state(aase, 'Innvilget');
    expect(await aase.find('link', 'Klag på vedtaket').count()).toBe(0);
  });

  it('is refused once more, forwarded to the ministry and closed after twelve months', async () => {
    const copy = await copyAndRefuse({ aase, marit, even }, number);
    await complain(aase, copy);
    await proposeOnComplaint(marit, copy, nb.decisions.forward);
    await approve(even, copy, 'Oversendt departementet');
    await aase.open(`/saker/${copy}`);
    await aase.reads(nb.nextSteps.forwarded);
    await marit.open(`/saksbehandling/saker/${copy}`);
    await marit.follow('Registrer departementets avgjørelse');
    await decide(marit, 'Avslått');
    await marit.press('Registrer og send til søkeren');
    await state(marit, 'Ferdig behandlet');
    await passAYear(sql, copy);
    await aase.open('/saker?vis=fullforte');
    await aase.follow(copy);
    await state(aase, 'Avsluttet');
    for (const somebody of [aase, marit, even]) expect(somebody.faults).toEqual([]);
  });
});

/** Lets the case's own clock jump past its closing. */
async function passAYear(sql: Sql, number: string): Promise<void> {
  const [row] = await sql<{ workflowId: string }[]>`select workflow_id from cases where number = ${number}`;
  const connection = await Connection.connect({ address: inject('stack').addresses.temporal });
  await skip({ client: new Client({ connection, namespace: NAMESPACE }), namespace: NAMESPACE }, row!, 400);
  await connection.close();
  await expect.poll(() => stateOf(sql, number), SOON).toBe('closed');
}

interface People {
  aase: Visitor;
  marit: Visitor;
  even: Visitor;
}

/** Copies a case, sends the copy in and has it refused. @returns its number */
async function copyAndRefuse({ aase, marit, even }: People, of: string): Promise<string> {
  await aase.open(`/saker/${of}`);
  await aase.press('Kopier sak');
  await aase.page.waitForURL(
    (url) => url.pathname.endsWith('/skjema/informasjon') && !url.pathname.includes(of),
  );
  const [title = ''] = await aase.page.getByRole('heading', { level: 1 }).allTextContents();
  const number = title.slice(0, 7);
  await aase.follow('Kontakt og bekreftelse');
  await aase.find('checkbox', CONFIRMATION).check();
  await aase.press('Lagre og gå videre');
  await aase.press('Send inn');
  await aase.sees('heading', 'Kvittering');
  await marit.open(`/saksbehandling/saker/${number}`);
  await marit.press('Ta saken');
  await propose(marit, number, 'Avslått');
  await approve(even, number, 'Ferdig behandlet');
  return number;
}

async function propose(somebody: Visitor, number: string, outcome: string): Promise<void> {
  await writeProposal(somebody, number, outcome);
  await somebody.press('Send til godkjenning');
}

async function writeProposal(somebody: Visitor, number: string, outcome: string): Promise<void> {
  await somebody.open(`/saksbehandling/saker/${number}`);
  await somebody.follow('Foreslå vedtak');
  await decide(somebody, outcome);
}

async function proposeOnComplaint(somebody: Visitor, number: string, outcome: string): Promise<void> {
  await somebody.open(`/saksbehandling/saker/${number}`);
  await somebody.follow('Foreslå avgjørelse av klagen');
  await decide(somebody, outcome);
  await somebody.press('Send til godkjenning');
  await state(somebody, 'Til godkjenning');
}

/** Fills in a decision. */
async function decide(somebody: Visitor, outcome: string): Promise<void> {
  await somebody.find('radio', outcome).check();
  await somebody.write('Begrunnelse', 'Varene skal brukes slik søkeren har skrevet.');
  await somebody.write('Rettslig grunnlag', 'Eksportkontrolloven § 1');
}

async function approve(somebody: Visitor, number: string, after: string): Promise<void> {
  await somebody.open(`/saksbehandling/saker/${number}`);
  await somebody.follow('Godkjenn vedtak');
  await somebody.press('Godkjenn vedtak');
  await state(somebody, after);
}

async function complain(somebody: Visitor, number: string): Promise<void> {
  await somebody.open(`/saker/${number}`);
  await somebody.follow('Klag på vedtaket');
  await somebody.write('Klage', 'Varene er til vakthold.');
  await somebody.press('Send klagen');
  await state(somebody, 'Påklaget');
}

/** Begins an application from Forside. @returns its number */
async function start(somebody: Visitor): Promise<string> {
  await somebody.open('/ny');
  await somebody.start('Eksport av vare, teknologi eller tjeneste');
  const [title = ''] = await somebody.page.getByRole('heading', { level: 1 }).allTextContents();
  expect(title).toMatch(/^\d{7}: Eksport av vare, teknologi eller tjeneste$/);
  return title.slice(0, 7);
}

const choose = (somebody: Visitor, label: string, option: string) =>
  somebody.page.getByLabel(label, { exact: true }).selectOption({ label: option });

/** Adds a line of goods, from the list of them. */
async function addGoods(somebody: Visitor, goods: Goods): Promise<void> {
  await somebody.press('Legg til');
  await somebody.write('Beskrivelse', goods.description);
  await somebody.find('radio', goods.list).check();
  await somebody.page.getByLabel('Listekode', { exact: true }).fill(goods.code);
  if (goods.category) await somebody.find('radio', goods.category).check();
  await somebody.write('Mengde', goods.quantity);
  await choose(somebody, 'Enhet', goods.unit);
  await somebody.write('Verdi (NOK)', goods.value);
  await somebody.press('Lagre linjen');
}

async function fillParty(somebody: Visitor, party: string): Promise<void> {
  const group = somebody.page.getByRole('group', { name: party, exact: true });
  await group.getByLabel('Navn', { exact: true }).fill(`${party} Øst AB`);
  await group.getByLabel('Adresse', { exact: true }).fill('Storgatan 1\n111 22 Stockholm');
  await somebody.search('Land', 'Sverige', group);
}

/** Changes how many sights there are, and sends that in. */
async function changeQuantity(somebody: Visitor, quantity: string): Promise<void> {
  await somebody.press('Endre søknad');
  await somebody.follow('Varer');
  const row = somebody.page.getByRole('row').filter({ hasText: SIGHTS.description });
  await row.getByRole('link', { name: 'Endre' }).click();
  await somebody.write('Mengde', quantity);
  await somebody.press('Lagre linjen');
  await somebody.sees('cell', SIGHTS.description);
  await somebody.follow('Send inn');
  await somebody.sees('heading', nb.versions.changed);
  await somebody.press('Send inn');
  await somebody.sees('heading', 'Kvittering');
  await somebody.follow('Gå til saken');
}

/** Waits until the case's page begins with these words about its state. */
async function state(somebody: Visitor, words: string): Promise<void> {
  const fact = somebody.page.getByRole('main').getByRole('definition').first();
  await fact.getByText(words).waitFor();
}
