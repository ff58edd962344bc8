/** Connections on which pages are read. */
import { afterAll, expect, inject, it } from 'vitest';
import { openReaders } from '../../db/readers.ts';
import type { Queries } from '../../db/sql.ts';

const readers = openReaders(inject('stack').addresses.postgres, { name: 'readers test', max: 2 });
afterAll(() => readers.end());

async function serverProcess(sql: Queries): Promise<number> {
  const [{ pid } = { pid: 0 }] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return pid;
}

it('takes the connection that was used last', async () => {
  const [one, other] = await Promise.all([readers.reserve(), readers.reserve()]);
  const last = await serverProcess(one);
  expect(await serverProcess(other)).not.toBe(last);
  other.release();
  one.release();
  for (let times = 0; times < 3; times++) {
    const again = await readers.reserve();
    expect(await serverProcess(again)).toBe(last);
    again.release();
  }
});

it('lets those wait for whom there is none, and gives them one in their order', async () => {
  const held = await Promise.all([readers.reserve(), readers.reserve()]);
  const served: string[] = [];
  const wait = async (name: string) => {
    const sql = await readers.reserve();
    served.push(name);
    sql.release();
  };
  const waiting = [wait('first'), wait('second')];
  await serverProcess(held[0]);
  expect(served).toEqual([]);
  held[0].release();
  await Promise.all(waiting);
  expect(served).toEqual(['first', 'second']);
  held[1].release();
});

it('gives a connection back that was lost', async () => {
  const lost = await readers.reserve();
  const pid = await serverProcess(lost);
  const killer = await readers.reserve();
  await killer`select pg_terminate_backend(${pid})`;
  // the server's last words come a little before the end of the connection
  const codeOf = () => serverProcess(lost).catch(({ code }) => code);
  await expect.poll(codeOf).toBe('CONNECTION_CLOSED');
  lost.release();
  const anew = await readers.reserve();
  expect(await serverProcess(anew)).not.toBe(pid);
  for (const sql of [anew, killer]) sql.release();
});
