/** Changes of patches/ in postgres.js, shown on the real server: a lost connection is an error and nothing worse. */
import { type AddressInfo, connect, createServer } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

const LOST = /CONNECTION_CLOSED|ECONNRESET|EPIPE|57P01/;

let url: string;
let other: postgres.Sql;
beforeAll(async () => {
  url = inject('stack').addresses.postgres;
  other = postgres(url, { max: 1 });
  await other`create table if not exists driver_trial (who text)`;
});
afterAll(async () => {
  await other`drop table driver_trial`;
  await other.end();
});

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error);

/** Ends the session that a query belongs to, as a restart of the server would. */
async function cut(sql: postgres.ReservedSql | postgres.TransactionSql): Promise<void> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await other`select pg_terminate_backend(${row!.pid})`;
}

it('rejects what is asked of a reserved connection after it was lost', async () => {
  const sql = postgres(url, { max: 2, backoff: () => 0 });
  const reserved = await sql.reserve();
  await cut(reserved);
  for (let turn = 0; turn < 3; turn++) expect(await reserved`select 1`.catch(codeOf)).toMatch(LOST);
  reserved.release();
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  await sql.end();
});

it('ends a pool as soon as the last reserved connection is given back', async () => {
  const sql = postgres(url, { max: 1 });
  const reserved = await sql.reserve();
  const ended = sql.end();
  expect(await reserved`select 1 as one`).toEqual([{ one: 1 }]);
  reserved.release();
  await ended;
});

it('keeps what is left of a lost transaction out of the one that follows on the same connection', async () => {
  const sql = postgres(url, { max: 1, backoff: () => 0 });
  const secondHasBegun = Promise.withResolvers<void>();
  const late = Promise.withResolvers<unknown>();
  const first = sql.begin(async (tx) => {
    await cut(tx);
    await secondHasBegun.promise;
    late.resolve(await tx`insert into driver_trial values ('first')`.catch(codeOf));
  });
  expect(await first.catch(codeOf)).toMatch(LOST);
  await sql.begin(async (tx) => {
    await tx`insert into driver_trial values ('second')`;
    secondHasBegun.resolve();
    expect(await late.promise).toMatch(LOST);
  });
  expect(await other`select who from driver_trial`).toEqual([{ who: 'second' }]);
  await sql.end();
});

it('does not hand the end of one session to the first query of the next', async () => {
  const sql = postgres(url, { max: 1, backoff: () => 0 });
  const ended = await sql`select pg_terminate_backend(pg_backend_pid())`.catch(codeOf);
  expect(ended).toMatch(LOST);
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  await sql.end();
});

it('begins anew where a session ends while it is being set up, and leaves no error to the process', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  await using relay = await relayEndingFirstSession();
  const sql = postgres(relay.url, { max: 1, backoff: () => 0 });
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  expect(await sql`select ${[1, 2]}::int[] as them`).toEqual([{ them: [1, 2] }]);
  await sql.end();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** Relays to the server, but says that it shuts down where the first session asks for the types of arrays. */
async function relayEndingFirstSession(): Promise<AsyncDisposable & { url: string }> {
  const end = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const head = Buffer.from([69, 0, 0, 0, end.length + 4]);
  const { hostname, port } = new URL(url);
  let isFirst = true;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    upstream.pipe(client);
    client.on('data', (bytes) => {
      if (!isFirst || !bytes.includes('pg_catalog.pg_type')) return void upstream.write(bytes);
      isFirst = false;
      client.end(Buffer.concat([head, end]));
      upstream.destroy();
    });
    client.on('close', () => upstream.destroy()).on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = Object.assign(new URL(url), { port: (server.address() as AddressInfo).port });
  return {
    url: address.href,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
