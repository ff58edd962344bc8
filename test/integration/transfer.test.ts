/** Answers on their way to a browser: compressed where they are text, and kept where they never change. */

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '../../settings.ts';
import { ASSETS, assetUrl } from '../../web/http/assets.ts';
import { portalWith } from '../support/in-process.ts';
import { PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const kari = new PortalUser(settings.PORTAL_URL, 'private');
const portal = await portalWith(settings);
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };
let cookie: string;

beforeAll(async () => {
  await kari.logIn();
  cookie = `minside=${kari.browser.cookie('minside')}`;
});
afterAll(() => portal[Symbol.asyncDispose]());

async function ask(path: string, headers: Record<string, string>) {
  const answer = await portal.request(path, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { bytes, encoding: answer.headers.get('content-encoding'), headers: answer.headers };
}

describe('a page', () => {
  it('is compressed, and the same as it is uncompressed', async () => {
    const path = '/personvern';
    const plain = await ask(path, {});
    const compressed = await ask(path, BROWSER);
    expect(plain.encoding).toBeNull();
    expect(compressed.encoding).toBe('gzip');
    expect(compressed.headers.get('vary')).toBe('Accept-Encoding');
    expect(gunzipSync(compressed.bytes)).toEqual(plain.bytes);
  });

  it('is not compressed for those who are logged in and come from another site', async () => {
    const from = { ...BROWSER, 'sec-fetch-site': 'cross-site' };
    expect((await ask('/saker?sok=gjett', { cookie, ...from })).encoding).toBeNull();
    expect((await ask('/', from)).encoding).toBe('gzip');
  });

  it('is not compressed where it is a part of one, for which a page asks', async () => {
    expect((await ask('/saker', { cookie, ...BROWSER, 'hx-request': 'true' })).encoding).toBeNull();
  });
});

describe('files that pages load', () => {
  it.each([...ASSETS.keys()])('are compressed and kept for good: %s', async (name) => {
    const { body, type } = ASSETS.get(name)!;
    const asked = await ask(assetUrl(name), BROWSER);
    const { headers, bytes, encoding } = asked;
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe(type);
    if (name.endsWith('.woff2')) expect({ encoding, bytes }).toEqual({ encoding: null, bytes: body });
    else expect({ encoding, bytes: brotliDecompressSync(bytes) }).toEqual({ encoding: 'br', bytes: body });
  });

  it('are compressed as older browsers take it, and not where nothing is said', async () => {
    const { body } = ASSETS.get('site.css')!;
    const zipped = await ask(assetUrl('site.css'), { 'accept-encoding': 'gzip' });
    expect({ encoding: zipped.encoding, bytes: gunzipSync(zipped.bytes) }).toEqual({
      encoding: 'gzip',
      bytes: body,
    });
    expect(await ask(assetUrl('site.css'), {})).toMatchObject({ encoding: null, bytes: body });
  });
});

it('a file that is compressed in itself is given out as it is', async () => {
  const { encoding, bytes } = await ask('/profil/mine-data/pdf', { cookie, ...BROWSER });
  expect(encoding).toBeNull();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
