/** A database of a test's own, with today's tables and nobody in it: whatever is counted there, the test has done. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { connect, type Sql } from '../../db/sql.ts';

export interface OwnDatabase {
  url: string;
  sql: Sql;
  drop(): Promise<void>;
}

/** @param max number of connections of its pool */
export async function makeDatabase(purpose: string, max: number): Promise<OwnDatabase> {
  const { postgres } = inject('stack').addresses;
  const name = `${purpose}_${randomUUID().slice(0, 8)}`;
  const admin = connect(postgres, { name: purpose, max: 1 });
  await admin.unsafe(`create database ${name}`);
  const { href: url } = Object.assign(new URL(postgres), { pathname: `/${name}` });
  const sql = connect(url, { name, max });
  await migrate(sql);
  return {
    url,
    sql,
    drop: async () => {
      await sql.end();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
