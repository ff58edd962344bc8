/** Headers and cookies by which every answer guards the browser, also where the fault is ours. */
import { request } from 'node:http';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { assetUrl } from '../../web/http/assets.ts';
import { cookieName, cookieOptions } from '../../web/http/sessions.ts';
import { portalWith } from '../support/in-process.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const jonas = new PortalUser(portal, 'reader');
const guest = new PortalUser(portal, 'newcomer');
let draft: string;

beforeAll(async () => {
  await jonas.logInAtIdporten();
  draft = await jonas.begin();
});

describe('what every answer says to the browser', () => {
  const asset = assetUrl('site.css');
  it.each([
    ['a page', '/', {}],
    ['a redirect', '/saker', {}],
    ['a page that is not there', '/ikke/her', {}],
    ['a form that was stopped', '/saker', { method: 'POST' }],
    [
      'a body that is too large',
      '/saker',
      { method: 'POST', body: 'x'.repeat(2_000_000), headers: { origin: portal } },
    ],
    ['a file', asset, {}],
    ['its health', '/helse', {}],
  ])('%s', async (_what, path, init) => {
    const { headers } = await guest.ask(path, init);
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.sort()];
      }),
    );
    const self = ["'self'"];
    const providers = [
      ...new Set([settings.IDPORTEN_ISSUER, settings.STAFF_ISSUER].map((url) => new URL(url).origin)),
    ];
    const none = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };
    const ofPages = {
      ...none,
      'script-src': self,
      'style-src': self,
      'font-src': self,
      'connect-src': self,
      'img-src': [...self, 'data:'].sort(),
      'form-action': [...self, ...providers].sort(),
      'base-uri': ["'none'"],
    };
    expect(policy).toEqual(path === asset ? none : ofPages);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    for (const feature of path === asset ? [] : ['camera', 'geolocation', 'microphone', 'payment'])
      expect(headers.get('permissions-policy')).toContain(`${feature}=()`);
    expect(headers.has('x-powered-by')).toBe(false);
    // no other site may read an answer
    expect(headers.has('access-control-allow-origin')).toBe(false);
    const kept = path === asset ? 'public, max-age=31536000, immutable' : 'no-store';
    expect(headers.get('cache-control')).toBe(kept);
  });

  it('is given to nobody who asks for another host, but for the health of the process', async () => {
    const statusAt = async (path: string, host: string) => {
      const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
      const asked = request(settings.PORTAL_URL + path, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
      return promise;
    };
    const { host } = new URL(settings.PORTAL_URL);
    expect(await statusAt('/personvern', host)).toBe(200);
    expect(await statusAt('/personvern', host.toUpperCase())).toBe(200);
    for (const other of ['evil.example', 'localhost.evil.example', '127.0.0.1'])
      expect(await statusAt('/personvern', other)).toBe(421);
    expect(await statusAt('/helse', '10.0.0.7')).toBe(200);
  });

  it('says whom to write to about a weakness', async () => {
    const page = await jonas.ask('/.well-known/security.txt');
    expect(page.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(page.html).toContain('Contact: mailto:');
    expect(page.html).toContain(`Canonical: ${settings.PORTAL_URL}/.well-known/security.txt`);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(page.html)?.[1] ?? '');
    const days = (expires - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  it('keeps no page of a person', async () => {
    for (const path of ['/', '/saker', `/saker/${draft}`, '/profil', `/saker/${draft}/skjema/innhold`])
      expect((await jonas.ask(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('hides the session from scripts and other sites', () => {
    const header = jonas.browser.cookieHeader('minside') ?? '';
    expect(header).toMatch(/; HttpOnly/i);
    expect(header).toMatch(/; SameSite=Lax/i);
    expect(header).toMatch(/; Path=\/(;|$)/i);
    expect(header).not.toMatch(/domain|expires|max-age/i);
  });

  it('binds cookies to the host and to https, where there is https', async () => {
    const PORTAL_URL = 'https://minside.example';
    await using app = await portalWith({ ...settings, PORTAL_URL });
    const { headers } = await app.request('/sprak/en');
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-sprak=en/);
    expect(cookie).toMatch(/; Secure/i);
    const https = { settings: { ...settings, PORTAL_URL } };
    expect(cookieName(https, 'minside')).toBe('__Host-minside');
    expect(cookieOptions(https)).toEqual({ path: '/', httpOnly: true, sameSite: 'Lax', secure: true });
  });
});

it('a fault of ours is a page with a number, and a line with the same number, its code and its place', async () => {
  const lines: string[] = [];
  await using app = await portalWith(settings, {
    lines,
    database: 'postgres://nobody:zqpass@127.0.0.1:1/none',
  });
  const answer = await app.request('/saker', { headers: { cookie: 'minside=zqtoken' } });
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain(TEXTS.nb.errors.failed.body);
  const told = lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
  expect(told).toMatchObject([
    {
      id: expect.any(String),
      code: expect.stringMatching(/^[A-Z_0-9]+$/),
      place: expect.stringMatching(/^db\/[\w/-]+\.ts:\d+$/),
    },
  ]);
  expect(html).toContain(`<strong>${told[0].id}</strong>`);
  expect(html + lines.join()).not.toMatch(/zqpass|zqtoken|select |127\.0\.0\.1|\n\s+at /);
});

it('a form that met a fault of ours can be sent again as it was, with its one token', async () => {
  const database = 'postgres://nobody:zqpass@127.0.0.1:1/none';
  await using app = await portalWith(settings, { database });
  const body = new URLSearchParams({ token: 'id.signature', 'value.text': 'Linje «1»\nlinje 2' });
  const answer = await app.request(`/saker/${draft}/innsending`, {
    method: 'POST',
    body,
    headers: { origin: portal, cookie: 'minside=zqtoken' },
  });
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain(TEXTS.nb.errors.unsure.body);
  const url = `${portal}/saker/${draft}/innsending`;
  const page = { url, status: 500, html, headers: answer.headers, location: null };
  expect(fieldsOf(page, `/saker/${draft}/innsending`)).toEqual(Object.fromEntries(body));
});
