/** The chain over the audit: what somebody with every right in the database changes is found. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSealingActivities, readAnchors } from '../../activities/background/sealing.ts';
import { recordAudit } from '../../db/audit.ts';
import { type Breach, sealAudit, verifyAudit } from '../../db/audit-chain.ts';
import type { Queries } from '../../db/sql.ts';
import { APPLICANT, type Harness, startHarness } from '../support/workflows/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'min-side-anchors-'));
const file = join(folder, 'anchors.jsonl');
let harness: Harness;
let seal: () => Promise<void>;
/** Place of the first row that a test has written. */
let first: number;

beforeAll(async () => {
  harness = await startHarness();
  seal = makeSealingActivities(harness.sql, file, pino({ level: 'silent' })).sealAudit;
});
afterAll(async () => {
  await harness.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await write(5);
  await seal();
  const { places, breaches } = await verify();
  expect(breaches).toEqual([]);
  first = places - 4;
});

async function write(rows: number): Promise<void> {
  const actor = { id: APPLICANT, role: 'person', party: APPLICANT };
  for (let i = 0; i < rows; i++)
    await recordAudit(harness.sql, actor, { action: 'case.read', object: `26000${i}`, result: 'given' });
}

const verify = async () => verifyAudit(harness.sql, await readAnchors(file));

/** Does something that only the owner of the tables can, looks, and takes it back. */
async function breachesAfter(change: (sql: Queries) => Promise<unknown>): Promise<Breach[]> {
  const { sql } = harness;
  let breaches: Breach[] = [];
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await change(tx);
      ({ breaches } = await verifyAudit(tx, await readAnchors(file)));
      throw new Error('taken back');
    })
    .catch(() => {});
  return breaches;
}

const rowAt = (sql: Queries, place: number) => sql`(select audit_id from audit_chain where place = ${place})`;

describe('the chain', () => {
  it('grows by what was written, and keeps its heads in a file that others cannot read', async () => {
    const before = await verify();
    await write(3);
    await seal();
    expect((await verify()).places).toBe(before.places + 3);
    await seal();
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ place: before.places + 3 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes rows of transactions that ended in another order', async () => {
    const slow = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const late = harness.sql.begin(async (tx) => {
      await recordAudit(
        tx,
        { id: '', role: 'x', party: null },
        { action: 'late', object: null, result: 'x' },
      );
      begun.resolve();
      await slow.promise;
    });
    await begun.promise;
    await write(1);
    await seal();
    const { places } = await verify();
    slow.resolve();
    await late;
    await seal();
    expect(await verify()).toEqual({ places: places + 1, breaches: [] });
  });

  it.each<[string, (sql: Queries) => Promise<unknown>, () => Breach[]]>([
    [
      'a row that was changed',
      (sql) => sql`update audit set object = 'other' where id = ${rowAt(sql, first + 1)}`,
      () => [{ what: 'changed', at: first + 1 }],
    ],
    [
      'a row whose time was changed by a millionth of a second',
      (sql) => sql`update audit set at = at + interval '1 microsecond' where id = ${rowAt(sql, first + 1)}`,
      () => [{ what: 'changed', at: first + 1 }],
    ],
    [
      'a row that was removed',
      (sql) => sql`delete from audit where id = ${rowAt(sql, first + 2)}`,
      () => [{ what: 'removed', at: first + 2 }],
    ],
    [
      'a row that was removed with its place',
      async (sql) => {
        await sql`delete from audit where id = ${rowAt(sql, first + 2)}`;
        await sql`delete from audit_chain where place = ${first + 2}`;
      },
      () => [{ what: 'missing place', at: first + 2 }],
    ],
    [
      'rows that changed places',
      async (sql) => {
        const [{ one, other } = { one: 0, other: 0 }] = await sql<{ one: number; other: number }[]>`
          select ${rowAt(sql, first)}::int as one, ${rowAt(sql, first + 1)}::int as other`;
        await sql`delete from audit_chain where place = ${first}`;
        await sql`update audit_chain set audit_id = ${one} where place = ${first + 1}`;
        await sql`insert into audit_chain select ${first}, ${other}, hash from audit_chain where place = ${first + 1}`;
      },
      () => [
        { what: 'changed', at: first },
        { what: 'changed', at: first + 1 },
      ],
    ],
    [
      'a chain that was cut off, with its rows',
      async (sql) => {
        await sql`delete from audit where id in (select audit_id from audit_chain where place > ${first + 2})`;
        await sql`delete from audit_chain where place > ${first + 2}`;
      },
      () => [{ what: 'cut off', at: first + 3 }],
    ],
    [
      'a row that was slipped in behind the time of others',
      (sql) => sql`
        insert into audit (at, role, action, result) values (now() - interval '1 day', 'x', 'x', 'x')`,
      () => [{ what: 'not in the chain', at: expect.any(Number) as never }],
    ],
  ])('shows %s', async (_what, change, expected) => {
    expect(await breachesAfter(change)).toEqual(expected());
  });

  it('shows that it was made anew over what was changed', async () => {
    const breaches = await breachesAfter(async (sql) => {
      await sql`update audit set object = 'other' where id = ${rowAt(sql, 1)}`;
      await sql`delete from audit_chain`;
      await sealAudit({ begin: (work: (tx: Queries) => unknown) => work(sql) } as never);
    });
    expect(breaches.length).toBeGreaterThan(0);
    expect(new Set(breaches.map(({ what }) => what))).toEqual(new Set(['not what was anchored']));
  });
});
