/** A long fault run: people at work, one fault after another, and the comparison at its end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connect } from '../../../db/sql.ts';
import { findFreePorts } from '../../../dev/ports.ts';
import type { FaultPoint } from '../../../fault-points.ts';
import { check, untilQuiet } from '../../support/faults/check.ts';
import { Ledger } from '../../support/faults/ledger.ts';
import { arrive } from '../../support/faults/people.ts';
import type { Workplace } from '../../support/faults/person.ts';
import { randomOf } from '../../support/faults/random.ts';
import { until } from '../../support/until.ts';
import { DATA_FAULTS } from './data-faults.ts';
import { LaunchedStack } from './launched-stack.ts';
import { type FaultKind, type Planned, planOf } from './plan.ts';
import { PROCESS_FAULTS } from './process-faults.ts';
import { type Felt, reportOn } from './report.ts';
import { makeRoom, type Room } from './room.ts';
import { type Fault, reconcile, type World } from './world.ts';

const FAULTS: Readonly<Record<FaultKind, Fault>> = { ...PROCESS_FAULTS, ...DATA_FAULTS };

const RECOVERED_WITHIN_MS = 180_000;
/** Time for people to get on between two faults. */
const BETWEEN_FAULTS_MS = 2000;

export interface LongRun {
  minutes: number;
  seed: number;
  /** Ends the run early, and in order. */
  signal: AbortSignal;
  say(line: string): void;
}

/** @returns the number of promises that were broken, with a report of the run in lines */
export async function runFaults(options: LongRun): Promise<{ violations: number; report: string[] }> {
  const room = makeRoom();
  let violations = 1;
  try {
    if (!room.hasDisk) options.say('No disk can be made here that could be filled: that fault is left out.');
    const result = await runIn(room, options);
    violations = result.violations;
    return result;
  } finally {
    room.remove(violations > 0);
    if (violations > 0) options.say(`Logs are kept in ${room.folder}.`);
  }
}

async function runIn(room: Room, options: LongRun): Promise<{ violations: number; report: string[] }> {
  const { seed, minutes, say } = options;
  const order = join(room.folder, 'order.json');
  const strikes = `--import ${join(import.meta.dirname, '../../support/faults/strike.ts')}`;
  const observed = { NODE_OPTIONS: strikes, FAULT_ORDER: order };
  // these people rest less than any
  const env = { portal: { ...observed, BUDGET_FACTOR: '1000' }, worker: observed };
  const stack = new LaunchedStack({ data: room.data, ports: await findFreePorts(), env }, say);
  try {
    await stack.open();
    const { addresses } = stack.opened;
    const ledger = new Ledger();
    const workplace: Workplace = { ledger, random: randomOf(seed), portals: [addresses.portal] };
    const sql = connect(addresses.postgres, { name: 'fault run', max: 4 });
    const world: World = {
      ...{ stack, room, sql, workplace, order, say },
      ...{ forgotten: [], mayComeTwice: 0 },
    };
    const stopping = new AbortController();
    const people = await arrive(sql, workplace);
    const working = Promise.all(people.map((person) => person.work(stopping.signal)));
    working.catch(() => undefined);

    const violations: string[] = [];
    const felt = await strikeUntilOver(world, options, violations);
    stopping.abort();
    await working.catch((error: Error) =>
      violations.push(`somebody got no answer any more: ${error.message}`),
    );
    await untilQuiet(sql).catch((error: Error) => violations.push(error.message));
    const { code, said } = await reconcile(world);
    if (code !== 0) violations.push(`reconcile ended with ${code}: ${said}`);
    say(said.trim().split('\n').at(-1) ?? '');
    const engine = { temporal: addresses.temporal, namespace: 'min-side', mailbox: addresses.mailbox };
    const verdict = await check({ sql, ...engine }, ledger, world.forgotten);
    violations.push(...verdict.violations);
    const cutShort = reached(order, 'mail-handed') - reached(order, 'mail-noted');
    const mayComeTwice = cutShort + world.mayComeTwice;
    if (verdict.doubleMails > mayComeTwice)
      violations.push(`${verdict.doubleMails} e-mails came twice, where ${mayComeTwice} may have`);
    await sql.end();
    const { entries, told } = ledger;
    const report = reportOn({
      ...{ seed, minutes, felt, told, verdict, violations, mayComeTwice },
      entries: entries.length,
    });
    return { violations: violations.length, report };
  } finally {
    await stack.close();
  }
}

/** Strikes one fault after another until the time is up. A stack that does not come back ends it. */
async function strikeUntilOver(
  world: World,
  { seed, minutes, signal, say }: LongRun,
  violations: string[],
): Promise<Felt[]> {
  const felt: Felt[] = [];
  const over = Date.now() + minutes * 60_000;
  for (const planned of planOf(seed)) {
    if (Date.now() > over || signal.aborted) break;
    if (planned.kind === 'full-disk' && !world.room.hasDisk) continue;
    say(`Fault: ${inWords(planned)}.`);
    try {
      const recoveryMs = await feel(world, planned);
      say(`Recovered after ${(recoveryMs / 1000).toFixed(1)} s.`);
      felt.push({ planned, recoveryMs });
      await after(BETWEEN_FAULTS_MS);
    } catch (error) {
      violations.push(`${inWords(planned)}: ${(error as Error).message}`);
      break;
    }
  }
  return felt;
}

/** @returns the time from the end of a fault until an act that came after it was carried out */
async function feel(world: World, planned: Planned): Promise<number> {
  const { strike, heal } = FAULTS[planned.kind];
  await strike(world, planned);
  const since = Date.now();
  await heal?.(world, planned);
  let doneAt = since;
  await until(
    'an act received and carried out',
    async () => {
      const [first] = await world.sql<{ at: Date }[]>`
        select min(done_at) as at from commands where outcome = 'done' and at > ${new Date(since)} having count(*) > 0`;
      doneAt = first?.at.getTime() ?? since;
      return first !== undefined;
    },
    RECOVERED_WITHIN_MS,
  );
  return doneAt - since;
}

const inWords = ({ kind, victims, point, seconds }: Planned): string =>
  `${kind} (${victims.join(', ')}; ${point}; ${seconds} s)`;

/** Counts how often processes got to a point, those that died there among them. */
const reached = (order: string, point: FaultPoint): number =>
  readFileSync(`${order}.reached`, 'utf8')
    .split('\n')
    .filter((line) => line === point).length;
