/** Ways in which people come to act for organisations, in a real browser, with every page looked at on the way. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { CAST, person } from '../support/cast.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { madeFile } from '../support/made-files.ts';
import { found } from '../support/organisation.ts';
import { stranger } from '../support/stranger.ts';

const NEW = { number: '210 000 100', name: 'ÅSGÅRD ØKSESMIE ÆRØ NUF' };
const { number: NUMBER, name: ORGANISATION } = CAST.organisation;
let browser: Browser;
let sql: Sql;
beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(inject('stack').addresses.postgres, { name: 'access test', max: 1 });
});
afterAll(() => Promise.all([browser.close(), sql.end()]));

const PATIENCE = { timeout: 20_000 };
const faultless = async (visitor: Visitor) => expect(await complaints(visitor, 'nb')).toEqual([]);
const openMenu = (visitor: Visitor) => visitor.press('Meny');

async function manage(visitor: Visitor, organisation: string): Promise<void> {
  await visitor.open('/');
  await openMenu(visitor);
  await visitor.follow('Administrer organisasjon');
  await visitor.follow(organisation);
  await visitor.follow('Tilgangsstyring');
  await visitor.sees('heading', `Tilgangsstyring for ${organisation}`);
}

describe('acting for an organisation', () => {
  it('begins with its number, and support’s approval', async () => {
    const founder = await Visitor.arrive(browser);
    await founder.logIn('private');
    await founder.open('/profil');
    await founder.follow('Opprett ny organisasjon');
    await founder.write('Organisasjonsnummer', NEW.number);
    await founder.press('Hent fra Brønnøysundregistrene');
    await founder.page.waitForURL('**/foresporsler/*');
    await expect
      .poll(async () => {
        await founder.page.reload();
        return founder.page.getByRole('heading', { name: 'Sjekk at informasjonen er korrekt' }).count();
      }, PATIENCE)
      .toBe(1);
    await founder.reads('ÆRØSKØBING, Danmark');
    await faultless(founder);
    await founder.press('Send til godkjenning');
    await founder.reads('Brukerstøtte hos DEKSA må godkjenne');
    await faultless(founder);

    const support = await Visitor.arrive(browser);
    await support.logInAsStaff('support');
    await openMenu(support);
    await support.follow('Virksomheter');
    await support.follow(NEW.name);
    await faultless(support);
    await support.press('Foreslå godkjenning');
    await support.reads('Du har foreslått dette.');
    await faultless(support);
    const second = await Visitor.arrive(browser);
    await second.logInAsStaff('support2');
    await second.open(new URL(support.page.url()).pathname);
    await second.press('Godkjenn');
    await expect
      .poll(async () => {
        await support.page.reload();
        return support.page.getByText('Godkjent og gjennomført.').count();
      }, PATIENCE)
      .toBe(1);
    await founder.open('/');
    await openMenu(founder);
    await founder.press(NEW.name);
    await founder.sees('heading', `Hei, ${person('private').name}!`);
    await Promise.all([founder.leave(), support.leave(), second.leave()]);
  });

  it('is asked of an administrator, who chooses the role', async () => {
    const asker = await Visitor.arrive(browser);
    await asker.logIn('private');
    await asker.open('/profil');
    await asker.follow('Legg til virksomhet');
    await asker.write('Skriv inn organisasjonsnummer', NUMBER);
    await asker.press('Send forespørsel');
    await asker.reads('Administratoren i virksomheten må svare');
    await faultless(asker);

    const admin = await Visitor.arrive(browser);
    await admin.logIn('admin');
    await admin.open('/');
    await faultless(admin);
    await admin.follow(`En person kalt ${person('private').name} ber om tilgang til ${ORGANISATION}`);
    await admin.sees('heading', `Tilgangsstyring for ${ORGANISATION}`);
    await faultless(admin);
    await admin.press('Godkjenn');
    await admin.reads('Velg en rolle');
    await faultless(admin);
    await admin.page.getByLabel('Rolle').selectOption('Saksbehandler');
    await admin.page.getByLabel('Behandle alle søknader').check();
    await admin.press('Godkjenn');
    const row = admin.page.getByRole('row', { name: person('private').name });
    await expect.poll(() => row.innerText(), PATIENCE).toContain('Saksbehandler, Behandle alle søknader');
    await row.getByRole('checkbox').check();
    await admin.press('Deaktiver');
    await expect.poll(() => row.innerText(), PATIENCE).toContain('Deaktivert');
    await faultless(admin);

    await asker.open('/');
    await openMenu(asker);
    expect(await asker.page.getByRole('button', { name: ORGANISATION }).count()).toBe(0);
    await Promise.all([asker.leave(), admin.leave()]);
  });

  it('begins with their consent, for somebody whom an administrator invited', async () => {
    const admin = await Visitor.arrive(browser);
    await admin.logIn('admin');
    await manage(admin, ORGANISATION);
    await admin.follow('Ny bruker');
    await faultless(admin);
    const who = stranger('Siv Nykommer Dahl');
    const { name, pid } = who;
    await admin.write('Navn', name);
    await admin.write('E-postadresse', 'siv@jobb.example');
    await admin.write('Telefonnummer', '22 33 44 55');
    await admin.write('Fødselsnummer', pid);
    await admin.page.getByLabel('Rolle').selectOption('Leser');
    await admin.page.getByLabel('Behandle rapporter').check();
    await admin.press('Send invitasjon');
    await admin.sees('heading', 'Invitert, har ikke svart');
    await faultless(admin);

    const newcomer = await Visitor.arrive(browser);
    await newcomer.open('/logg-inn');
    await newcomer.identify(who);
    await newcomer.write('Navn', name);
    await newcomer.write('Adresse', 'Testveien 1, 0585 Oslo');
    await newcomer.write('E-postadresse', 'siv@example.no');
    await newcomer.write('Telefonnummer', '22 00 00 00');
    await newcomer.page.getByLabel('Jeg godtar personvernerklæringen').check();
    await newcomer.press('Lagre');
    await newcomer.sees('heading', `Hei, ${name}!`);
    await newcomer.follow(`Svar på invitasjonen til ${ORGANISATION}`);
    await newcomer.sees('heading', `Invitasjon til ${ORGANISATION}`);
    await newcomer.reads('Leser, Behandle rapporter');
    await faultless(newcomer);
    await newcomer.press('Takk ja');
    await newcomer.reads('Du har takket ja.');
    await openMenu(newcomer);
    await newcomer.press(ORGANISATION);
    await newcomer.sees('heading', `Hei, ${name}!`);

    await admin.page.reload();
    const row = admin.page.getByRole('row', { name });
    await expect.poll(() => row.innerText(), PATIENCE).toContain('Leser, Behandle rapporter');
    await row.getByRole('checkbox').check();
    await admin.press('Endre');
    await admin.sees('heading', `Endre ${name}`);
    await faultless(admin);
    await Promise.all([admin.leave(), newcomer.leave()]);
  });

  it('is given on a power of attorney, which is uploaded where it is asked for', async () => {
    const own = { number: '311111167', name: 'UTEN STYRER AS' };
    await found(sql, own, {});
    const asker = await Visitor.arrive(browser);
    await asker.logIn('reports');
    await asker.open('/virksomheter/legg-til');
    await asker.write('Skriv inn organisasjonsnummer', own.number);
    await asker.press('Send forespørsel');
    await asker.sees('heading', 'Send skriftlig fullmakt');
    const paper = { name: 'fullmakt.pdf', mimeType: 'application/pdf', buffer: Buffer.from(madeFile('pdf')) };
    await asker.page.getByLabel('Velg filer').setInputFiles(paper);
    await asker.reads('Kontrollert');
    await faultless(asker);
    const [download] = await Promise.all([asker.page.waitForEvent('download'), asker.follow('fullmakt.pdf')]);
    expect(download.suggestedFilename()).toBe('fullmakt.pdf');

    const support = await Visitor.arrive(browser);
    await support.logInAsStaff('support');
    await support.open('/saksbehandling/virksomheter');
    await support.reads('1 fil er lastet opp.');
    await support.follow(own.name);
    await support.sees('link', 'fullmakt.pdf');
    await faultless(support);
    await support.follow('Aktiver bruker etter fullmakt');
    await support.sees('link', 'fullmakt.pdf');
    await support.page.getByLabel('Velg filer').setInputFiles({ ...paper, name: 'brev.pdf' });
    await support.press('Last opp');
    await support.sees('link', 'brev.pdf');
    await faultless(support);
    await support.write('Fullmaktsgiver', 'Daglig leder');
    await support.write('Fullmektig', person('reports').name);
    await support.page.getByLabel('Dato på fullmakten').fill(new Date().toISOString().slice(0, 10));
    await support.press('Foreslå godkjenning');
    await support.reads('Du har foreslått dette.');
    const second = await Visitor.arrive(browser);
    await second.logInAsStaff('support2');
    await second.open(new URL(support.page.url()).pathname);
    await second.press('Aktiver bruker etter fullmakt');
    await second.reads('Godkjent og gjennomført.');
    await second.leave();
    await support.page.reload();
    await support.sees('link', 'brev.pdf');
    await support.sees('heading', 'Fullmakten');
    await support.open('/saksbehandling/virksomheter');
    await support.follow('Aktivert etter fullmakt');
    await support.page.getByLabel('Søk').fill(own.number);
    await support.press('Vis');
    const row = support.page.getByRole('row', { name: own.name });
    expect(await row.innerText()).toMatch(new RegExp(`${person('reports').name}.*Administrator`, 's'));
    expect(await row.getByRole('link', { name: 'brev.pdf' }).count()).toBe(1);
    await faultless(support);
    await support.follow('Behandlet');
    await support.sees('columnheader', 'Utfall');
    await support.sees('link', own.name);
    await faultless(support);
    await Promise.all([asker.leave(), support.leave()]);
  });
});
