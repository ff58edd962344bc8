/** An enquiry from draft to answer as people see it, told once and lived through with JavaScript and without. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { todayPlus } from '../../domain/shared/calendar.ts';
import { nb } from '../../text/nb/index.ts';
import { historyOf, mailsAbout, mailsTo } from '../support/e2e/surroundings.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { stranger } from '../support/stranger.ts';

/** Mark that stands in all that is typed about the case: nobody may read it but its parties and DEKSA. */
const MARK = 'zqhemmeligzq';
const WORDS = {
  subject: `Prøver av ${MARK}`,
  text: `Trenger vi lisens for å sende prøver av ${MARK}?\n\nDe er små.`,
  reference: `Ref ${MARK}`,
  question: `Hvor mye ${MARK} er det?`,
  answer: `To gram ${MARK}.`,
  reply: `Vi ser på ${MARK} denne uken.`,
  more: `Det haster med ${MARK}.`,
  decision: `Nei, ${MARK} trenger ingen lisens.`,
};
const CONFIRMATION = 'Jeg bekrefter at opplysningene er riktige';
const MISSING = [
  `Gjelder: ${nb.problems.choose}`,
  `Emne: ${nb.problems.required}`,
  `Henvendelse: ${nb.problems.required}`,
  `${CONFIRMATION}: ${nb.problems.confirm}`,
];

let browser: Browser;
let sql: Sql;

beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(inject('stack').addresses.postgres, { name: 'enquiry test', max: 1 });
});
afterAll(async () => {
  await browser.close();
  await sql.end();
});

