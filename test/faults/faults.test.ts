import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import type { FaultPoint } from '../../fault-points.ts';
import { check, untilQuiet } from '../support/faults/check.ts';
import { Ledger } from '../support/faults/ledger.ts';
import { APPLICANTS, arrive } from '../support/faults/people.ts';
import { randomOf, shuffled } from '../support/faults/random.ts';

type Victim = 'portal' | 'worker' | 'temporal' | 'postgres';

/** Every named point, with who may die there: the process that is there, or one that it depends on. */
const FAULTS: readonly [FaultPoint, readonly Victim[]][] = [
  ['command-written', ['portal', 'postgres', 'temporal', 'worker']],
  ['command-committed', ['portal', 'postgres', 'temporal', 'worker']],
  ['command-signalled', ['portal', 'postgres', 'temporal', 'worker']],
  ['projection-written', ['worker', 'postgres', 'temporal', 'portal']],
  ['projection-committed', ['worker', 'postgres', 'temporal', 'portal']],
  ['mail-handed', ['worker', 'postgres', 'temporal', 'portal']],
  ['mail-accepted', ['worker', 'postgres', 'temporal', 'portal']],
  ['mail-noted', ['worker', 'postgres', 'temporal', 'portal']],
];

/** The order of the faults; another seed gives another one: `FAULT_SEED=7 npm test -- test/faults`. */
const SEED = Number(process.env.FAULT_SEED ?? 2026);
/** Number of faults beyond the eight in which a process dies at its own point; `FAULT_COUNT=24` runs them all. */
const MORE = Number(process.env.FAULT_COUNT ?? 5);
const HIT_WITHIN = { timeout: 60_000, interval: 50 };

const folder = makeTestFolder('faults');
const order = join(folder.path, 'order.json');
let stack: Stack;
let sql: Sql;
const ledger = new Ledger();
const stopping = new AbortController();
let working: Promise<unknown>;

beforeAll(async () => {
  const observed = {
    NODE_OPTIONS: `--import ${join(import.meta.dirname, '../support/faults/strike.ts')}`,
    FAULT_ORDER: order,
  };
  stack = await startStack({
    data: folder.path,
    ports: await findFreePorts(),
    env: { portal: observed, worker: observed },
    timeSkipping: true,
    onProgress: (line) => console.log(`[faults] ${line}`),
  });
  sql = connect(stack.addresses.postgres, { name: 'faults', max: 4 });
  const people = await arrive(sql, { ledger, random: randomOf(SEED), portals: [stack.addresses.portal] });
  working = Promise.all(people.map((person) => person.work(stopping.signal)));
});

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  folder.remove();
});

/** Kills one process at a point, sees that it was hit, and starts it again. */
async function strike(point: FaultPoint, victim: Victim): Promise<void> {
  const part = stack.part(victim);
  writeFileSync(`${order}.new`, JSON.stringify({ point, pid: part.pid }));
  renameSync(`${order}.new`, order);
  await expect
    .poll(() => existsSync(`${order}.struck`), { ...HIT_WITHIN, message: `${victim} at ${point}` })
    .toBe(true);
  rmSync(`${order}.struck`);
  await part.kill();
  await part.start();
}

/** Counts how often processes got to a point, those that died there among them. */
const reached = (point: FaultPoint) =>
  readFileSync(`${order}.reached`, 'utf8')
    .split('\n')
    .filter((line) => line === point).length;

describe('whatever dies, what people were told holds', () => {
  it.each(pick(SEED, MORE))('%s: %s is killed, and everything goes on', async (point, victim) => {
    await strike(point, victim);
  });

  it('each act is carried out exactly once, with its text, one number and one e-mail', async () => {
    stopping.abort();
    await working;
    await untilQuiet(sql);
    const { told } = ledger;
    const verdict = await check(
      {
        sql,
        temporal: stack.addresses.temporal,
        namespace: 'min-side',
        mailbox: stack.addresses.mailbox,
      },
      ledger,
    );
    console.log(
      `[faults] ${told.length} acts told of; mails cut short: ${reached('mail-handed') - reached('mail-noted')}`,
      verdict,
    );
    expect(verdict.violations).toEqual([]);
    expect(told.filter(({ act }) => act === 'submit').length).toBeGreaterThan(APPLICANTS.length);
    expect(verdict.doubleMails).toBeLessThanOrEqual(reached('mail-handed') - reached('mail-noted'));
  });
});

/** Returns every process at its own point, and some others, in an order that the seed decides. */
function pick(seed: number, more: number): [FaultPoint, Victim][] {
  const own = FAULTS.map(([point, [self]]): [FaultPoint, Victim] => [point, self!]);
  const others = FAULTS.flatMap(([point, [, ...rest]]) =>
    rest.map((victim): [FaultPoint, Victim] => [point, victim]),
  );
  const random = randomOf(seed);
  return shuffled(random, [...own, ...shuffled(random, others).slice(0, more)]);
}
