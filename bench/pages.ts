/** Time of whole pages, beside that of the same bytes from one SELECT. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { connect, type Sql } from '../db/sql.ts';
import people from '../dev/people.json' with { type: 'json' };
import type { Stack } from '../dev/stack.ts';
import { seedSession } from '../test/support/sessions.ts';
import { type Comparison, timed } from './compare.ts';

/** Requests of one measurement, one after another. */
const REQUESTS = 40;

/** Pages by the names of their comparisons, each of the first person or of the first caseworker. */
const PAGES: Readonly<Record<string, { page: string; path: (sql: Sql) => Promise<string> }>> = {
  'page-home': { page: 'Forside', path: async () => '/' },
  'page-inbox': { page: 'Innboks', path: async () => '/innboks' },
  'page-list': { page: 'the list of cases', path: async () => '/saker' },
  'page-search': { page: 'a search in the list of cases', path: async () => '/saker?sok=26' },
  'page-form': {
    page: 'a tab of a form',
    path: async (sql) => `/saker/${await caseIn(sql, 'draft')}/skjema/innhold`,
  },
  'page-case': { page: 'a case', path: async (sql) => `/saker/${await caseIn(sql, 'decided')}` },
  'page-work': { page: 'the work list', path: async () => '/saksbehandling?vis=alle' },
};

/** The comparisons, by their names. */
export const pages: Readonly<Record<string, (stack: Stack) => Promise<Comparison>>> = Object.fromEntries(
  Object.entries(PAGES).map(([name, { page, path }]) => [
    name,
    async (stack: Stack): Promise<Comparison> => {
      const server = await serverOn(stack);
      const sql = connect(stack.addresses.postgres, { name: 'bench', max: 1 });
      const address = await path(sql);
      await sql.end();
      const raw = `/raa?side=${encodeURIComponent(address)}`;
      await server.post(raw, await server.get(address));
      const each = async (asked: string) =>
        (await timed(async () => {
          for (let i = 0; i < REQUESTS; i++) await server.get(asked);
        })) / REQUESTS;
      return {
        name,
        says: `milliseconds of ${page}, beside the same bytes from one SELECT`,
        unit: 'ms',
        goal: { is: 'at most', ratio: 3 },
        rounds: 8,
        ours: () => each(address),
        raw: () => each(raw),
      };
    },
  ]),
);

/** The number of an enquiry of the first person in this state. */
async function caseIn(sql: Sql, state: string): Promise<string> {
  const [found] = await sql<{ number: string }[]>`
    select number from cases c join persons p on p.id = c.party_id
    where p.pid = ${people[0]!.pid} and c.state = ${state} and c.kind = 'enquiry' order by number limit 1`;
  if (!found) throw new Error(`no enquiry in the state ${state}`);
  return found.number;
}

/** The server of a stack; it ends with this process. */
interface PageServer {
  /** Opens a page as a browser does. @returns its bytes as they came */
  get(path: string): Promise<Buffer>;
  post(path: string, page: Buffer): Promise<void>;
}

const servers = new WeakMap<Stack, Promise<PageServer>>();

function serverOn(stack: Stack): Promise<PageServer> {
  const server = servers.get(stack) ?? startServer(stack);
  servers.set(stack, server);
  return server;
}

async function startServer({ environment, addresses }: Stack): Promise<PageServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('page-server.ts', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    },
  );
  process.once('exit', () => child.kill());
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  // it keeps nobody from ending, and ends then too
  child.stdout!.destroy();
  child.unref();
  const caseworker = people.find(({ key }) => key === 'caseworker')!;
  const cookie = [
    `minside=${await seedSession(addresses.postgres, 'person', people[0]!)}`,
    `minside-ansatt=${await seedSession(addresses.postgres, 'staff', caseworker)}`,
  ].join('; ');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = async (method: string, path: string, body?: Buffer): Promise<Buffer> => {
    const headers = { cookie, 'accept-encoding': 'gzip' };
    const sent = request({ host: '127.0.0.1', port: Number(port), method, path, headers, agent });
    sent.end(body);
    const [answer] = await once(sent, 'response');
    const bytes = await buffer(answer);
    if (answer.statusCode > 204) throw new Error(`${method} ${path}: ${answer.statusCode}`);
    return bytes;
  };
  return {
    get: (path) => send('GET', path),
    post: async (path, page) => void (await send('POST', path, gunzipSync(page))),
  };
}
