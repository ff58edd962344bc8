/** Bad input: a clear page each, in the visitor's language, and nothing changes. */

import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect as connectTo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { hash } from '../../web/http/sessions.ts';
import type { Page } from '../support/browser.ts';
import { person } from '../support/cast.ts';
import { HalfSent } from '../support/half-sent.ts';
import { portalWith } from '../support/in-process.ts';
import { deskOf, inAMonth, mailed, Office } from '../support/office.ts';
import { type Fields, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'input test', max: 4 });
const jonas = new PortalUser(portal, 'reader');
const ola = new PortalUser(portal, 'handler');
const marit = new PortalUser(portal, 'caseworker');
const guest = new PortalUser(portal, 'newcomer');
const { frame, problems, errors, form: formTexts } = TEXTS.nb;

let draft: string;
let sent: string;
let theirs: string;

beforeAll(async () => {
  await Promise.all([jonas.logIn(), ola.logIn(), marit.logInAsStaff()]);
  const office = new Office(sql, { applicant: jonas, caseworker: marit });
  [draft, sent, theirs] = await Promise.all([
    office.bring('draft'),
    office.bring('under_review'),
    ola.begin(),
  ]);
  await mailed(sql, sent);
});
afterAll(() => sql.end());

/** Reads all that could have changed by what Jonas sends, or Marit in his cases. */
async function everything() {
  const own = sql`select c.* from cases c join persons p on p.id = c.party_id where p.pid = ${person('reader').pid}`;
  const [counts] = await sql`
    with own as (${own})
    select (select json_agg(own order by number) from own) as cases,
      (select json_agg(f order by number, path) from draft_fields f join own on number = case_number) as fields,
      (select count(*)::int from commands join own using (workflow_id)) as commands,
      (select count(*)::int from messages join own on number = case_number) as messages,
      (select count(*)::int from decisions join own on number = case_number) as decisions,
      (select count(*)::int from versions join own on number = case_number) as versions,
      (select to_jsonb(p) from persons p where pid = ${person('reader').pid}) as person`;
  return counts;
}

async function expectRefused(page: Page, status: number, ...sentences: string[]) {
  expect(page.status).toBe(status);
  for (const sentence of sentences) expect(page.html).toContain(sentence);
  expect(page.html).not.toMatch(/\n\s+at |node_modules|PostgresError|ZodError/);
}

const long = 'å'.repeat(200_000);
/** Text that is too long for a line, in a form that has no room for long texts. */
const longer = 'å'.repeat(10_000);
const mine = (number: string, what: string) => `/saker/${number}/${what}`;
const CONTACT = { name: 'Jonas', address: 'Gata 1', email: 'jonas@minside.example', phone: '22334455' };

/** Every form with a text: who writes in it, where, what makes it right but for the text, and the text's field. */
const FORMS: readonly [
  what: string,
  who: PortalUser,
  path: () => string,
  rest: Fields,
  field: string,
  more?: { from: string; long: string },
][] = [
  ['a message', jonas, () => mine(sent, 'meldinger/ny'), {}, 'body'],
  ['a reply', marit, () => deskOf(sent, 'meldinger/ny'), {}, 'body'],
  ['a question', marit, () => deskOf(sent, 'sporsmal'), { due: inAMonth() }, 'body'],
  ['a decision', marit, () => deskOf(sent, 'vedtak'), {}, 'body'],
  ['the profile', jonas, () => '/profil/kontakt', CONTACT, 'address', { from: '/profil', long: longer }],
];

describe.each(FORMS)('a text in %s', (_what, who, path, rest, field, more) => {
  const press = async (text: string) =>
    who.press(await who.formOn(more?.from ?? path(), path()), path(), { ...rest, [field]: text });

  it.each([
    ['of very many characters', more?.long ?? long, problems.too_long, 'å'.repeat(1000)],
    ['with NUL', 'før\0etter', problems.control, 'etter'],
    ['with control characters', 'før\x1b[2J\x07etter', problems.control, 'etter'],
    ['with nothing but spaces', ' \t\r\n ', problems.required, ''],
  ])('%s is refused at its field, and kept', async (_which, text, sentence, kept) => {
    const before = await everything();
    await expectRefused(await press(text), 422, sentence, kept);
    expect(await everything()).toEqual(before);
  });
});

