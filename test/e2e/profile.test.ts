/** *Min profil* in a real browser: choices, one's own data, a new privacy statement in the middle of a form, leaving. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { TEXTS } from '../../text/index.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { contactOf, stranger } from '../support/stranger.ts';

const { own, profile, onboarding, frame, identity, problems, login, sessions, access } = TEXTS.nb;
let browser: Browser;
let sql: Sql;
beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(inject('stack').addresses.postgres, { name: 'profile in a browser', max: 1 });
});
afterAll(async () => {
  await browser.close();
  await sql.end();
});

const NAME = 'Nettleser Testperson';

/** Logs in somebody whom no other test knows, and saves the first form. */
async function settle(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ visitor: Visitor; pid: string }> {
  const visitor = await Visitor.arrive(browser, options);
  await visitor.open('/logg-inn');
  const who = stranger(NAME);
  await visitor.identify(who);
  await visitor.open('/');
  const { name, address, email, phone } = contactOf(NAME);
  await visitor.write(profile.name, name);
  await visitor.write(profile.address, address);
  await visitor.write(profile.email, email);
  await visitor.write(profile.phone, phone);
  await visitor.find('checkbox', onboarding.accept).check();
  await visitor.press(onboarding.save);
  await visitor.sees('heading', `Hei, ${NAME}!`);
  return { visitor, pid: who.pid };
}

describe.each([true, false])('the profile, with JavaScript: %s', (javaScriptEnabled) => {
  it('says in each part what one can do there, and keeps what is chosen', async () => {
    const { visitor } = await settle({ javaScriptEnabled });
    await visitor.press(frame.menu);
    await visitor.follow(frame.profile);
    await visitor.sees('heading', profile.title);
    const headings = await visitor.page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings).toEqual([
      ...[profile.languageTitle, profile.contactTitle, own.mail.title, access.own.title],
      ...[sessions.list.title, own.privacy.title, own.data.title, own.accountDeletion.title],
    ]);
    const receipts = visitor.find('checkbox', own.mail.choices.receipts.label);
    expect(await receipts.isChecked()).toBe(true);
    for (const always of own.mail.always) await visitor.reads(always);
    await receipts.uncheck();
    await visitor.press(own.mail.save);
    await visitor.reads(profile.saved);
    expect(await receipts.isChecked()).toBe(false);
    await visitor.write(profile.email, 'nettleser.ny@minside.example');
    await visitor.find('button', profile.save).last().click();
    await visitor.reads(identity.saved.link);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('gives people what is held about them, as a file', async () => {
    const { visitor, pid } = await settle({ javaScriptEnabled });
    await visitor.open('/profil');
    await visitor.follow(own.data.title);
    await visitor.sees('heading', own.data.title);
    const coming = visitor.page.waitForEvent('download');
    await visitor.follow(own.data.json);
    const file = await coming;
    expect(file.suggestedFilename()).toBe('mine-data.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8')).person).toMatchObject({
      name: NAME,
      identityNumber: pid,
    });
    await visitor.leave();
  });

  it('lets people go, after one confirmation', async () => {
    const { visitor, pid } = await settle({ javaScriptEnabled });
    await visitor.open('/ny');
    await visitor.start('Skriftlig henvendelse');
    await visitor.open('/profil');
    await visitor.follow(own.accountDeletion.title);
    await visitor.reads(own.accountDeletion.drafts);
    await visitor.press(own.accountDeletion.button);
    await visitor.reads(problems.confirm);
    if (javaScriptEnabled) expect(await complaints(visitor, 'nb')).toEqual([]);
    await visitor.find('checkbox', own.accountDeletion.confirmLabel).check();
    await visitor.press(own.accountDeletion.button);
    await visitor.sees('heading', login.loggedOut.title);
    expect(await sql`select from persons where pid = ${pid}`).toHaveLength(0);
    expect(await visitor.open('/profil')).toBe(200);
    await visitor.sees('heading', 'Velg innloggingsmetode');
    await visitor.leave();
  });
});

it('a new privacy statement in the middle of a form loses nothing of it', async () => {
  const { visitor, pid } = await settle();
  await visitor.open('/ny');
  await visitor.start('Skriftlig henvendelse');
  const form = new URL(visitor.page.url()).pathname.replace('informasjon', 'innhold');
  await visitor.open(form);
  await sql`update persons set privacy_version = 'old' where pid = ${pid}`;
  await visitor.write('Emne', 'Det jeg holdt på med');
  await visitor.page.keyboard.press('Tab');
  await visitor.follow(own.newStatement.goOn);
  await visitor.sees('heading', own.newStatement.title);
  expect(await complaints(visitor, 'nb')).toEqual([]);
  expect(await visitor.find('textbox', profile.name).inputValue()).toBe(NAME);
  await visitor.find('checkbox', onboarding.accept).check();
  await visitor.press(onboarding.save);
  await visitor.page.waitForURL(`**${form}`);
  expect(await visitor.find('textbox', 'Emne').inputValue()).toBe('Det jeg holdt på med');
  await visitor.reads(/^Lagret/);
  await visitor.leave();
});
