/**
 * `npm run audit:verify [-- --anchors FILE]`: reads the audit against its chain, and the chain against the heads that
 * were kept outside the database. Exit code 1: something is not what was written, or is not there.
 */
import { parseArgs } from 'node:util';
import { readAnchors } from './activities/background/sealing.ts';
import { verifyAudit } from './db/audit-chain.ts';
import { connect } from './db/sql.ts';
import { codeOf } from './log.ts';
import { settingsOrEnd } from './settings.ts';

const { values } = parseArgs({ options: { anchors: { type: 'string' } }, strict: false });
const { DATABASE_URL, AUDIT_ANCHORS } = settingsOrEnd();
const file = typeof values.anchors === 'string' ? values.anchors : AUDIT_ANCHORS;

const anchors = await readAnchors(file).catch((error) => end(`${file} cannot be read (${codeOf(error)}).`));
const sql = connect(DATABASE_URL, { name: 'min-side audit', max: 2 });
const { places, breaches } = await verifyAudit(sql, anchors).catch((error) =>
  end(`The database does not answer, or has no audit yet (${codeOf(error)}).`),
);
for (const { what, at } of breaches) console.log(`${at}: ${what}`);
console.log(`${places} rows in the chain, ${anchors.length} anchors, ${breaches.length} breaches`);
await sql.end();
process.exitCode = breaches.length > 0 ? 1 : 0;

/** Ends with one line that says what is missing. */
function end(line: string): never {
  console.error(line);
  process.exit(1);
}
