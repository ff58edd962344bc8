/**
 * Every list, filter, order and search over 1 000 000 cases: for an organisation with 100 000 of them beside one with
 * 1 000, and for DEKSA beside a database in which there are only 1 000.
 */
import { randomUUID } from 'node:crypto';
import { migrate } from '../db/migrate.ts';
import { connect } from '../db/sql.ts';
import type { Stack } from '../dev/stack.ts';
import { readSettings } from '../settings.ts';
import { portalWith } from '../test/support/in-process.ts';
import { type Crowd, crowdOf, fillWithCases, MEMBERS, type MemberName } from '../test/support/many-cases.ts';
import { offersOf } from '../test/support/offers.ts';
import { seedSession } from '../test/support/sessions.ts';
import { type Comparison, timed } from './compare.ts';

/** Numbers of cases that are compared, and of all cases. */
const LARGE = 100_000;
const SMALL = 1_000;
const ALL = 1_000_000;
/** Most cases of one of the other organisations. */
const OTHERS = 50_000;

const LISTS = ['/saker', '/saker?vis=fullforte'];
const PAGES = ['/', '/innboks', ...LISTS];
const DESK_LISTS = ['', '?vis=nye', '?vis=venter', '?vis=til-godkjenning', '?vis=alle'].map(
  (part) => `/saksbehandling${part}`,
);
const CASEWORKER = { id: randomUUID(), pid: 'caseworker', name: 'Test' };

export async function* lists(stack: Stack): AsyncGenerator<Comparison> {
  const large = crowdOf('STOR EKSPORT AS', 1, LARGE);
  const small = crowdOf('LITEN EKSPORT AS', LARGE + 1, SMALL);
  await using many = await portalOver(stack, [large, small, ...othersFrom(LARGE + SMALL + 1)]);
  await using few = await portalOver(stack, [crowdOf('ENESTE EKSPORT AS', 1, SMALL)]);
  for (const member of MEMBERS) {
    const sides = { ours: await many.logIn(large, member), theirs: await many.logIn(small, member) };
    for (const page of PAGES) yield comparison(`${member} ${page}`, [page], sides);
    for (const list of LISTS) yield* offered(member, list, sides);
  }
  const sides = { ours: await many.logInAsStaff(), theirs: await few.logInAsStaff() };
  for (const list of DESK_LISTS) yield* offered('DEKSA', list, sides);
}

/** Opens a page. @returns its HTML */
type Open = (path: string) => Promise<string>;

interface Sides {
  ours: Open;
  theirs: Open;
}

/** Compares what a list offers: all values of one filter, or all orders, at a time. */
async function* offered(who: string, list: string, sides: Sides): AsyncGenerator<Comparison> {
  const paths = offersOf(await sides.theirs(list), list);
  const byFilter = Map.groupBy(paths, (path) => path.slice(list.length + 1).split('=')[0]!);
  for (const [filter, alike] of byFilter) yield comparison(`${who} ${list} ${filter}`, alike, sides);
}

const comparison = (name: string, paths: readonly string[], { ours, theirs }: Sides): Comparison => ({
  name: `lists ${name}`,
  says: 'pages over very many cases, beside the same over a thousand',
  unit: 'ms',
  goal: { is: 'at most', ratio: 2 },
  rounds: 2,
  ours: () => openAll(ours, paths),
  raw: () => openAll(theirs, paths),
});

const openAll = (open: Open, paths: readonly string[]): Promise<number> =>
  timed(async () => {
    for (const path of paths) await open(path);
  });

function othersFrom(first: number): Crowd[] {
  const others: Crowd[] = [];
  for (let next = first; next <= ALL; next += OTHERS)
    others.push(crowdOf(`EKSPORT ${next} AS`, next, Math.min(OTHERS, ALL - next + 1)));
  return others;
}

/** A portal on a database of its own with the cases of these organisations. */
async function portalOver({ environment }: Stack, crowds: readonly Crowd[]) {
  const settings = readSettings(environment);
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const database = Object.assign(new URL(settings.DATABASE_URL), { pathname: `/${name}` }).href;
  const admin = connect(settings.DATABASE_URL, { name: 'bench', max: 1 });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const sql = connect(database, { name, max: 2 });
  await migrate(sql);
  await sql`insert into staff ${sql([{ ...CASEWORKER, email: 'test@example.no', roles: ['caseworker'] }])}`;
  await fillWithCases(sql, crowds, CASEWORKER.id);
  const app = await portalWith(settings, { database });
  const openAs =
    (cookie: string): Open =>
    async (path) => {
      const page = await app.request(path, { headers: { cookie } });
      if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
      return page.text();
    };
  return {
    async logIn({ id, people }: Crowd, member: MemberName): Promise<Open> {
      const { pid } = people[member];
      const token = await seedSession(database, 'person', people[member]);
      await sql`update sessions set party_id = ${id} where pid = ${pid}`;
      return openAs(`minside=${token}`);
    },
    logInAsStaff: async (): Promise<Open> =>
      openAs(`minside-ansatt=${await seedSession(database, 'staff', CASEWORKER)}`),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await sql.end();
    },
  };
}
