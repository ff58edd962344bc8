import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import type { FaultPoint } from '../../fault-points.ts';
import { confirmAddress } from '../support/emails.ts';
import { check, untilQuiet } from '../support/faults/check.ts';
import { Client } from '../support/faults/clients.ts';
import { PortalUser } from '../support/portal.ts';

type Victim = 'portal' | 'worker' | 'temporal' | 'postgres';

/** Every named point, with who may die there: the process that is there, or one that it depends on. */
const FAULTS: readonly [FaultPoint, readonly Victim[]][] = [
  ['command-written', ['portal', 'postgres', 'temporal', 'worker']],
  ['command-committed', ['portal', 'postgres', 'temporal', 'worker']],
  ['command-signalled', ['portal', 'postgres', 'temporal', 'worker']],
  ['projection-written', ['worker', 'postgres', 'temporal', 'portal']],
  ['projection-committed', ['worker', 'postgres', 'temporal', 'portal']],
  ['mail-accepted', ['worker', 'postgres', 'temporal', 'portal']],
  ['mail-noted', ['worker', 'postgres', 'temporal', 'portal']],
];

/** The order of the faults; another seed gives another one: `FAULT_SEED=7 npm test -- test/faults`. */
const SEED = Number(process.env.FAULT_SEED ?? 2026);
/** Number of faults beyond the seven in which a process dies at its own point; `FAULT_COUNT=21` runs them all. */
const MORE = Number(process.env.FAULT_COUNT ?? 5);
const HIT_WITHIN = { timeout: 60_000, interval: 50 };

const folder = makeTestFolder('faults');
const order = join(folder.path, 'order.json');
let stack: Stack;
let sql: Sql;
const clients: Client[] = [];
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
  for (const key of ['private', 'handler', 'reader'] as const) {
    const user = new PortalUser(stack.addresses.portal, key);
    await user.logInAtIdporten();
    await confirmAddress(sql, user.pid);
    clients.push(new Client(user));
  }
  working = Promise.all(clients.map((client) => client.work(stopping.signal)));
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

  it('an enquiry is sent exactly once, with one number and one e-mail', async () => {
    stopping.abort();
    await working;
    await untilQuiet(sql);
    const told = clients.flatMap((client) => client.told);
    const verdict = await check(
      {
        sql,
        temporal: stack.addresses.temporal,
        namespace: 'min-side',
        mailbox: stack.addresses.mailbox,
      },
      told,
    );
    console.log(
      `[faults] ${told.length} acts told of; mails cut short: ${reached('mail-accepted') - reached('mail-noted')}`,
      verdict,
    );
    expect(verdict.violations).toEqual([]);
    expect(told.filter(({ act }) => act === 'submit').length).toBeGreaterThan(clients.length);
    expect(verdict.doubleMails).toBeLessThanOrEqual(reached('mail-accepted') - reached('mail-noted'));
  });
});

/** Returns every process at its own point, and some others, in an order that the seed decides. */
function pick(seed: number, more: number): [FaultPoint, Victim][] {
  const own = FAULTS.map(([point, [self]]): [FaultPoint, Victim] => [point, self!]);
  const others = FAULTS.flatMap(([point, [, ...rest]]) =>
    rest.map((victim): [FaultPoint, Victim] => [point, victim]),
  );
  return shuffled(seed, [...own, ...shuffled(seed, others).slice(0, more)]);
}

function shuffled<T>(seed: number, list: T[]): T[] {
  const all = { minLength: list.length, maxLength: list.length };
  return fc.sample(fc.shuffledSubarray(list, all), { seed, numRuns: 1 })[0]!;
}
