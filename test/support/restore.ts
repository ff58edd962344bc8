/** Restores: an older copy of a running database takes its place, as an operator would put back a backup. */
import { connect, type Sql } from '../../db/sql.ts';
import { until } from './until.ts';

interface Running {
  /** A pool on the database, which goes on afterwards. */
  sql: Sql;
  /** Name of the database. */
  name: string;
  /** Connection URL of another database on the server. */
  admin: string;
}

/** Copies a database as it stands. @returns the function that puts the copy in its place */
export async function copyDatabase(running: Running): Promise<() => Promise<void>> {
  const { name } = running;
  await withNobodyIn(running, async (admin) => {
    await admin.unsafe(`create database ${name}_copy template ${name}`);
  });
  return () =>
    withNobodyIn(running, async (admin) => {
      await admin.unsafe(`drop database ${name}`);
      await admin.unsafe(`alter database ${name}_copy rename to ${name}`);
    });
}

/** Does something while nobody is connected, and waits until the pool is there again. */
async function withNobodyIn(
  { sql, name, admin: url }: Running,
  change: (admin: Sql) => Promise<void>,
): Promise<void> {
  const admin = connect(url, { name: 'restore', max: 1 });
  try {
    await admin`set statement_timeout = 0`;
    await admin.unsafe(`alter database ${name} allow_connections false`);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    await change(admin);
    await admin.unsafe(`alter database ${name} allow_connections true`);
  } finally {
    await admin.end();
  }
  await until('the pool is there again', async () => (await sql`select 1`).length === 1, 30_000);
}
