/** Lists of cases: that a page costs the same at any size, that nothing is left out or shown twice, and its pages. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Filter } from '../../db/cases/list-filters.ts';
import { type Cursor, type Order, readCursor } from '../../db/cases/list-order.ts';
import {
  type ListedCase,
  type ListPart,
  listCases,
  listWork,
  type Page,
  VIEWS,
  WORK,
} from '../../db/cases/lists.ts';
import { migrate } from '../../db/migrate.ts';
import { connect, type Queries, type Sql } from '../../db/sql.ts';
import type { Seeing } from '../../domain/shared/parties.ts';
import { nb } from '../../text/nb/index.ts';
import { deskOf, Office } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';

const { DATABASE_URL = '', PORTAL_URL: portal = '' } = inject('stack').environment;

const EVERYTHING: Filter = { search: null, kind: null, states: null, weeks: null, overdue: false };
const FIRST: ListPart = { filter: EVERYTHING, order: 'latest_event', after: null, size: 50 };
/** Most rows read for a page of fifty, which passes over some that are not for its list. */
const ROWS_FOR_A_PAGE = 200;
const ORDERS: readonly Order[] = ['latest_event', 'oldest_event', 'newest', 'oldest', 'due'];

interface Listing {
  name: string;
  orders: readonly Order[];
  read: (queries: Queries, part: ListPart) => Promise<Page<ListedCase>>;
}

