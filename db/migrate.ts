import { readdir, readFile } from 'node:fs/promises';
import type { Sql } from './sql.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** One lock for all, so that processes that start together do not run a migration twice. */
const LOCK = 78_240_111;

/** Brings the database to the newest shape: plain SQL files in the order of their names, each once, forward only. */
export async function migrate(sql: Sql): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  await sql.begin(async (tx) => {
    await tx`set local lock_timeout = '60s'`;
    await tx`set local statement_timeout = '60s'`;
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    await tx`create table if not exists migrations (name text primary key, at timestamptz not null default now())`;
    const done = new Set((await tx<{ name: string }[]>`select name from migrations`).map((row) => row.name));
    for (const name of files.filter((name) => !done.has(name))) {
      await tx.unsafe(await readFile(new URL(name, FOLDER), 'utf8'));
      await tx`insert into migrations (name) values (${name})`;
    }
  });
}
