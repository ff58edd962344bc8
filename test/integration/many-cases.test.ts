/**
 * Pages over very many cases: whatever list, filter, sort or search an organisation with 100 000 cases or DEKSA asks for,
 * the server reads a bounded number of rows, and no large table from end to end.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { nb } from '../../text/nb/index.ts';
import { portalWith } from '../support/in-process.ts';
import { crowdOf, fillWithCases, LARGE_TABLES, MEMBERS } from '../support/many-cases.ts';
import { type Offer, offersOf } from '../support/offers.ts';
import { type Watched, watch } from '../support/plans.ts';
import { seedSession } from '../support/sessions.ts';

/** Most rows that are read for a page of fifty cases, with all that lies with them. */
const ROWS_FOR_A_PAGE = 2500;

const settings = readSettings(inject('stack').environment);
const admin = connect(settings.DATABASE_URL, { name: 'many cases test', max: 1 });
const name = `many_${randomUUID().slice(0, 8)}`;
const database = Object.assign(new URL(settings.DATABASE_URL), { pathname: `/${name}` }).href;
const large = crowdOf('STOR EKSPORT AS', 1, 100_000);
const others = Array.from({ length: 10 }, (_, i) => crowdOf(`EKSPORT ${i} AS`, 100_001 + i * 5000, 5000));
const caseworker = { id: randomUUID(), pid: 'caseworker', name: 'Test' };
let watched: Watched;
let app: Awaited<ReturnType<typeof portalWith>>;

beforeAll(async () => {
  await admin.unsafe(`create database ${name}`);
  const sql = connect(database, { name, max: 1 });
  await migrate(sql);
  await sql`insert into staff ${sql([{ ...caseworker, email: 'test@example.no', roles: ['caseworker'] }])}`;
  await fillWithCases(sql, [large, ...others], caseworker.id);
  await sql.end();
  watched = watch(database, name);
  app = await portalWith(settings, { database, pages: watched.sql });
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await watched.sql.end({ timeout: 1 });
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

/** Opens a page, and reads what the server has read for it. */
async function open(cookie: string, path: string) {
  watched.carried();
  const page = await app.request(path, { headers: { cookie } });
  expect([path, page.status]).toEqual([path, 200]);
  const html = await page.text();
  const carried = watched.carried();
  const rows = carried.reduce((sum, statement) => sum + statement.rows, 0);
  const scanned = carried
    .flatMap((statement) => statement.scanned)
    .filter((table) => LARGE_TABLES.includes(table));
  const heaviest = carried.toSorted((one, other) => other.rows - one.rows)[0];
  return { html, rows, wrong: rows > ROWS_FOR_A_PAGE || scanned.length > 0, scanned, heaviest };
}

/** Returns the address of the next page of a list; null on the last. */
const nextIn = (html: string): string | null =>
  /href="([^"]*[?&](?:amp;)?etter=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** Opens everything that a list offers, each also on a later page. @returns what was too much */
async function openAll(cookie: string, path: string): Promise<object[]> {
  const wrong: object[] = [];
  const offers: Offer[] = offersOf((await open(cookie, path)).html, path);
  expect(offers.length).toBeGreaterThan(50);
  for (const offer of offers) {
    let next: string | null = offer;
    for (let page = 0; next && page < 2; page++) {
      const opened = await open(cookie, next);
      if (opened.wrong) wrong.push({ path: next, ...opened, html: '' });
      next = nextIn(opened.html);
    }
  }
  return wrong;
}

describe.each(MEMBERS)('the pages of an organisation with 100 000 cases, as its %s sees them', (member) => {
  let cookie: string;
  beforeAll(async () => {
    cookie = `minside=${await seedSession(database, 'person', large.people[member])}`;
    await watched.sql`update sessions set party_id = ${large.id} where pid = ${large.people[member].pid}`;
  });

  it.each(['/', '/innboks', '/ny', '/profil', '/saker?vis=fullforte'])('read few rows: %s', async (path) => {
    const { wrong, ...read } = await open(cookie, path);
    expect(wrong, JSON.stringify({ ...read, html: '' })).toBe(false);
  });

  it.each(['/saker', '/saker?vis=fullforte'])('read few rows for whatever is chosen: %s', async (path) => {
    expect(await openAll(cookie, path)).toEqual([]);
  });
});

describe('the lists of DEKSA', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = `minside-ansatt=${await seedSession(database, 'staff', caseworker)}`;
  });

  it.each(['', '?vis=nye', '?vis=venter', '?vis=til-godkjenning', '?vis=alle'])(
    'read few rows for whatever is chosen: %s',
    async (part) => {
      expect(await openAll(cookie, `/saksbehandling${part}`)).toEqual([]);
    },
  );
});

describe('what is not shown at once', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = `minside=${await seedSession(database, 'person', large.people.administrator)}`;
    await watched.sql`update sessions set party_id = ${large.id} where pid = ${large.people.administrator.pid}`;
  });

  it.each([
    ['prosjekt 77', admin`lower(own_reference) like 'prosjekt 77%'`],
    ['økern', admin`own_reference like 'ØKERN%'`],
    [
      'prosjekt 7&type=brokering-technology-service',
      admin`lower(own_reference) like 'prosjekt 7%' and kind = 'brokering-technology-service'`,
    ],
  ])('is found page after page, each case once: %s', async (search, matches) => {
    const seen: string[] = [];
    for (let next: string | null = `/saker?vis=fullforte&sok=${encodeURI(search)}`; next; ) {
      const { html } = await open(cookie, next);
      seen.push(...[...html.matchAll(/href="\/saker\/(\d+)">\1</g)].map(([, number]) => number!));
      next = nextIn(html);
    }
    const [all] = await watched.sql<{ numbers: string[] }[]>`
      select array_agg(number order by last_event_at desc, number desc) as numbers from cases
      where party_id = ${large.id} and shelf = 'finished' and ${matches}`;
    expect(all!.numbers.length).toBeGreaterThan(20);
    expect(seen).toEqual(all!.numbers);
  });

  it('is behind Vis alle: drafts and questions on Forside', async () => {
    const { html } = await open(cookie, '/');
    expect(html.match(/\/skjema\/informasjon"/g)).toHaveLength(20);
    for (const query of ['status=draft&amp;sorter=nyeste', 'status=awaiting_applicant'])
      expect(html).toContain(`href="/saker?${query}">${nb.frame.all}<`);
  });

  it('is behind Vis alle: members', async () => {
    await watched.sql`
      insert into memberships (organisation_id, person_id, role)
      select ${large.id}, id, 'reader' from persons where pid like 'bystander 10%'`;
    const shown = async (path: string) => (await open(cookie, path)).html.match(/type="checkbox"/g)?.length;
    const path = `/administrer/${large.id}/tilgang`;
    expect(await shown(path)).toBe(50);
    expect((await open(cookie, path)).html).toContain(`href="${path}?vis=alle">${nb.frame.all}<`);
    expect(await shown(`${path}?vis=alle`)).toBeGreaterThan(100);
  });
});
