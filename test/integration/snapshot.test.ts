/** Snapshots in which pages are read. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inSnapshot, isOvertaken } from '../../db/snapshot.ts';
import { connect, type Queries } from '../../db/sql.ts';
import { makeCase } from '../support/plain-case.ts';

const { postgres } = inject('stack').addresses;
const sql = connect(postgres, { name: 'snapshot test', max: 2 });
const pages = connect(postgres, { name: 'snapshot test, pages', max: 1 });
let number: string;

beforeAll(async () => {
  ({ number } = await makeCase(sql));
});
afterAll(() => Promise.all([sql, pages].map((pool) => pool.end())));

const reference = async (queries: Queries): Promise<string | null> => {
  const [row] = await queries<{ ownReference: string | null }[]>`
    select own_reference from cases where number = ${number}`;
  return row!.ownReference;
};
const write = (queries: Queries, words: string) =>
  queries`update cases set own_reference = ${words} where number = ${number}`;

describe('a snapshot', () => {
  it('reads everything as it was at its first read', async () => {
    await write(sql, 'før');
    const read = await inSnapshot(pages, async (snapshot) => {
      const first = await reference(snapshot);
      await write(sql, 'etter');
      return [first, await reference(snapshot)];
    });
    expect(read).toEqual(['før', 'før']);
    expect(await inSnapshot(pages, reference)).toBe('etter');
  });

  it('gives its connection back, also after a statement that fails', async () => {
    const failing = inSnapshot(pages, (snapshot) =>
      Promise.all([snapshot`select 1 / 0`, reference(snapshot)]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await inSnapshot(pages, reference)).toBe('etter');
  });

  it('is told apart where somebody else has just written what it was about to write', async () => {
    const overtaken = inSnapshot(pages, async (snapshot) => {
      await reference(snapshot);
      await write(sql, 'imens');
      await write(snapshot, 'for sent');
    });
    await expect(overtaken).rejects.toSatisfy(isOvertaken);
    expect(await reference(sql)).toBe('imens');
  });
});