it('markup that somebody types is text on every page that shows it', async () => {
  const markup = '<script>alert(1)</script> <img src=x onerror=alert(1)> "\'&amp;';
  await jonas.fill(mine(sent, 'meldinger/ny'), mine(sent, 'meldinger/ny'), { body: markup });
  for (const page of [await jonas.open(`/saker/${sent}`), await marit.open(deskOf(sent))]) {
    expect(page.html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;amp;');
    expect(page.html).not.toMatch(/<script>|<img src=x/);
  }
});

it.each([
  ['yesterday', '2020-01-01', problems.date_past],
  ['no date', '2026-02-30', problems.date],
  ['in ten years', `${new Date().getFullYear() + 10}-01-01`, problems.date_far],
])('a due date that is %s is refused at its field', async (_what, due, sentence) => {
  const path = deskOf(sent, 'sporsmal');
  const before = await everything();
  const page = await marit.press(await marit.formOn(path, path), path, { body: 'Hvor mange?', due });
  await expectRefused(page, 422, sentence, 'Hvor mange?');
  expect(await everything()).toEqual(before);
});

describe('half a character', () => {
  it('never reaches the database as such: it stands as what is put in its place', async () => {
    const path = mine(draft, 'skjema/innhold');
    const form = await jonas.formOn(path, path);
    // Bytes that would be the first half of a pair in UTF-16, as a form would send them.
    const body = `${new URLSearchParams(form)}&value.text=f%C3%B8r%ED%A0%80etter&value.subject=Emne`;
    const page = await jonas.ask(path, { method: 'POST', headers: { ...FORM, origin: portal }, body });
    expect(page.status).toBe(303);
    const [row] = await sql`select value from draft_fields where case_number = ${draft} and path = 'text'`;
    expect(row?.value).toMatch(/^før\ufffd+etter$/);
  });
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a body', () => {
  const path = () => mine(sent, 'meldinger/ny');
  const post = (body: RequestInit['body'], headers: Record<string, string>) =>
    jonas.ask(path(), {
      method: 'POST',
      body,
      headers: { origin: portal, ...headers },
      duplex: 'half',
    } as RequestInit);

  it.each([
    [
      'larger than any form',
      () => new URLSearchParams({ body: 'x'.repeat(2_000_000) }),
      413,
      errors.too_large.body,
    ],
    ['that is larger and does not say so', () => untold(), 413, errors.too_large.body],
    ['of more fields than any form has', () => 'a&'.repeat(2100), 413, errors.too_large.body],
    ['of JSON', () => '{"body":"x"}', 422, frame.oldPage, 'application/json'],
    ['of plain text', () => 'body=x', 422, frame.oldPage, 'text/plain'],
    ['in parts without their border', () => 'x', 400, errors.bad_request.body, 'multipart/form-data'],
  ])('%s is refused', async (_what, body, status, sentence, type = FORM['content-type']) => {
    const before = await everything();
    await expectRefused(await post(body(), { 'content-type': type }), status, sentence);
    expect(await everything()).toEqual(before);
  });
});

describe('a form of somebody who is not logged in', () => {
  const cookie = 'minside=ended';
  const path = () => mine(sent, 'meldinger/ny');

  it('is refused before its body is read', async () => {
    const body = Buffer.from('body=x');
    const form = await HalfSent.begin(portal, { path: path(), cookie: '', body, told: 1_000_000 });
    const { status, text } = await form.answer();
    expect(status).toBe(303);
    expect(text).toMatch(/^location: \/logg-inn\?/m);
    expect(text).toMatch(/^connection: close/m);
  });

  it('is given back where their session has ended', async () => {
    const body = new URLSearchParams({ body: 'Dette tok det lang tid å skrive' });
    const page = await guest.ask(path(), { method: 'POST', body, headers: { origin: portal, cookie } });
    await expectRefused(page, 401, 'Dette tok det lang tid å skrive');
  });

  it('is refused where it is longer than a stranger’s may be', async () => {
    const body = new URLSearchParams({ body: 'x'.repeat(66_000) });
    const page = await guest.ask(path(), { method: 'POST', body, headers: { origin: portal, cookie } });
    await expectRefused(page, 413, errors.too_large.body);
  });
});

/** Makes a body that is too large by a little and does not say so. Going on to send it after the answer may fail. */
function untold(): ReadableStream {
  let sent = 0;
  return new ReadableStream({
    pull(stream) {
      stream.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
      if (++sent === 16) stream.close();
    },
  });
}

describe('a token', () => {
  const path = () => mine(sent, 'trekking');
  const forged: readonly [what: string, token: () => string | Promise<string>][] = [
    ['that is missing', () => ''],
    ['that was made up', () => `${randomUUID()}.${'A'.repeat(43)}`],
    ['with another id', async () => (await tokenOn(jonas, path())).replace(/^.{8}/, '00000000')],
    ['of another session', async () => tokenOn(await again(jonas), path())],
    ['for another case', () => tokenOn(jonas, mine(draft, 'sletting'))],
    ['for another act on the case', () => tokenOn(jonas, mine(sent, 'meldinger/ny'))],
    ['for the profile', () => tokenOn(jonas, '/profil', '/profil/sprak')],
  ];
  it.each(forged)('%s is refused', async (_what, token) => {
    const made = await token();
    const before = await everything();
    const page = await jonas.press({ token: made }, path());
    await expectRefused(page, 422, frame.oldPage);
    expect(await everything()).toEqual(before);
  });
});

const tokenOn = async (user: PortalUser, page: string, path = page): Promise<string> =>
  (await user.formOn(page, path)).token!;
const again = async ({ who }: PortalUser): Promise<PortalUser> => {
  const other = new PortalUser(portal, who);
  await other.logIn();
  return other;
};

describe('a form sent from elsewhere', () => {
  it.each([
    ['from nowhere', {}],
    ['from another site', { origin: 'https://example.org' }],
    ['from a page without origin', { origin: 'null' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
    ['from another port', { origin: 'http://localhost:1' }],
  ])('%s is stopped', async (_what, headers) => {
    const path = mine(sent, 'trekking');
    const body = new URLSearchParams(await jonas.formOn(path, path));
    const before = await everything();
    const page = await jonas.ask(path, { method: 'POST', body, headers: headers as Record<string, string> });
    await expectRefused(page, 403, errors.origin.body);
    expect(await everything()).toEqual(before);
  });
});

describe('an address', () => {
  const nowhere = () => jonas.ask('/saker/2699999');
  it('of another person’s case is that of a case that does not exist', async () => {
    const none = await nowhere();
    await expectRefused(none, 404, errors.not_found.body);
    for (const what of ['', '/kvittering', '/skjema/innhold', '/trekking']) {
      const page = await jonas.ask(`/saker/${theirs}${what}`);
      expect(page.status).toBe(404);
      expect(withoutTokens(page)).toBe(withoutTokens(none));
    }
  });

  it.each([
    '/saker/..%2f',
    '/saker/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/saker/2699998%00',
    '/saker/%00',
    '/saker/%',
    '/saker/%ED%A0%80',
    '/saker/2699998%20or%201=1',
    `/saker/${'9'.repeat(100)}`,
    '/saker/2699998/skjema/..%2f..',
    '/static/x/..%2f..%2fpackage.json',
    '/static/x/%2e%2e/package.json',
    '/sprak/se',
    '/ikke/her',
    '/.env',
    '/.git/HEAD',
    '/package.json',
    '/static/',
    '//example.org/',
  ])('%s leads to a plain page', async (path) => {
    await expectRefused(await jonas.ask(path), 404, errors.not_found.body);
  });

  it.each([
    '/saker?etter=%00',
    '/saker?etter=9999999999999999-9999999',
    '/saker?vis=%00',
    '/?x=%ED%A0%80',
    '/profil?lagret=constructor',
    '/profil?lagret=__proto__',
  ])('with a strange question is the page without it: %s', async (path) => {
    const page = await jonas.ask(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('role="status"');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s', async (method) => {
    const before = await everything();
    const page = await jonas.ask(mine(sent, 'trekking'), { method, headers: { origin: portal } });
    await expectRefused(page, 404, errors.not_found.body);
    expect(await everything()).toEqual(before);
  });

  it('gives nothing back to TRACE', async () => {
    const [status, body] = await traced('/profil', { 'x-secret': 'zqtraced' });
    expect(status).toBe(404);
    expect(body).toContain(errors.not_found.body);
    expect(body).not.toContain('zqtraced');
  });

  it('is not read where two headers say where its body ends', async () => {
    const lines = [
      'POST /saker HTTP/1.1',
      'Host: localhost',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
    ];
    expect(await sentRaw(`${lines.join('\r\n')}\r\n\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('answers HEAD as GET, with nothing in it', async () => {
    const page = await jonas.ask(`/saker/${sent}`, { method: 'HEAD' });
    expect([page.status, page.html]).toEqual([200, '']);
  });

  it.each(LANGUAGES)('says so in the language of whoever asks: %s', async (language) => {
    const page = await guest.ask('/ikke/her', { headers: { cookie: `sprak=${language}` } });
    await expectRefused(page, 404, TEXTS[language].errors.not_found.body);
    expect(page.html).toContain(`lang="${language}"`);
  });
});

/** Sends TRACE, which `fetch` refuses to send. */
const traced = (path: string, headers: Record<string, string>) =>
  new Promise<[status: number | undefined, body: string]>((resolve, reject) => {
    const { hostname, port } = new URL(portal);
    const trace = request({ hostname, port, path, method: 'TRACE', headers }, async (response) =>
      resolve([response.statusCode, await text(response)]),
    );
    trace.once('error', reject).end();
  });

/** Sends bytes as they are. @returns the whole answer */
const sentRaw = (bytes: string) => {
  const { hostname, port } = new URL(portal);
  return text(connectTo({ host: hostname, port: Number(port) }).end(bytes));
};

/** Returns a page without what differs from visit to visit: one-time tokens, and the seconds left of the session. */
const withoutTokens = ({ html }: Page): string =>
  html.replace(/name="token" value="[^"]*"/g, '').replace(/data-(idle|whole)="\d+"/g, '');

describe('a way on', () => {
  const ELSEWHERE = [
    '//example.org',
    'https://example.org/',
    '/\\example.org',
    '/\t/example.org',
    'javascript:x',
  ];

  it.each(ELSEWHERE)('leads never out of the portal after the first login: %s', async (til) => {
    const newcomer = await somebodyNew();
    const headers = { cookie: newcomer };
    const { html } = await guest.ask('/velkommen', { headers });
    const token = /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ ...CONTACT, token, til, language: 'nb', accept: 'yes' });
    const page = await guest.ask('/velkommen', {
      method: 'POST',
      body,
      headers: { ...headers, origin: portal },
    });
    expect(page.status).toBe(303);
    expect(new URL(page.location!).origin).toBe(portal);
  });

  it('leads never out of the portal after a choice of language', async () => {
    for (const referer of ['https://example.org/', `${portal}//example.org/x`, 'nonsense']) {
      const page = await guest.ask('/sprak/en', { headers: { referer } });
      expect(new URL(page.location!).origin).toBe(portal);
    }
  });

  /** @returns the cookie of a session of somebody who was never here */
  async function somebodyNew(): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const pid = `8${randomBytes(8).readBigUInt64BE().toString().padStart(20, '0').slice(-10)}`;
    await sql`
      insert into sessions ${sql({
        ...{ tokenHash: hash(token), kind: 'person', pid, acr: 'idporten-loa-high', idToken: 'none' },
        ...{ secret: randomBytes(32), language: 'nb' },
      })}`;
    return `minside=${token}`;
  }
});

describe('a kind', () => {
  it('that nobody knows is not begun', async () => {
    const before = await everything();
    for (const kind of ['weapons', '', '__proto__', 'constructor']) {
      const page = await jonas.press(await jonas.formOn('/ny', '/saker'), '/saker', { kind });
      await expectRefused(page, 422, formTexts.switchedOff);
    }
    expect(await everything()).toEqual(before);
  });

  it('that is switched off is not begun, nor offered', async () => {
    await using app = await portalWith({ ...settings, KINDS_OFF: ['enquiry'] });
    const before = await everything();
    const form = await jonas.formOn('/ny', '/saker');
    const headers = { cookie: `minside=${jonas.browser.cookie('minside')}`, origin: portal };
    const list = await app.request('/ny', { headers });
    expect(await list.text()).not.toContain('Skriftlig henvendelse');
    const body = new URLSearchParams({ ...form, kind: 'enquiry' });
    const answer = await app.request('/saker', { method: 'POST', headers, body });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(formTexts.switchedOff);
    expect(await everything()).toEqual(before);
  });
});
