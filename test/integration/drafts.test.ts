/** Forms on the real stack: what is typed is saved and never lost, and what is sent is sent once. */

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { openTemporal } from '../../temporal/client.ts';
import { createApp } from '../../web/app.tsx';
import { hash } from '../../web/http/sessions.ts';
import type { Page } from '../support/browser.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';
import { servicesFor } from '../support/services.ts';
import { endSession } from '../support/sessions.ts';
import { settle } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const kari = new PortalUser(portal, 'private');
const stranger = new PortalUser(portal, 'handler');
const log = pino({ level: 'silent' });
/** Client that cannot reach Temporal. Never closed: its tries go on for a moment, and fail loudly once it is. */
const away = openTemporal({ ...settings, TEMPORAL_ADDRESS: '127.0.0.1:1' }, log);
let sql: Sql;
let services: Awaited<ReturnType<typeof servicesFor>>;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'drafts test', max: 3 });
  services = await servicesFor(settings, sql, { temporal: away });
  await kari.logIn();
  await stranger.logIn();
});
afterAll(async () => {
  await services.close();
  await sql.end();
});

const tabOf = (number: string, tab = 'innhold') => `/saker/${number}/skjema/${tab}`;
const openTab = async (number: string, tab?: string) =>
  fieldsOf(await kari.open(tabOf(number, tab)), tabOf(number, tab));
const autosave = (number: string, form: Fields, path: string, value: string) =>
  kari.press({}, `/saker/${number}/felt`, {
    path,
    generation: form.generation ?? '',
    [`value.${path}`]: value,
    [`seen.${path}`]: form[`seen.${path}`] ?? '',
  });
const stampIn = (page: Page, path: string) =>
  new RegExp(`name="seen\\.${path}" value="([^"]+)"`).exec(page.html)?.[1] ?? '';
const stored = async (number: string, path: string) => {
  const [row] = await sql`select value from draft_fields where case_number = ${number} and path = ${path}`;
  return row?.value;
};
const versionsOf = (number: string) =>
  sql`select version, content from versions where case_number = ${number}`;

describe('beginning a case', () => {
  it('gives one case for one form, however often it is sent', async () => {
    const form = { ...fieldsOf(await kari.open('/ny'), '/saker'), kind: 'enquiry' };
    const pages = await Promise.all([1, 2, 3].map(() => kari.send(form, '/saker')));
    const numbers = new Set(pages.map(({ url }) => numberIn(url)));
    expect(numbers.size).toBe(1);
    expect([...numbers][0]).toMatch(/^\d{7}$/);
    expect(pages[0]?.html).toContain(`${[...numbers][0]}: Skriftlig henvendelse`);
  });

  it('refuses a form that was not made here, in plain words', async () => {
    const someone = await settle();
    const page = await someone.press({ token: 'made.up', kind: 'enquiry' }, '/saker');
    expect(page.status).toBe(422);
    expect(page.html).toContain('Ingenting er endret');
    expect(
      await sql`select number from cases join persons on persons.id = created_by where pid = ${someone.pid}`,
    ).toEqual([]);
  });

  it('works at once while Temporal is away, and stops for a kind that is switched off', async () => {
    const form = { ...fieldsOf(await kari.open('/ny'), '/saker'), kind: 'enquiry' };
    const cookie = `minside=${kari.browser.cookie('minside')}`;
    const press = (changes: Partial<typeof settings>, path: string, body: Fields) =>
      createApp({ ...services, settings: { ...settings, ...changes } }).request(portal + path, {
        method: 'POST',
        headers: { cookie, origin: portal },
        body: new URLSearchParams(body),
      });
    const off = await press({ KINDS_OFF: ['enquiry'] }, '/saker', form);
    expect(off.status).toBe(422);
    expect(await off.text()).toContain('tar vi ikke imot nå');
    const begun = await press({}, '/saker', form);
    expect(begun.status).toBe(303);
    const number = numberIn(begun.headers.get('location') ?? '');
    const tab = await openTab(number);
    const saved = await press({ KINDS_OFF: ['enquiry'] }, tabOf(number), {
      ...tab,
      'value.subject': 'Prøver',
    });
    expect(saved.status).toBe(303);
    expect(await stored(number, 'subject')).toBe('Prøver');
  });
});