describe('lists of twenty thousand cases', () => {
  const name = `lists_${randomUUID().slice(0, 8)}`;
  const admin = connect(DATABASE_URL, { name: 'lists test', max: 1 });
  let sql: Sql;
  let large: Seeing;
  let small: Seeing;
  let colleague: { staff: string; pid: string };

  beforeAll(async () => {
    await admin.unsafe(`create database ${name}`);
    sql = connect(Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href, { name, max: 2 });
    await migrate(sql);
    await fill(sql);
    const [first, second] = await sql<{ id: string }[]>`select id from persons order by pid`;
    const [staff] = await sql<{ id: string; pid: string }[]>`select id, pid from staff`;
    large = { person: first!.id, party: first!.id, sight: 'all' };
    small = { person: second!.id, party: second!.id, sight: 'all' };
    colleague = { staff: staff!.id, pid: staff!.pid };
  }, 60_000);

  afterAll(async () => {
    await sql.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });

  /** Returns every list as pages are read from it; only DEKSA sorts by due dates. */
  const lists = (): Listing[] => [
    ...VIEWS.flatMap((view) =>
      [large, small].map((acting) => ({
        name: view,
        orders: ORDERS.filter((order) => order !== 'due'),
        read: (queries: Queries, part: ListPart) => listCases(queries, acting, view, part),
      })),
    ),
    ...WORK.map((work) => ({
      name: work,
      orders: ORDERS,
      read: (queries: Queries, part: ListPart) => listWork(queries, colleague, work, part),
    })),
  ];

  it('reads a few rows for a page, wherever it begins, and never the whole table', async () => {
    const wrong: object[] = [];
    for (const { name, orders, read } of lists())
      for (const order of orders) {
        const deep = await afterPages(3, (part) => read(sql, { ...part, order }));
        for (const after of [null, deep]) {
          const found = await cost(sql, (tx) => read(tx, { ...FIRST, order, after }));
          if (found.seqScans > 0 || found.rows > ROWS_FOR_A_PAGE)
            wrong.push({ name, order, after, ...found });
        }
      }
    expect(wrong).toEqual([]);
  });

  it.each(ORDERS)('shows every case once, page after page: %s', async (order) => {
    const seen: ListedCase[] = [];
    let after: Cursor | null = null;
    do {
      const page: Page<ListedCase> = await listCases(sql, small, 'active', {
        ...FIRST,
        order,
        after,
        size: 7,
      });
      seen.push(...page.rows);
      after = readCursor(page.next ?? undefined);
    } while (after);
    const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
      select count(*)::int from cases where party_id = ${small.party} and shelf = 'active'`;
    expect(count).toBeGreaterThan(100);
    expect(seen).toHaveLength(count);
    expect(new Set(seen.map(({ number }) => number)).size).toBe(count);
  });

  it('narrows down by number, reference, kind, state, age and what is overdue', async () => {
    const find = async (filter: Partial<Filter>) =>
      (await listWork(sql, colleague, 'all', { ...FIRST, filter: { ...EVERYTHING, ...filter } })).rows;
    expect((await find({ search: '2600777' })).map(({ number }) => number)).toEqual(['2600777']);
    expect(
      (await find({ search: 'REF 77' })).every(({ ownReference }) => ownReference?.startsWith('Ref 77')),
    ).toBe(true);
    expect(await find({ search: 'ref %' })).toEqual([]);
    expect(await find({ kind: 'none' })).toEqual([]);
    expect(new Set((await find({ states: ['appealed'] })).map(({ state }) => state))).toEqual(
      new Set(['appealed']),
    );
    expect((await find({ weeks: 12 })).map(({ number }) => number)).toEqual(['2600003']);
    const overdue = await find({ overdue: true });
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every((row) => row.overdue)).toBe(true);
  });
});

describe('the pages of lists', () => {
  const sql = connect(DATABASE_URL, { name: 'list pages test', max: 2 });
  // a person of whom no other test knows, so that the lists hold these cases alone
  const applicant = new PortalUser(portal, 'approver');
  const caseworker = new PortalUser(portal, 'caseworker');
  const office = new Office(sql, { applicant, caseworker });
  const cases = {} as Record<'draft' | 'submitted' | 'awaiting_applicant' | 'decided', string>;

  beforeAll(async () => {
    await Promise.all([applicant.logIn(), caseworker.logInAsStaff()]);
    for (const state of ['draft', 'submitted', 'awaiting_applicant', 'decided'] as const)
      cases[state] = await office.bring(state);
    await sql`update cases set own_reference = '=1+1,=2;=3' where number = ${cases.submitted}`;
  }, 60_000);
  afterAll(() => sql.end());

  /** Returns the numbers that a list shows, in its order. */
  const numbersOn = async (user: PortalUser, path: string): Promise<string[]> =>
    [...(await user.open(path)).html.matchAll(/href="[^"]*\/saker\/(\d{7})">\1</g)].map(
      ([, number]) => number!,
    );

  it('show the applicant what is going on and what is over', async () => {
    const going = await numbersOn(applicant, '/saker');
    expect(going).toEqual([cases.awaiting_applicant, cases.submitted, cases.draft]);
    expect(await numbersOn(applicant, '/saker?vis=fullforte')).toEqual([cases.decided]);
    expect(await numbersOn(applicant, '/saker?sorter=eldste')).toEqual(going.toReversed());
  });

  it('are narrowed down by what stands in the form, and say when nothing fits', async () => {
    const { draft, submitted, awaiting_applicant: waiting } = cases;
    expect(await numbersOn(applicant, '/saker?status=submitted')).toEqual([submitted]);
    expect(await numbersOn(applicant, `/saker?sok=${draft}`)).toEqual([draft]);
    expect(await numbersOn(applicant, `/saker?sok=${encodeURIComponent('=1')}`)).toEqual([submitted]);
    expect(await numbersOn(applicant, '/saker?type=enquiry&sorter=nyeste')).toEqual([
      waiting,
      submitted,
      draft,
    ]);
    const { html } = await applicant.open('/saker?sok=finnes+ikke&status=submitted');
    expect(html).toContain(nb.lists.nothingFits);
    expect(html).toMatch(/<option value="submitted" selected/);
  });

  it.each([
    'sok=%00',
    'sok=%25',
    'status=nei',
    'sorter=frist',
    'etter=1-2',
    'etter=9999999999999999-9999999',
    'alder=0',
  ])('are shown whatever stands in the address: %s', async (query) => {
    expect((await applicant.open(`/saker?${query}`)).status).toBe(200);
    expect((await caseworker.open(`/saksbehandling?vis=alle&${query}`)).status).toBe(200);
  });

  it('can be taken away as CSV that no spreadsheet runs', async () => {
    const { html } = await applicant.open('/saker?sorter=eldste');
    const [, path = ''] = /href="(\/saker\.csv[^"]*)"/.exec(html) ?? [];
    const file = await applicant.ask(path);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="saker-aktive.csv"');
    const lines = file.html.trimEnd().split('\r\n');
    const [head, ...rows] = lines.map((line) => line.slice(1, -1).split('";"'));
    expect(head).toEqual([
      ...[
        'Saksnummer',
        'Type',
        'Søker',
        'Egen referanse',
        'Status',
        'Resultat',
        'Siste hendelse',
        'Ansvarlig',
      ],
    ]);
    expect(rows.map(([number]) => number)).toEqual([cases.draft, cases.submitted, cases.awaiting_applicant]);
    expect(rows[1]![3]).toBe("'=1+1,'=2;'=3");
    for (const separator of [',', ';', '\t'])
      for (const cell of file.html.split(separator)) expect(cell).not.toMatch(/^["\s]*[=+@-]/);
  });

  it('show DEKSA its work by whose turn it is', async () => {
    const on = (vis: string) => numbersOn(caseworker, `/saksbehandling?vis=${vis}`);
    expect(await on('nye')).toContain(cases.submitted);
    expect(await on('venter')).toContain(cases.awaiting_applicant);
    expect(await on('')).toContain(cases.awaiting_applicant);
    expect(await on('til-godkjenning')).not.toContain(cases.awaiting_applicant);
    const all = await on('alle');
    expect(all).toContain(cases.decided);
    expect(all).not.toContain(cases.draft);
  });

  it('make a question that was not answered in time a task for both sides', async () => {
    const number = cases.awaiting_applicant;
    const task = nb.inbox.unanswered(number);
    expect((await caseworker.open('/saksbehandling')).html).not.toContain(task);
    await passDueDate(sql, number);
    expect((await caseworker.open('/saksbehandling')).html).toContain(task);
    expect(await numbersOn(caseworker, '/saksbehandling?vis=alle&forfalt=ja&sorter=frist')).toEqual([number]);
    expect((await caseworker.open(deskOf(number))).html).toContain(nb.review.overdue);
    expect((await applicant.open(`/saker/${number}`)).html).toContain(nb.case.overdue);
    expect((await applicant.open('/innboks')).html).toMatch(/Fristen var \d/);
  });

  it('keep a decision among the tasks until it is read', async () => {
    const told = nb.inbox.happened.decided(cases.decided);
    const tasks = async () => (await applicant.open('/innboks')).html.split('id="hendelser"')[0]!;
    expect(await tasks()).toContain(told);
    await applicant.open(`/saker/${cases.decided}`);
    expect(await tasks()).not.toContain(told);
    expect((await applicant.open('/innboks')).html).toContain(told);
  });

  it('tell of a draft that will lapse', async () => {
    const told = nb.inbox.lapses(cases.draft);
    expect((await applicant.open('/innboks')).html).not.toContain(told);
    await sql`update drafts set touched_at = now() - interval '340 days' where case_number = ${cases.draft}`;
    await sql`update cases set created_at = now() - interval '340 days' where number = ${cases.draft}`;
    expect((await applicant.open('/')).html).toContain(told);
  });
});

/** Writes a case as it stands once time has passed over the due date of its question. */
async function passDueDate(sql: Sql, number: string): Promise<void> {
  await sql`update messages set due = now() - interval '1 hour' where case_number = ${number}`;
  await sql`update cases set snapshot = jsonb_set(snapshot, '{deadline}', 'null') where number = ${number}`;
}

const STATES = [
  'submitted',
  'under_review',
  'awaiting_applicant',
  'decision_proposed',
  'decided',
  'withdrawn',
  'draft',
  'closed',
  'appealed',
  'discarded',
];

const CASES = 20_000;
/** Cases written by one statement, none of which may take longer than the portal's own. */
const AT_A_TIME = 500;

/** Writes the cases: half of them belong to one party, and several have their last event in the same moment. */
async function fill(sql: Sql): Promise<void> {
  await sql`
    insert into parties (id, kind) select gen_random_uuid(), 'person' from generate_series(1, 100)`;
  await sql`
    insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
    select id, 'pid ' || lpad((row_number() over ())::text, 3, '0'), 'Test', 'Testveien 1', 'test@example.no', '22000000',
      'nb', '1', now() from parties`;
  await sql`
    insert into staff (id, pid, name, email, roles)
    values (gen_random_uuid(), 'staff', 'Test', 'test@example.no', ${['caseworker']})`;
  for (let first = 1; first <= CASES; first += AT_A_TIME)
    await sql`
    with owners as (select array_agg(id order by pid) as ids from persons)
    insert into cases (number, workflow_id, party_id, created_by, kind, created_at, last_event_at, own_reference, snapshot)
    select '26' || lpad(n::text, 5, '0'), 'case-' || n, owner, owner, 'enquiry', now() - (30000 - n) * interval '1 minute',
      now() - (n * 7919 % 5000) * interval '1 hour', 'Ref ' || n,
      jsonb_build_object('state', (${STATES}::text[])[n % 10 + 1],
        'caseworker', case when n % 10 between 1 and 5 then (select id from staff) end,
        'expectedBy', (extract(epoch from now()) * 1000)::bigint + (n % 1000 - 20) * 86400000::bigint,
        'deadline', case when n % 20 = 2 then jsonb_build_object('at', (extract(epoch from now()) * 1000)::bigint + n * 60000::bigint) end)
    from owners, generate_series(${first}::int, ${first + AT_A_TIME - 1}::int) n,
      lateral (select ids[case when n % 2 = 0 then 1 when n % 3 = 0 then 2 else n % 98 + 3 end] as owner) o`;
  await sql`
    insert into versions (case_number, version, generation, edition, content, sent_by, command_id, at)
    select number, 1, 1, 1, '{}', created_by, gen_random_uuid(), now() - interval '13 weeks'
    from cases where number in ('2600003', '2600006')`;
  await sql`
    update cases set first_sent_at = now() - interval '13 weeks', created_at = now() - interval '14 weeks'
    where number in ('2600003', '2600006')`;
  await sql`analyze`;
}

interface Cost {
  seqScans: number;
  rows: number;
}

/** Counts what a query reads of the table of cases. The counters go on from query to query on a connection. */
async function cost(sql: Sql, read: (tx: Queries) => Promise<unknown>): Promise<Cost> {
  return sql.begin(async (tx) => {
    const before = await counters(tx);
    await read(tx);
    const after = await counters(tx);
    return { seqScans: after.seqScans - before.seqScans, rows: after.rows - before.rows };
  });
}

async function counters(tx: Queries): Promise<Cost> {
  const [found] = await tx<Cost[]>`
    select seq_scan::int as seq_scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
    from pg_stat_xact_user_tables where relname = 'cases'`;
  return found!;
}

/** Returns the place at which the page after so many begins. */
async function afterPages(
  count: number,
  read: (part: ListPart) => Promise<Page<ListedCase>>,
): Promise<Cursor | null> {
  let after: Cursor | null = null;
  for (let page = 0; page < count; page++)
    after = readCursor((await read({ ...FIRST, after })).next ?? undefined) ?? after;
  return after;
}
