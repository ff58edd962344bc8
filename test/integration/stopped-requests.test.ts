/** Requests that no page of ours sends: each leaves a line in the log, with its id, its place and its session. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '../../settings.ts';
import { hash } from '../../web/http/sessions.ts';
import { portalWith } from '../support/in-process.ts';
import type { PortalUser } from '../support/portal.ts';
import { settle } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const origin = new URL(settings.PORTAL_URL).origin;
const lines: string[] = [];
const portal = await portalWith(settings, { lines });
let user: PortalUser;
let number: string;

beforeAll(async () => {
  user = await settle();
  number = await user.begin();
}, 60_000);
afterAll(() => portal[Symbol.asyncDispose]());

const SECRET = 'zqhemmelig';

interface Sent {
  path: () => string;
  headers?: Record<string, string>;
  body: () => RequestInit['body'];
}

const form = (fields: Record<string, string>) => () => new URLSearchParams({ text: SECRET, ...fields });
const withFile = (fields: Record<string, string>) => () => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('files.attachments', new Blob(['Hei']), 'hei.txt');
  return body;
};
const discarding = () => `/saker/${number}/sletting`;
const tab = () => `/saker/${number}/skjema/innhold`;
const upload = () => `/saker/${number}/vedlegg/innhold/opplasting`;
const token = `${randomUUID()}.${'A'.repeat(43)}`;

const STOPPED: readonly [what: string, code: string, place: string, status: number, sent: Sent][] = [
  [
    ...(['a form of another site', 'foreign_form', 'POST /saker/:number/sletting', 403] as const),
    { path: discarding, headers: { origin: 'https://example.org' }, body: form({}) },
  ],
  [
    ...(['a form from nowhere', 'foreign_form', 'POST /saker/:number/sletting', 403] as const),
    { path: discarding, headers: { origin: '' }, body: form({}) },
  ],
  [
    ...(['a token that was made up', 'foreign_token', 'POST /saker/:number/sletting', 422] as const),
    { path: discarding, body: form({ token }) },
  ],
  [
    ...(['no token', 'foreign_token', 'POST /saker/:number/sletting', 422] as const),
    { path: discarding, body: form({}) },
  ],
  [
    ...([
      'a token for fields that was made up',
      'foreign_token',
      'POST /saker/:number/skjema/:tab',
      422,
    ] as const),
    { path: tab, body: form({ token }) },
  ],
  [
    ...([
      'a token for files that was made up',
      'foreign_token',
      'POST /saker/:number/vedlegg/:tab/opplasting',
      422,
    ] as const),
    { path: upload, headers: { 'hx-request': 'true' }, body: withFile({ token }) },
  ],
  [
    ...(['a form that is too large', 'too_large', 'POST /saker/:number/sletting', 413] as const),
    { path: discarding, body: form({ more: 'x'.repeat(70_000) }) },
  ],
  [
    ...(['too many fields', 'too_large', 'POST /saker/:number/sletting', 413] as const),
    {
      path: discarding,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: () => 'a&'.repeat(3000),
    },
  ],
  [
    ...([
      'fields beside files that are too large',
      'too_large',
      'POST /saker/:number/vedlegg/:tab/opplasting',
      413,
    ] as const),
    { path: upload, body: withFile({ more: 'x'.repeat(1_600_000) }) },
  ],
];

describe('a request with', () => {
  it.each(STOPPED)('%s is noted', async (_what, code, place, status, { path, headers, body }) => {
    const cookie = user.browser.cookie('minside')!;
    lines.length = 0;
    const answer = await portal.request(path(), {
      method: 'POST',
      headers: { cookie: `minside=${cookie}`, origin, ...headers },
      body: body() ?? null,
    });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    const noted = lines.map((line) => JSON.parse(line)).filter(({ what }) => what);
    expect(noted).toMatchObject([
      { what: code, place, session: hash(cookie).toString('hex').slice(0, 16), level: 40 },
    ]);
    const { id } = noted[0];
    expect(id).toMatch(/^[\da-f]{8}$/);
    // whoever is told on a page of its own can name the line
    if (code !== 'foreign_token') expect(html).toContain(`<strong>${id}</strong>`);
    for (const word of [SECRET, number, 'example.org', token]) expect(lines.join('')).not.toContain(word);
  });

  it('a form of ours is not', async () => {
    lines.length = 0;
    const sent = await user.formOn(discarding(), discarding());
    const answer = await portal.request(discarding(), {
      method: 'POST',
      headers: { cookie: `minside=${user.browser.cookie('minside')}`, origin },
      body: new URLSearchParams(sent),
    });
    expect(answer.status).toBe(303);
    expect(lines.filter((line) => line.includes('"what"'))).toEqual([]);
  });
});
