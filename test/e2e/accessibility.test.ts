/** Every page in every language is free of what axe finds, fits a narrow screen, and asks nothing of others. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { textIn } from '../../dev/idporten/texts.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';
import { CAST, person, SECRETS } from '../support/cast.ts';
import { LICENCE_SIGHTS } from '../support/e2e/licence-sights.ts';
import { Licences, LOOKED_AT } from '../support/e2e/licences.ts';
import { AXE_IN, complaints, NARROW } from '../support/e2e/scrutiny.ts';
import { type Cases, SIDES, SIGHTS, type Side, STATES } from '../support/e2e/sights.ts';
import { type LoggedIn, openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { Office } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';
import { stranger } from '../support/stranger.ts';

const { portal, postgres } = inject('stack').addresses;
let browser: Browser;
let sql: Sql;
let cases: Cases;
const logins: Partial<Record<Side, LoggedIn>> = {};

beforeAll(async () => {
  browser = await openBrowser();
  sql = connect(postgres, { name: 'accessibility test', max: 1 });
  cases = await bringCases();
  logins.applicant = await loginOf((visitor) => visitor.logIn('private'));
  logins.member = await loginOf(async (visitor) => {
    await visitor.logIn('admin');
    await visitor.press(TEXTS.nb.frame.menu);
    await visitor.press(LOOKED_AT.name);
    await visitor.page.locator('.name', { hasText: LOOKED_AT.name }).waitFor();
  });
  for (const side of ['caseworker', 'approver', 'support'] as const)
    logins[side] = await loginOf((visitor) => visitor.logInAsStaff(side));
}, 180_000);
afterAll(async () => {
  await speak('nb');
  await browser.close();
  await sql.end();
});

async function bringCases(): Promise<Cases> {
  const kari = new PortalUser(portal, 'private');
  const aase = new PortalUser(portal, 'admin');
  const marit = new PortalUser(portal, 'caseworker');
  const even = new PortalUser(portal, 'approver');
  for (const applicant of [kari, aase]) await applicant.logIn();
  for (const colleague of [marit, even]) await colleague.logInAsStaff();
  const office = new Office(sql, { applicant: kari, caseworker: marit });
  const licences = new Licences(sql, { member: aase, caseworker: marit, approver: even });
  const brought: Partial<Record<keyof Cases, string>> = {
    ...(await licences.bringAll()),
    empty: await kari.begin(),
  };
  for (const state of STATES) brought[state] = await office.bring(state);
  return brought as Cases;
}

async function loginOf(logIn: (visitor: Visitor) => Promise<void>): Promise<LoggedIn> {
  const visitor = await Visitor.arrive(browser);
  await logIn(visitor);
  const login = await visitor.keepLogin();
  await visitor.leave();
  return login;
}

/** Gives those who are logged in another language; persons choose theirs in the profile. */
async function speak(language: Language): Promise<void> {
  const kari = await Visitor.arrive(browser, { storageState: logins.applicant! });
  await kari.open('/profil');
  await kari.find('radio', TEXTS.nb.profile.languages[language]).check();
  await kari.page.getByRole('button').and(kari.page.locator('[action$=sprak] *')).click();
  await kari.reads(TEXTS[language].profile.saved);
  await kari.leave();
  await sql`update persons set language = ${language} where pid = ${person('admin').pid}`;
  await sql`update staff set language = ${language} where pid in ${sql(CAST.people.map(({ pid }) => pid))}`;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const text = TEXTS[language];
  const visitors = new Map<Side, Visitor>();

  beforeAll(async () => {
    await speak(language);
    // where axe looks, the page is as on a large screen; the others are only measured on a narrow one
    const screen = language === AXE_IN ? {} : { viewport: NARROW };
    for (const side of SIDES)
      visitors.set(side, await Visitor.arrive(browser, { storageState: logins[side]!, ...screen }));
  });
  afterAll(async () => {
    for (const visitor of visitors.values()) await visitor.leave();
  });

  // the pages of licences are made of the same parts, and there are many of them: one language will do
  it.each(language === 'nb' ? [...SIGHTS, ...LICENCE_SIGHTS] : SIGHTS)(
    '$side: $name',
    async ({ side, path, status = 200, act }) => {
      const visitor = visitors.get(side)!;
      expect(await visitor.open(path(cases))).toBe(status);
      await act?.(visitor, text);
      expect(await complaints(visitor, language)).toEqual([]);
    },
  );

  it('the way in, and out again', async () => {
    const idporten = textIn(language);
    const { pid } = stranger();
    const guest = await Visitor.arrive(browser);
    const fine = async () => expect(await complaints(guest, language)).toEqual([]);
    await guest.open('/');
    await guest.follow({ nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }[language]);
    await fine();
    await guest.follow(text.frame.logIn);
    await guest.sees('heading', idporten.chooseMethod);
    await fine();
    await guest.follow(idporten.getEid);
    await guest.sees('heading', idporten.getEid);
    await fine();
    await guest.follow(idporten.back);
    await guest.page.getByRole('link', { name: idporten.methods.bankid.name }).click();
    await guest.write(idporten.pid, '1');
    await guest.press(idporten.next);
    await guest.page.getByText(idporten.badPid).waitFor();
    await fine();
    await guest.write(idporten.pid, pid);
    await guest.press(idporten.next);
    await guest.sees('textbox', idporten.secrets.engangskode);
    await fine();
    await guest.write(idporten.secrets.engangskode, SECRETS.engangskode);
    await guest.page.getByLabel(idporten.secrets.passord).fill(SECRETS.passord);
    await guest.press(idporten.logIn);
    await guest.sees('heading', text.onboarding.title);
    await fine();
    await guest.press(text.onboarding.save);
    await guest.reads(text.problems.accept);
    await fine();
    await guest.press(text.frame.menu);
    await fine();
    await guest.press(text.frame.logOut);
    await guest.sees('heading', text.login.loggedOut.title);
    await fine();
    expect(await guest.open('/innlogget?state=x&code=y')).toBe(400);
    await fine();
    await guest.leave();
  });
});