describe('saving field by field', () => {
  it('says when, and gives the stamp for the next save', async () => {
    const number = await kari.begin();
    const form = await openTab(number);
    const first = await autosave(number, form, 'subject', 'Prø');
    expect(first.status).toBe(200);
    expect(first.html).toMatch(/Lagret \d\d:\d\d:\d\d/);
    const next = await autosave(
      number,
      { ...form, 'seen.subject': stampIn(first, 'subject') },
      'subject',
      'Prøver',
    );
    expect(next.status).toBe(200);
    expect(await stored(number, 'subject')).toBe('Prøver');
  });

  it('refuses the later of two editors, shows both values, and lets them choose', async () => {
    const number = await kari.begin();
    const [one, other] = [await openTab(number), await openTab(number)];
    await autosave(number, one, 'subject', 'Den ene');
    const refused = await autosave(number, other, 'subject', 'Den andre');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Den ene');
    expect(await stored(number, 'subject')).toBe('Den ene');
    expect((await autosave(number, other, 'text', 'Upåvirket')).status).toBe(200);

    const typed = { 'value.subject': 'Den andre', 'value.text': 'Upåvirket' };
    const whole = await kari.press({ ...other, ...typed }, tabOf(number));
    expect(whole.status).toBe(409);
    expect(whole.html).toContain('value="Den andre"');
    const keep = /name="keep" value="([^"]+)"/.exec(whole.html)?.[1] ?? '';
    const again = fieldsOf(whole, tabOf(number));
    expect((await kari.press({ ...again, ...typed, take: 'subject' }, tabOf(number))).status).toBe(303);
    expect(await stored(number, 'subject')).toBe('Den ene');
    expect((await kari.press({ ...again, ...typed, keep }, tabOf(number))).status).toBe(303);
    expect(await stored(number, 'subject')).toBe('Den andre');
  });

  it('lets one of two saves through that come at once', async () => {
    const number = await kari.begin();
    const form = await openTab(number);
    const words = ['a', 'b', 'c', 'd', 'e'];
    const pages = await Promise.all(words.map((word) => autosave(number, form, 'subject', word)));
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await stored(number, 'subject')).toBe(words[pages.findIndex(({ status }) => status === 200)]);
  });

  it('does not write what nobody touched over what somebody changed', async () => {
    const number = await kari.begin();
    await kari.fill(tabOf(number), tabOf(number), { 'value.subject': 'Først' });
    const whole = await openTab(number);
    await autosave(number, whole, 'subject', 'Så');
    const sent = await kari.press(
      { ...whole, 'value.subject': 'Først', 'value.text': 'Tekst' },
      tabOf(number),
    );
    expect(sent.status).toBe(303);
    expect([await stored(number, 'subject'), await stored(number, 'text')]).toEqual(['Så', 'Tekst']);
  });

  it.each([
    ['a text of 200 000 characters', 'text', 'å'.repeat(200_000), 'for lang'],
    ['a NUL', 'text', 'a\0b', 'styretegn'],
    ['an option that there is none of', 'concerns', 'weather', 'Velg ett'],
    ['a number of nobody’s case', 'related_case', '2699999', 'ingen sak'],
  ])('refuses %s in plain words, and keeps what was typed', async (_what, path, value, sentence) => {
    const number = await kari.begin();
    const form = await openTab(number);
    const part = await autosave(number, form, path, value);
    expect(part.status).toBe(422);
    expect(part.html).toContain(sentence);
    const whole = await kari.press(
      { ...form, [`value.${path}`]: value, 'value.subject': 'Emnet' },
      tabOf(number),
    );
    expect(whole.status).toBe(422);
    expect(whole.html).toContain(sentence);
    if (path === 'text') expect(whole.html).toContain(value.slice(-100_000));
    expect(await stored(number, path)).toBeUndefined();
    expect(await stored(number, 'subject')).toBe('Emnet');
  });

  it('exists for its writer alone', async () => {
    const number = await kari.begin();
    const form = await openTab(number);
    for (const path of [`/saker/${number}/felt`, tabOf(number), `/saker/${number}/innsending`])
      expect((await stranger.press(form, path, { path: 'subject', 'value.subject': 'x' })).status).toBe(404);
    expect((await stranger.open(tabOf(number))).status).toBe(404);
    expect(await stored(number, 'subject')).toBeUndefined();
  });

  it('does not keep a session alive, and says so when it is over', async () => {
    const number = await kari.begin();
    const form = await openTab(number);
    const session = hash(kari.browser.cookie('minside') ?? '');
    const [before] = await sql`
      update sessions set seen_at = clock_timestamp() - interval '20 minutes'
      where token_hash = ${session} returning seen_at`;
    expect((await autosave(number, form, 'subject', 'Stille')).status).toBe(200);
    expect(await sql`select seen_at from sessions where token_hash = ${session}`).toEqual([before]);
    await endSession(settings.DATABASE_URL, kari.browser.cookie('minside') ?? '');
    const over = await kari.press(form, tabOf(number), {
      'value.text': 'En lang tekst som ikke skal gå tapt',
    });
    await kari.logIn();
    expect(over.status).toBe(401);
    expect(over.html).toContain('En lang tekst som ikke skal gå tapt');
  });
});