describe.each([
  { scripts: 'with', javaScriptEnabled: true },
  { scripts: 'without', javaScriptEnabled: false },
])('an enquiry $scripts JavaScript', ({ scripts, javaScriptEnabled }) => {
  const who = stranger('Siv Nykommer Dahl');
  const { name } = who;
  const email = `siv.${scripts}@minside.example`;
  let siv: Visitor;
  let marit: Visitor;
  let number: string;
  let broken = false;

  beforeAll(async () => {
    siv = await Visitor.arrive(browser, { javaScriptEnabled });
    marit = await Visitor.arrive(browser, { javaScriptEnabled });
  });
  beforeEach(({ onTestFailed }) => {
    expect(broken, 'an earlier part of the story failed').toBe(false);
    onTestFailed(() => {
      broken = true;
    });
  });
  afterAll(async () => {
    await siv.leave();
    await marit.leave();
  });

  it('begins on the public page, at the login and with who one is', async () => {
    await siv.open('/');
    await siv.reads('Det er gratis å bruke Min side');
    await siv.reads('Listen er ikke uttømmende og vil kunne endres.');
    await siv.follow('Logg inn');
    await siv.identify(who);
    await siv.sees('heading', 'Velkommen til Min side');
    await siv.write('Navn', name);
    await siv.write('Adresse', 'Prøveveien 2\n0150 Oslo');
    await siv.write('E-postadresse', email);
    await siv.write('Telefonnummer', '+47 400 00 001');
    await siv.press('Lagre');
    await siv.reads('Du må godta personvernerklæringen for å bruke Min side.');
    await siv.find('checkbox', 'Jeg godtar personvernerklæringen').check();
    await siv.press('Lagre');
    await siv.sees('heading', `Hei, ${name}!`);
    await siv.reads('Du er nå logget inn på Min side.');
    await siv.reads('Ingen kommende oppgaver');
  });

  it('needs an address that was confirmed by the link that is sent to it', async () => {
    const { subject } = nb.mails.account.texts.email_confirm;
    await expect.poll(() => mailsTo(email)).toMatchObject([{ subject: subject('') }]);
    const [mail] = await mailsTo(email);
    const [link] = /http\S+kode=[\w-]+/.exec(mail?.text ?? '') ?? [];
    await siv.page.goto(link ?? '');
    await siv.press(nb.identity.confirming.button);
    await siv.sees('heading', nb.identity.confirming.done);
  });

  it('is started from the list of kinds', async () => {
    number = await start(siv);
    await siv.reads(`Søker: ${name}`);
    await siv.reads('Vanlig tid til svar: 3 uker');
  });

  it('says what is missing, each a link to its field', async () => {
    await siv.follow('Send inn');
    await siv.sees('heading', 'Du må rette dette før du kan sende inn');
    for (const link of MISSING) await siv.sees('link', link);
    expect(await siv.find('button', 'Send inn').count()).toBe(0);
    await siv.follow(MISSING[1]!);
    await siv.page.waitForURL(/\/skjema\/innhold#subject$/);
  });

  it('is written in its tabs and saved', async () => {
    await siv.find('radio', 'Eksportkontroll').check();
    await siv.write('Emne', WORDS.subject);
    await siv.write('Henvendelse', WORDS.text);
    if (javaScriptEnabled) {
      await siv.reads(/^Lagret \d\d[:.]\d\d/);
      await siv.follow('Kontakt og bekreftelse');
    } else await siv.press('Lagre og gå videre');
    await siv.write('Egen referanse', WORDS.reference);
    await siv.find('checkbox', CONFIRMATION).check();
    await siv.press('Lagre og lukk');
    await siv.sees('heading', `Hei, ${name}!`);
    await siv.follow(`${number}: Henvendelse`);
    await siv.follow('Innhold');
    await siv.reads(/^Sist lagret /);
    expect(await siv.find('textbox', 'Henvendelse').inputValue()).toBe(WORDS.text);
  });

  it('is checked, sent in and gives a receipt', async () => {
    await siv.follow('Send inn');
    await siv.sees('heading', 'Se over før du sender inn');
    await siv.reads(WORDS.subject);
    await siv.press('Send inn');
    await siv.sees('heading', 'Kvittering');
    await siv.reads('Saken er sendt inn');
    await siv.reads(number);
    await siv.follow('Gå til saken');
    await siv.sees('heading', `${number}: Henvendelse`);
    await siv.reads(WORDS.subject);
  });

  it('is withdrawn and restored', async () => {
    await siv.follow('Trekk sak');
    await siv.sees('heading', 'Vil du trekke saken?');
    await siv.reads('Du trenger ikke oppgi noen begrunnelse');
    await siv.follow('Nei');
    await siv.follow('Trekk sak');
    await siv.press('Ja');
    await state(siv, 'Trukket');
    await siv.follow('Alle saker');
    await siv.follow('Fullførte');
    await siv.follow(number);
    await siv.press('Gjenopprett sak');
    await state(siv, 'Sendt inn');
  });

  it('is taken by a caseworker, who asks', async () => {
    await marit.logInAsStaffAtProvider('caseworker');
    await marit.follow('Nye');
    await marit.follow(number);
    await marit.reads(WORDS.subject);
    await marit.press('Ta saken');
    await state(marit, 'Under behandling');
    await marit.follow('Be om opplysninger');
    await marit.write('Hva trenger du å vite?', WORDS.question);
    await marit.page.getByLabel('Svarfrist').fill(todayPlus({ weeks: 2 }, Date.now()));
    await marit.press('Send spørsmål');
    await state(marit, 'Venter på søker');
    await marit.follow('Arbeidsliste');
    await marit.follow('Venter på søker');
    await marit.sees('link', number);
  });

  it('is answered from the inbox', async () => {
    await siv.open('/');
    await siv.sees('heading', 'Innboks - Svar fra DEKSA');
    await siv.follow(`Sak ${number}: DEKSA ber om opplysninger`);
    await siv.reads(WORDS.question);
    await siv.press('Send svar');
    await siv.reads(nb.problems.required);
    await siv.write('Svar', WORDS.answer);
    await siv.press('Send svar');
    await state(siv, 'Under behandling');
    await siv.reads(WORDS.answer);
    await siv.open('/');
    await siv.reads('Ingen kommende oppgaver');
  });

  it('is written about from both sides', async () => {
    await marit.open(`/saksbehandling/saker/${number}`);
    await marit.reads(WORDS.answer);
    await marit.follow('Svar');
    await marit.write('Melding', WORDS.reply);
    await marit.press('Send');
    await marit.reads(WORDS.reply);
    await siv.open('/');
    await siv.follow(`Sak ${number}: melding fra DEKSA`);
    await siv.reads(WORDS.reply);
    await siv.follow('Skriv ny melding til saksbehandler');
    await siv.write('Melding', WORDS.more);
    await siv.press('Send');
    await siv.reads(WORDS.more);
  });

  it('is decided, and the decision is read', async () => {
    await marit.open(`/saksbehandling/saker/${number}`);
    await marit.reads(WORDS.more);
    await marit.follow('Gi svar som vedtak');
    await marit.write('Svar', WORDS.decision);
    await marit.press('Send svar og avslutt behandlingen');
    await state(marit, 'Ferdig behandlet');
    await siv.open('/');
    await siv.follow(`Sak ${number}: DEKSA har svart`);
    await state(siv, 'Ferdig behandlet');
    await siv.page.getByRole('region', { name: 'Vedtak' }).getByText(WORDS.decision).waitFor();
    expect(await siv.find('link', 'Trekk sak').count()).toBe(0);
  });

  it('is told of by e-mail: number and link, none of the words', async () => {
    const told = ['received', 'asked', 'message', 'answered'] as const;
    const subjects = told.map((what) => nb.mails.case.texts[what].subject(number)).sort();
    const mails = () => mailsAbout(number, email);
    await expect.poll(async () => (await mails()).map(({ subject }) => subject).sort()).toEqual(subjects);
    for (const mail of await mails()) {
      expect(mail.text).toContain(`${inject('stack').addresses.portal}/saker/${number}`);
      expect(JSON.stringify(mail)).not.toContain(MARK);
    }
  });

  it('is found by its number in Temporal, with a history that says nothing of it', async () => {
    const history = await historyOf(number);
    expect(history).toContain('withdraw');
    for (const word of [MARK, name, email, 'enquiry', 'export_control']) expect(history).not.toContain(word);
  });

  it('leaves drafts that can be thrown away', async () => {
    for (const from of ['/', '/saker']) {
      const draft = await start(siv);
      await siv.open(from);
      await siv.page.getByRole('link', { name: draft }).click();
      await siv.follow('Slett utkast');
      await siv.press('Slett utkast');
      await siv.sees('heading', `Hei, ${name}!`);
      expect(await siv.find('link', `${draft}: Henvendelse`).count()).toBe(0);
      expect(await siv.open(`/saker/${draft}/skjema/innhold`)).toBe(404);
    }
  });

  it('ends with logging out', async () => {
    for (const [somebody, home] of [
      [siv, '/profil'],
      [marit, '/saksbehandling'],
    ] as const) {
      await somebody.open(home);
      await somebody.press('Meny');
      await somebody.press('Logg ut');
      await somebody.sees('heading', 'Du er logget ut');
      await somebody.open(home);
      await somebody.sees('heading', 'Velg innloggingsmetode');
      expect(somebody.faults).toEqual([]);
    }
  });
});

/** Begins an enquiry from Forside. @returns its number */
async function start(somebody: Visitor): Promise<string> {
  await somebody.open('/');
  await somebody.page.getByRole('link', { name: 'Ny søknad eller henvendelse' }).click();
  await somebody.start('Skriftlig henvendelse');
  const [title = ''] = await somebody.page.getByRole('heading', { level: 1 }).allTextContents();
  expect(title).toMatch(/^\d{7}: Skriftlig henvendelse$/);
  return title.slice(0, 7);
}

/** Waits until the case's page begins with these words about its state. */
async function state(somebody: Visitor, words: string): Promise<void> {
  const fact = somebody.page.getByRole('main').getByRole('definition').first();
  await fact.getByText(words).waitFor();
}
