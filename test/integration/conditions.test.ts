/** Forms whose tabs depend on an answer: what is there is asked for, and what is not is neither shown nor sent. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { type Fields, numberIn, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const kari = new PortalUser(settings.PORTAL_URL, 'private');
let sql: Sql;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'conditions test', max: 2 });
  await kari.logIn();
});
afterAll(() => sql.end());

/** Tabs: the one that asks whether something is reported, the one that is there only then, and the last one. */
const [CASE, ASSETS, CONTACT] = ['saken', 'midler', 'kontakt'] as const;
const tab = (number: string, name: string) => `/saker/${number}/skjema/${name}`;
const begin = async () => numberIn((await kari.fill('/ny', '/saker', { kind: 'sanctions-report' })).url);
const write = (number: string, name: string, words: Fields) =>
  kari.fill(tab(number, name), tab(number, name), words);
const answer = (number: string, what: 'report' | 'enquiry') =>
  write(number, CASE, {
    'value.report_or_enquiry': what,
    'value.text': 'Hva gjelder?',
    go: 'neste',
  });
const sent = async (number: string) => {
  const [row] = await sql<{ fields: Record<string, unknown> }[]>`
    select content -> 'fields' as fields from versions where case_number = ${number}`;
  return row?.fields;
};

describe('a tab that depends on an answer', () => {
  it('is there when the answer says so, and one goes on to it', async () => {
    const number = await begin();
    expect((await kari.open(tab(number, CASE))).html).not.toContain(tab(number, ASSETS));
    expect((await answer(number, 'report')).url).toContain(tab(number, ASSETS));
    const next = await answer(number, 'enquiry');
    expect(next.url).not.toContain(tab(number, ASSETS));
    expect(next.html).not.toContain(tab(number, ASSETS));
  });

  it('comes and goes as the answer is saved by itself', async () => {
    const number = await begin();
    const form = await kari.formOn(tab(number, CASE), tab(number, CASE));
    const saved = await kari.press({}, `/saker/${number}/felt`, {
      path: 'report_or_enquiry',
      generation: form.generation ?? '',
      'value.report_or_enquiry': 'report',
      'seen.report_or_enquiry': form['seen.report_or_enquiry'] ?? '',
    });
    expect(saved.html).toContain('hx-target="#faner"');
    expect(saved.html).toContain(tab(number, ASSETS));
    expect(saved.html).toMatch(new RegExp(`href="${tab(number, CASE)}" aria-current="page"`));
  });

  it('leads to the answer where it is opened and is not there', async () => {
    const number = await begin();
    const page = await kari.ask(tab(number, ASSETS));
    expect([page.status, page.location]).toEqual([
      303,
      `${settings.PORTAL_URL}${tab(number, CASE)}#report_or_enquiry`,
    ]);
  });

  it('keeps what was written in it, also by somebody whose page is older than the answer', async () => {
    const number = await begin();
    await answer(number, 'report');
    const form = await kari.formOn(tab(number, ASSETS), tab(number, ASSETS));
    await answer(number, 'enquiry');
    await kari.send(form, tab(number, ASSETS), { 'value.value': '1000', go: 'neste' });
    await answer(number, 'report');
    expect((await kari.open(tab(number, ASSETS))).html).toContain('value="1000"');
  });

  it('lacks nothing while it is not there, and what it holds is not sent', async () => {
    const number = await begin();
    await answer(number, 'report');
    await write(number, ASSETS, { 'value.value': '1000', go: 'neste' });
    await write(number, CONTACT, { 'value.confirmed': 'yes', go: 'send-inn' });
    const missing = await kari.open(tab(number, 'send-inn'));
    expect(missing.html).toContain('Du må rette dette');
    expect(missing.html).toContain(`${tab(number, ASSETS)}#currency`);
    await answer(number, 'enquiry');
    const ready = await kari.open(tab(number, 'send-inn'));
    expect(ready.html).not.toContain('Du må rette dette');
    expect(ready.html).not.toContain('1000');
    await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
    expect(await sent(number)).toEqual({
      report_or_enquiry: 'enquiry',
      text: 'Hva gjelder?',
      confirmed: true,
    });
  });
});

describe('a list code', () => {
  const code = async (line: string, form: Fields, words: Fields) => {
    const [path = ''] = Object.keys(words);
    const page = await kari.press({}, `${line.split('/skjema')[0]}/felt`, {
      path,
      generation: form.generation ?? '',
      [`value.${path}`]: words[path] ?? '',
      [`seen.${path}`]: form[`seen.${path}`] ?? '',
    });
    return page.html;
  };

  it('is told as it is typed, and so are the categories of its list', async () => {
    const number = numberIn((await kari.fill('/ny', '/saker', { kind: 'export-licence' })).url);
    const { url } = await write(number, 'varer', { go: 'add goods' });
    const line = new URL(url).pathname;
    const path = line.split('/').at(-1) ?? '';
    const form = await kari.formOn(line, line);
    const list = await code(line, form, { [`${path}.list`]: 'ii' });
    expect(list).toContain(
      '<option value="6A">6A: Sensorer og lasere – systemer, utstyr og komponenter</option>',
    );
    expect(await code(line, form, { [`${path}.list_code`]: '6F003' })).toContain('Gruppen finnes ikke.');
    const told = await code(line, form, { [`${path}.list_code`]: '6A003' });
    expect(told).toContain('6A: Sensorer og lasere – systemer, utstyr og komponenter</hx-partial>');
    const page = await kari.open(line);
    expect(page.html).toContain('6A: Sensorer og lasere – systemer, utstyr og komponenter</p>');
  });
});

it('a choice from a long list is a plain list before any script has run', async () => {
  const number = numberIn((await kari.fill('/ny', '/saker', { kind: 'export-licence' })).url);
  const page = await write(number, 'eksporten', { 'value.recipient_country': 'SE', go: '' });
  expect(page.html).toMatch(/<select[^>]* name="value.recipient_country"[^>]* data-search="/);
  expect(page.html).toMatch(/<option value="SE" selected="?"?>Sverige<\/option>/);
});
