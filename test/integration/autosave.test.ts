/** Saves by the page itself: they cost as much in a form of 2000 lines as in an empty one, and tell no less. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { insertCase } from '../../db/cases/start.ts';
import { connect, type Sql } from '../../db/sql.ts';
import { PRIVACY_VERSION } from '../../domain/account/privacy-version.ts';
import type { Content } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { nb } from '../../text/nb/index.ts';
import { createApp } from '../../web/app.tsx';
import { makeDatabase, type OwnDatabase } from '../support/database.ts';
import { leastContent } from '../support/kind-content.ts';
import { makeCase } from '../support/plain-case.ts';
import { servicesFor } from '../support/services.ts';
import { seedSession } from '../support/sessions.ts';

const settings = readSettings(inject('stack').environment);
const LINE = {
  ...{ description: 'Radar', part_number: 'R-1', list: 'ii', list_code: '6A008' },
  ...{ quantity: '2', unit: 'pcs', value: '100.50' },
};

/** Makes so many lines of goods, which are all right. */
const lines = (count: number): Content =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => `goods.${place.toString(16).padStart(12, '0')}`).flatMap(
      (path, place) => [
        [path, String(place + 1)],
        ...Object.entries(LINE).map(([field, value]) => [`${path}.${field}`, value]),
      ],
    ),
  );

let database: OwnDatabase;
/** The only connection on which saves read, so that what it has read can be told. */
let sql: Sql;
let pages: Sql;
let listener: Sql;
let services: Awaited<ReturnType<typeof servicesFor>>;
let app: ReturnType<typeof createApp>;
let cookie: string;
let person: string;

beforeAll(async () => {
  database = await makeDatabase('autosave', 1);
  sql = database.sql;
  pages = connect(database.url, { name: 'autosave test', max: 1 });
  listener = connect(database.url, { name: 'autosave test', max: 1 });
  services = await servicesFor(settings, sql, { listener, pages });
  app = createApp(services);
  const plain = await makeCase(sql);
  person = plain.person;
  const [row] = await sql<{ pid: string }[]>`
    update persons set privacy_version = ${PRIVACY_VERSION} where id = ${person} returning pid`;
  cookie = `minside=${await seedSession(database.url, 'person', { pid: row!.pid, name: 'Test Testesen' })}`;
});
afterAll(async () => {
  await services.close();
  await Promise.all([listener.end(), pages.end()]);
  await database.drop();
});

async function begin(content: Content, kind = 'export-licence'): Promise<string> {
  const actor = { id: person, role: 'person', party: person };
  const { number } = await insertCase(sql, { id: randomUUID(), kind: kindOf(kind), actor, content });
  await sql`analyze draft_fields`;
  return number;
}

const NEVER_SAVED = '0.AAAAAAAAAAAA';
const headers = () => ({ cookie, origin: settings.PORTAL_URL });

