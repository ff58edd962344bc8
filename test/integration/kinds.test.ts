/** Every kind of case from its beginning to its decision, on the real stack and from the kind's own data. */

import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { filesIn } from '../../domain/forms/content.ts';
import type { Content, Files, Kind, Result } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { KINDS } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { nb } from '../../text/nb/index.ts';
import type { Page } from '../support/browser.ts';
import { begin, fillIn } from '../support/form-filling.ts';
import { portalWith } from '../support/in-process.ts';
import { fullContent, lackingEach } from '../support/kind-content.ts';
import { wordsOf } from '../support/kind-reading.ts';
import { deskOf, SOON, settled, stateOf } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';

const OWN = { number: '777777777', name: 'MANGESLAGSVIRKSOMHETEN AS' };
const TODAY = dateInOslo(Date.now());
const settings = readSettings(inject('stack').environment);
const kari = new PortalUser(settings.PORTAL_URL, 'private');
/** User who acts for an organisation. */
const aase = new PortalUser(settings.PORTAL_URL, 'admin');
const marit = new PortalUser(settings.PORTAL_URL, 'caseworker');
const even = new PortalUser(settings.PORTAL_URL, 'approver');
/** The portal as it was while every kind was switched on. */
let earlier: Awaited<ReturnType<typeof portalWith>>;
let sql: Sql;
let ownCase: string;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'kinds test', max: 3 });
  for (const user of [kari, aase]) await user.logIn();
  await found(sql, OWN, { admin: 'administrator' });
  await aase.actFor(OWN.name);
  for (const user of [marit, even]) await user.logInAsStaff();
  ownCase = await kari.begin();
  earlier = await portalWith({ ...settings, KINDS_OFF: [] });
});
afterAll(async () => {
  await earlier[Symbol.asyncDispose]();
  await sql.end();
});

const applicantOf = ({ applicants }: Kind): PortalUser => (applicants === 'organisations' ? aase : kari);

/** Begins a case, also of a kind that is switched off here: it was on when it was begun. */
async function beginAny(kind: Kind): Promise<string> {
  const user = applicantOf(kind);
  if (!settings.KINDS_OFF.includes(kind.id)) return numberIn(await begin(user, kind));
  const form = fieldsOf(await user.open('/ny'), '/saker');
  const answer = await earlier.request('/saker', {
    method: 'POST',
    body: new URLSearchParams({ ...form, kind: kind.id }),
    headers: { origin: settings.PORTAL_URL, cookie: `minside=${user.browser.cookie('minside')}` },
  });
  return numberIn(answer.headers.get('location') ?? '');
}

/** Returns what the form still needs, as a page says it. */
const missingOn = ({ html }: Page): string[] => {
  const [, list = ''] = html.split(nb.form.mustMend);
  return [...list.matchAll(/<a [^>]*#[^>]*>([^<]*)</g)].map(([, words = '']) => words);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const waiting = (number: string) => sql`
  select from files where case_number = ${number} and state = 'quarantined'`;

/** Opens a page of DEKSA's and sends its form. */
async function act(user: PortalUser, number: string, what: string, typed: Fields = {}): Promise<void> {
  const path = deskOf(number, what);
  expect((await user.press(await user.formOn(path, path), path, typed)).status).toBe(303);
  await settled(sql, number);
}

const nameOf = ({ path }: Files, number: number) => `${path}-${number}.txt`;

/** Words of a caseworker who decides in the applicant's favour. */
const REASONS = 'Vi har vurdert det som er skrevet.';
const DECISION = { outcome: 'granted', body: REASONS, legalBasis: 'Eksportkontrolloven § 1', conditions: '' };
const DECISIONS: { readonly [G in Result]?: Fields } = {
  assessment: { ...DECISION, outcome: 'answered' },
  answer: { body: REASONS },
};

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('a case of %s', (_id, kind) => {
  const applicant = applicantOf(kind);
  let number: string;
  let content: Content;
  let written: Content;

  it('is begun, and names all that is missing', async () => {
    number = await beginAny(kind);
    const information = await applicant.open(`/saker/${number}/skjema/informasjon`);
    for (const paragraph of kind.information) expect(information.html).toContain(escaped(paragraph.nb));
    const { html } = await applicant.open(`/saker/${number}/skjema/send-inn`);
    expect(html).toContain(nb.form.mustMend);
    for (const { path } of lackingEach(kind, {})) expect(html).toContain(`#${path}"`);
    expect(html).not.toContain(`action="/saker/${number}/innsending"`);
  });

  it('is filled in and sent, every word as it was written', async () => {
    content = fullContent(kind, {
      ...{ seed: 0, today: TODAY, file: nameOf },
      ...(applicant === kari && { ownCase }),
    });
    written = await fillIn(applicant, number, { kind, content });
    await vi.waitFor(async () => expect(await waiting(number)).toHaveLength(0), SOON);
    expect(missingOn(await applicant.open(`/saker/${number}/skjema/send-inn`))).toEqual([]);
    const sent = await applicant.send(await applicant.toSend(number), `/saker/${number}/innsending`);
    expect(sent.html).toContain('Saken er sendt inn');
    await settled(sql, number);
    const [version] = await sql`select content from versions where case_number = ${number}`;
    expect(version?.content.fields).toMatchObject(written);
  });

  it('is read at DEKSA, every word of it', async () => {
    const { html } = await marit.open(deskOf(number));
    for (const words of wordsOf(kind, written)) expect(html).toContain(escaped(words));
    for (const name of filesIn(kind, content)) expect(html).toContain(name);
  });

  it(`is decided by ${kind.fourEyes ? 'two' : 'one'}`, async () => {
    await marit.fill(deskOf(number), deskOf(number, 'behandling'));
    await settled(sql, number);
    const { html } = await marit.open(deskOf(number, 'vedtak'));
    expect(html.includes(nb.outcomes.not_required)).toBe(kind.gives === 'licence');
    await act(marit, number, 'vedtak', DECISIONS[kind.gives] ?? DECISION);
    expect(await stateOf(sql, number)).toBe(kind.fourEyes ? 'decision_proposed' : 'decided');
    if (kind.fourEyes) await act(even, number, 'godkjenning');
    expect(await stateOf(sql, number)).toBe('decided');
    const letter = await applicant.open(`/saker/${number}${kind.gives === 'answer' ? '' : '/brev/1'}`);
    expect(letter.html).toContain(REASONS);
    expect(letter.html.includes('Gyldig til og med')).toBe(kind.valid !== undefined);
  });
});
