import { readFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { connect, type Sql } from '../../db/sql.ts';

/** Advisory lock, so that two that start together do not make the schema at the same time. */
const LOCK = 78_240_112;

/** Connects to PostgreSQL and makes the schema `idporten` there. Waits for a database that is not up yet. */
export async function openDatabase(url: string): Promise<Sql> {
  const sql = connect(url, { name: 'local ID-porten', max: 8 });
  const schema = await readFile(new URL('schema.sql', import.meta.url), 'utf8');
  for (;;) {
    try {
      await sql.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(${LOCK})`;
        await tx.unsafe(schema);
      });
      return sql;
    } catch {
      await after(500);
    }
  }
}
