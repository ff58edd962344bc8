/** Every kind of case in a real browser, written by its labels and read at DEKSA: from the kinds' own data. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../domain/forms/content.ts';
import type { Files } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { kindsOn } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { nb } from '../../text/nb/index.ts';
import { writeForm } from '../support/e2e/form-writing.ts';
import { complaints } from '../support/e2e/scrutiny.ts';
import { openBrowser, Visitor } from '../support/e2e/visitor.ts';
import { fullContent } from '../support/kind-content.ts';
import { wordsOf } from '../support/kind-reading.ts';
import { ORGANISATION } from '../support/organisation.ts';

const TODAY = dateInOslo(Date.now());
/** Kinds left out: an export licence has a story of its own, and others are switched off. */
const TOLD = ['export-licence', ...readSettings(inject('stack').environment).KINDS_OFF];
const LEFT = kindsOn({ KINDS_OFF: TOLD });
let browser: Browser;
let kari: Visitor;
/** Visitor who acts for an organisation. */
let aase: Visitor;
let marit: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
  [kari, aase, marit] = await Promise.all([
    Visitor.arrive(browser),
    Visitor.arrive(browser),
    Visitor.arrive(browser),
  ]);
  await kari.logIn('private');
  await aase.logIn('admin');
  await aase.press('Meny');
  await aase.press(ORGANISATION);
  await marit.logInAsStaff('caseworker');
});
afterAll(() => browser.close());

const nameOf = ({ path }: Files, number: number) => `${path}-${number}.txt`;

describe.each(LEFT.map((kind) => [kind.id, kind] as const))('a case of %s', (_id, kind) => {
  it('is begun, written, sent in, and read by a caseworker', async () => {
    const applicant = kind.applicants === 'organisations' ? aase : kari;
    const content = fullContent(kind, { seed: 1, today: TODAY, file: nameOf }, 1);
    await applicant.open('/ny');
    await applicant.start(kind.name.nb);
    const number = applicant.at().split('/')[2]!;
    await applicant.follow(nb.form.begin);
    await applicant.sees('button', nb.form.next);
    expect(await complaints(applicant, 'nb')).toEqual([]);
    await writeForm(applicant, kind, content);
    await applicant.sees('heading', 'Se over før du sender inn');
    await applicant.press('Send inn');
    await applicant.sees('heading', 'Kvittering');
    await marit.open(`/saksbehandling/saker/${number}`);
    const shown = await marit.page.getByRole('main').textContent();
    for (const words of [...wordsOf(kind, content), ...filesIn(kind, content)])
      expect(shown).toContain(words);
    for (const somebody of [applicant, marit]) expect(somebody.faults).toEqual([]);
  });
});