async function save(number: string, path: string, value: string, seen = NEVER_SAVED): Promise<string> {
  const response = await app.request(`${settings.PORTAL_URL}/saker/${number}/felt`, {
    method: 'POST',
    headers: headers(),
    body: new URLSearchParams([
      ['path', path],
      ['generation', '1'],
      [`seen.${path}`, seen],
      [`value.${path}`, value],
    ]),
  });
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const stampIn = (html: string, path: string): string =>
  new RegExp(`name="seen\\.${path}" value="([^"]+)"`).exec(html)?.[1] ?? '';

interface Cost {
  /** Rows of fields, in the table or in an index of it. */
  rows: number;
  /** Statements on the connection of the pages. */
  statements: number;
}

async function counted(): Promise<Cost> {
  await sql`select pg_stat_force_next_flush()`;
  const [found] = await sql<Cost[]>`
    select (select sum(idx_tup_read)::int from pg_stat_user_indexes where relname = 'draft_fields')
      + (select seq_tup_read::int from pg_stat_user_tables where relname = 'draft_fields') as rows,
      (select sum(generic_plans + custom_plans)::int from pg_prepared_statements) as statements`;
  return found!;
}

/** Rows of a few fields, where a form of 2000 lines has 16 000. */
const FEW = 20;

/** Cost of the counting itself. */
let counting: Cost;
async function costOf(run: () => Promise<unknown>): Promise<Cost> {
  const before = await counted();
  await run();
  const after = await counted();
  return { rows: after.rows - before.rows, statements: after.statements - before.statements };
}

describe('a save', () => {
  let empty: string;
  let large: string;
  beforeAll(async () => {
    empty = await begin({});
    large = await begin(lines(2000));
    await counted();
    counting = await costOf(async () => {});
  });

  it.each([
    ['a text, first', 'end_use', 'Overvåking'],
    ['a choice that others hang on', 'export_type', 'temporary'],
    ['a country', 'recipient_country', 'SE'],
    ['a field of a section with lines of its own', 'buyer_name', 'Kjøper AB'],
  ])('of %s reads as much in a form of 2000 lines as in an empty one', async (_what, path, value) => {
    const inEmpty = await costOf(() => save(empty, path, value));
    const inLarge = await costOf(() => save(large, path, value));
    expect(inLarge.statements).toBe(inEmpty.statements);
    for (const { rows } of [inEmpty, inLarge]) expect(rows).toBeLessThan(FEW);
  });

  it('of a text that grows reads the field alone, in one transaction', async () => {
    for (const number of [empty, large]) {
      const first = await save(number, 'route', 'Over');
      const again = await costOf(() => save(number, 'route', 'Over Gøteborg', stampIn(first, 'route')));
      expect(again.rows).toBeLessThan(FEW);
      // who asks, before the body and after it, and for which case; then, in a transaction, the same under locks, and the save
      expect(again.statements - counting.statements).toBe(7);
    }
  });

  it('of a field of a line reads that line alone', async () => {
    const path = `goods.${'0'.repeat(12)}.description`;
    const cost = await costOf(() => save(large, path, 'Radar, liten', '1.AAAAAAAAAAAA'));
    expect(cost.rows).toBeLessThan(FEW);
  });
});

describe('the tabs after a save', () => {
  const stateIn = (html: string, tab: string): string | undefined =>
    new RegExp(`hx-target="#${tab}-tilstand">(.*?)</hx-partial>`).exec(html)?.[1];
  /** Asks for the state of a tab as the page does. */
  const ask = async (number: string, tab: string) => {
    const response = await app.request(`${settings.PORTAL_URL}/saker/${number}/tilstand/${tab}`, {
      headers: headers(),
    });
    return response.text();
  };
  const { states } = nb.form;

  it('tell the state of the section, and that the form is not ready', async () => {
    const html = await save(await begin(lines(3)), 'recipient_country', 'SE');
    expect(stateIn(html, 'eksporten')).toBe(states.begun);
    expect(stateIn(html, 'send-inn')).toBe(states.notReady);
    expect(stateIn(html, 'varer')).toBeUndefined();
  });

  it('ask for the state of a section with lines of its own', async () => {
    const number = await begin({ 'intermediates.0123456789ab': '1' });
    expect(await ask(number, 'parter')).toBe(`<span>${states.begun}</span>`);
    const html = await save(number, 'buyer_name', 'Kjøper AB');
    expect(stateIn(html, 'parter')).toContain(`hx-get="/saker/${number}/tilstand/parter"`);
    expect(await ask(number, 'parter')).toBe(`<span>${states.begun}</span>`);
    expect(await ask(number, 'varer')).toBe(`<span>${states.empty}</span>`);
  });

  it('ask whether the form is ready when only its lines can tell', async () => {
    const kind = kindOf('import-certificate');
    const given = { seed: 1, today: new Date().toISOString().slice(0, 10) };
    const least = leastContent(kind, given);
    const { confirmed, ...rest } = least;
    expect(confirmed).toBe(true);
    const [number, wrong] = [
      await begin(rest, kind.id),
      await begin({ ...rest, 'goods.0123456789ab': '9' }, kind.id),
    ];
    expect(await ask(number, 'send-inn')).toBe(`<span>${states.notReady}</span>`);
    for (const [one, state] of [
      [number, states.ready],
      [wrong, states.notReady],
    ] as const) {
      const html = await save(one, 'confirmed', 'yes');
      expect(stateIn(html, 'kontakt')).toBe(states.complete);
      expect(stateIn(html, 'send-inn')).toContain(`hx-get="/saker/${one}/tilstand/send-inn"`);
      expect(await ask(one, 'send-inn')).toBe(`<span>${state}</span>`);
    }
  });

  it('are ready at once where a form has no lines', async () => {
    const kind = kindOf('enquiry');
    const { confirmed, ...rest } = leastContent(kind, { seed: 1, today: '2026-11-02' });
    expect(confirmed).toBe(true);
    const number = await begin(rest, kind.id);
    expect(stateIn(await save(number, 'confirmed', 'yes'), 'send-inn')).toBe(states.ready);
  });

  it('are told nothing by a text that only grows', async () => {
    const number = await begin({});
    const first = await save(number, 'route', 'Over');
    const html = await save(number, 'route', 'Over Gøteborg', stampIn(first, 'route'));
    expect(html).toContain('Lagret');
    expect(html).not.toContain('-tilstand');
  });
});

it('several saves at once of other fields are all kept, each at a revision of its own', async () => {
  const number = await begin({});
  const other = connect(database.url, { name: 'autosave test', max: 4 });
  const crowd = createApp({ ...services, sql: other });
  const paths = ['end_use', 'route', 'buyer_name', 'buyer_address', 'end_user_name'];
  const answers = await Promise.all(
    paths.map((path) =>
      crowd.request(`${settings.PORTAL_URL}/saker/${number}/felt`, {
        method: 'POST',
        headers: headers(),
        body: new URLSearchParams({
          ...{ path, generation: '1', [`seen.${path}`]: NEVER_SAVED },
          [`value.${path}`]: `Et svar på ${path}`,
        }),
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  const rows = await sql<{ revision: number }[]>`
    select revision from draft_fields where case_number = ${number} order by revision`;
  expect(rows.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6]);
  const [draft] = await sql`select revision from drafts where case_number = ${number}`;
  expect(draft?.revision).toBe(6);
  await other.end();
});
