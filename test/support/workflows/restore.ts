/** Restores: an older copy of a running harness's database takes its place, as an operator would put back a backup. */
import { expect, inject } from 'vitest';
import { connect, type Sql } from '../../../db/sql.ts';
import type { Harness } from './harness.ts';

/** Copies the database as it stands. @returns the function that puts the copy in its place */
export async function copyDatabase(
  harness: Pick<Harness, 'sql' | 'namespace'>,
): Promise<() => Promise<void>> {
  const { sql, namespace: name } = harness;
  await withNobodyIn(name, sql, async (admin) => {
    await admin.unsafe(`create database ${name}_copy template ${name}`);
  });
  return () =>
    withNobodyIn(name, sql, async (admin) => {
      await admin.unsafe(`drop database ${name}`);
      await admin.unsafe(`alter database ${name}_copy rename to ${name}`);
    });
}

/** Does something while nobody is connected, and waits until the pool is there again. */
async function withNobodyIn(name: string, sql: Sql, change: (admin: Sql) => Promise<void>): Promise<void> {
  const admin = connect(inject('stack').environment.DATABASE_URL ?? '', { name: 'restore', max: 1 });
  try {
    await admin`set statement_timeout = 0`;
    await admin.unsafe(`alter database ${name} allow_connections false`);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    await change(admin);
    await admin.unsafe(`alter database ${name} allow_connections true`);
  } finally {
    await admin.end();
  }
  await expect
    .poll(() =>
      sql`select 1`.then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}
