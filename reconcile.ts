/**
 * `npm run reconcile [-- --repair]`: prints the differences between database and workflows, and repairs them on
 * demand.
 */
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { reconcile } from './activities/background/reconcile.ts';
import { openAlarms } from './db/durable/reconcile.ts';
import { connect } from './db/sql.ts';
import { settingsOrEnd } from './settings.ts';

const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } }, strict: false });
const settings = settingsOrEnd();
const sql = connect(settings.DATABASE_URL, { name: 'min-side reconcile', max: 2 });
const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });

const report = await reconcile(sql, client, values.repair === true);
for (const { workflowId, difference } of report.findings) console.log(`${workflowId}: ${difference}`);
for (const workflowId of report.orphans) console.log(`${workflowId}: runs, but no row has it`);
for (const { workflowId, what, at } of await openAlarms(sql))
  console.log(`${workflowId}: alarm since ${at.toISOString()}: ${what}`);
console.log(
  `${report.things} workflows and ${report.files} watched files, ${report.findings.length} differ, ${report.orphans.length} without a row; ` +
    `${report.repaired} started again, ${report.terminated} ended`,
);
await connection.close();
await sql.end();
process.exitCode =
  report.findings.length + report.orphans.length > report.repaired + report.terminated ? 1 : 0;