describe('sending in', () => {
  it('lists what is missing with links to it', async () => {
    const number = await kari.begin();
    const { html } = await kari.open(tabOf(number, 'send-inn'));
    expect(html).toContain('Du må rette dette før du kan sende inn');
    for (const field of ['innhold#concerns', 'innhold#subject', 'innhold#text', 'kontakt#confirmed'])
      expect(html).toContain(`href="${tabOf(number, field)}"`);
    expect(html).not.toContain('innsending');
  });

  it('sends what was shown, and not what was changed since', async () => {
    const number = await kari.begin();
    await kari.write(number);
    const shown = await kari.toSend(number);
    await kari.fill(tabOf(number), tabOf(number), { 'value.subject': 'Noe annet' });
    const stale = await kari.press(shown, `/saker/${number}/innsending`);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Utkastet er endret siden du så på det');
    expect(await versionsOf(number)).toEqual([]);
    await kari.fill(tabOf(number), tabOf(number), { 'value.text': ' ' });
    const blank = await kari.open(tabOf(number, 'send-inn'));
    expect(blank.html).toContain('Henvendelse: Fyll ut');
  });

  it('is one act, whether pressed twice, from two tabs or again after going back', async () => {
    const number = await kari.begin();
    await kari.write(number, { subject: 'Bare én gang' });
    const [one, other] = [await kari.toSend(number), await kari.toSend(number)];
    const form = await openTab(number);
    const path = `/saker/${number}/innsending`;
    const pages = await Promise.all([one, one, other].map((sent) => kari.press(sent, path)));
    for (const page of [...pages, await kari.press(one, path), await kari.press(other, path)])
      expect([page.status, page.location]).toEqual([303, `${portal}/saker/${number}/kvittering`]);
    const versions = await versionsOf(number);
    expect(versions).toHaveLength(1);
    expect(versions[0]?.content.fields).toMatchObject({ subject: 'Bare én gang', confirmed: true });
    const receipt = await kari.open(`/saker/${number}/kvittering`);
    expect(receipt.html).toContain('Saken er sendt inn');
    expect(receipt.html).toContain(number);

    const late = await autosave(number, form, 'subject', 'For sent');
    expect(late.status).toBe(409);
    expect(late.html).toContain('sendt inn eller slettet');
    const whole = await kari.press({ ...form, 'value.subject': 'For sent' }, tabOf(number));
    expect(whole.status).toBe(409);
    expect(whole.html).toContain('value="For sent"');
    expect((await kari.open(tabOf(number))).url).toBe(`${portal}/saker/${number}`);
  });
});
