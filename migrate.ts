/**
 * `npm run migrate`: brings the database to its newest shape, as the role that owns its tables, and gives the roles of
 * the portal and the worker what they need. It is run before a new version is started.
 */
import { migrate } from './db/migrate.ts';
import { connect } from './db/sql.ts';
import { codeOf } from './log.ts';

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) end('DATABASE_URL: the database as the role that owns its tables');
const sql = connect(DATABASE_URL, { name: 'min-side migrate', max: 1 });
await migrate(sql).catch((error) => end(`The database was not changed (${codeOf(error)}).`));
await sql.end();

/** Ends with one line that says what is missing. */
function end(line: string): never {
  console.error(line);
  process.exit(1);
}
