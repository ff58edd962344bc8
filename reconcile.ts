/**
 * `npm run reconcile [-- [--hold] [--repair [--accept-loss FILE] [--release [--drop-mails]]]]`: prints the differences
 * between database and workflows, and repairs them on demand. A database that was put back is held until it is
 * released. Exit code 1: something differs, or is not there; 2: the repair was refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { type Loss, losses } from './activities/background/reconcile/losses.ts';
import { type Reconciled, reconcile } from './activities/background/reconcile/reconcile.ts';
import { openAlarms } from './db/durable/alarms.ts';
import { hold, isHeld, waitingMails } from './db/durable/hold.ts';
import { connect } from './db/sql.ts';
import { codeOf } from './log.ts';
import { settingsOrEnd } from './settings.ts';
import { hasNamespace, makeNamespace } from './temporal/namespace.ts';

const PROGRESS_MS = 5000;

const { values } = parseArgs({
  options: {
    hold: { type: 'boolean', default: false },
    repair: { type: 'boolean', default: false },
    'accept-loss': { type: 'string' },
    release: { type: 'boolean', default: false },
    'drop-mails': { type: 'boolean', default: false },
  },
  strict: false,
});
const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_RETENTION_DAYS, DATABASE_URL } = settingsOrEnd();
const repairs = values.repair === true;
const drops = values['drop-mails'] === true;
if (values.release === true && !repairs) end('--release goes with --repair.');
if (drops && values.release !== true) end('--drop-mails goes with --release.');
const releases = values.release !== true ? null : drops ? 'mails dropped' : 'mails sent';
const accepted = typeof values['accept-loss'] === 'string' ? readAccepted(values['accept-loss']) : [];

const sql = connect(DATABASE_URL, { name: 'min-side reconcile', max: 8 });
await sql`select from migrations limit 1`.catch((error) =>
  end(`The database does not answer, or has no tables yet (${codeOf(error)}).`),
);
if (values.hold === true) await hold(sql);
const connection = await Connection.connect({ address: TEMPORAL_ADDRESS }).catch(() =>
  end(`Temporal does not answer at ${TEMPORAL_ADDRESS}.`),
);
if (!(await hasNamespace(connection, TEMPORAL_NAMESPACE))) {
  if (!repairs)
    end(
      `Temporal has no namespace ${TEMPORAL_NAMESPACE}: the worker makes it when it starts, and so does --repair.`,
    );
  await makeNamespace(connection, TEMPORAL_NAMESPACE, TEMPORAL_RETENTION_DAYS);
}
const client = new Client({ connection, namespace: TEMPORAL_NAMESPACE });

const report = await reconcile(sql, client, { repairs, accepted, releases, onProgress: progress() });
const { findings, orphans, repaired, refused } = report;
printDifferences(report);
for (const loss of report.losses) printLoss(loss);
for (const { workflowId, what, at } of await openAlarms(sql))
  console.log(`${workflowId}: alarm since ${at.toISOString()}: ${what}`);
console.log(
  `${report.things} open things and ${report.files} watched files, ${findings.length} differ, ` +
    `${orphans.length} workflows without a row; ${repaired} started again, ${report.terminated} ended`,
);
if (await isHeld(sql)) await printHold();
if (refused) refuse(report.losses);
else if (report.losses.length > 0 && !repairs)
  console.log('The database is behind the engine: --repair would bury what stands above, and asks first.');
const isLeft = repairs ? repaired < findings.length : findings.length + orphans.length > 0;
await connection.close();
await sql.end();
process.exitCode = refused ? 2 : isLeft ? 1 : 0;

/** Tells on the standard error how far it has come, now and then. */
function progress(): (sort: string, looked: number) => void {
  let told = Date.now();
  return (sort, looked) => {
    if (Date.now() - told < PROGRESS_MS) return;
    told = Date.now();
    console.error(`${looked} ${sort} looked at …`);
  };
}

function readAccepted(file: string): Loss[] {
  if (!repairs) end('--accept-loss goes with --repair.');
  try {
    return losses.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return end(`${file} is no list of lost acts: take the file that a refused --repair has written.`);
  }
}

function printDifferences({ findings, orphans }: Reconciled): void {
  for (const { workflowId, difference } of findings) console.log(`${workflowId}: ${difference}`);
  for (const { workflowId, isRunning } of orphans)
    console.log(`${workflowId}: ${isRunning ? 'runs' : 'has run'}, but no row has it`);
}

/** Tells what waits for the release of a database that was put back. */
async function printHold(): Promise<void> {
  for (const workflowId of report.held)
    console.log(`${workflowId}: held, since its deadline passed before the database was released`);
  for (const { mail, count, since } of await waitingMails(sql))
    console.log(`e-mails ${mail}: ${count} held, the first of ${since.toISOString()}`);
  console.log(
    'The database was put back, and is held: no e-mails go out, and nothing is started whose deadline has passed. ' +
      '--repair --release lets it act again; with --drop-mails, the e-mails that wait are never sent.',
  );
}

function printLoss({ workflowId, goesOn, acts }: Loss): void {
  console.log(`${workflowId}: ${goesOn ? 'goes on without' : 'is lost as a whole, with'}`);
  for (const { n, name, actor, at } of acts)
    console.log(`  ${n}. ${name}, ${new Date(at).toISOString()}, by ${actor}`);
  if (acts.length === 0) console.log(goesOn ? '  what time has done' : '  its beginning');
}

/** Writes down the losses, so that whoever has read them can say so. */
function refuse(found: readonly Loss[]): void {
  const file = `lost-acts-${new Date().toISOString().replaceAll(/[^\dT]/g, '')}.json`;
  writeFileSync(file, `${JSON.stringify(found, undefined, 2)}\n`, { mode: 0o600 });
  const acts = found.reduce((sum, loss) => sum + loss.acts.length, 0);
  console.error(
    `Nothing was repaired: the database is behind the engine, and what people were told is lost ` +
      `(acts: ${acts}; cases and other things concerned: ${found.length}). It stands above and in ${file}. ` +
      `A newer copy of the database would keep it. To go on without: --repair --accept-loss ${file}`,
  );
}

/** Ends with one line that says what is missing. */
function end(line: string): never {
  console.error(line);
  process.exit(1);
}
