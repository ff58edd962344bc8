/** Roles of the local database: the portal, the worker and the local ID-porten have one each, as in production. */

import { migrate } from '../db/migrate.ts';
import { connect, type Sql } from '../db/sql.ts';

const ROLES = {
  portal: 'min_side_portal',
  worker: 'min_side_worker',
  idporten: 'min_side_idporten',
} as const;

/** Key of the advisory lock under which parts that start together prepare the database. */
const LOCK = 78_240_114;

/** Returns the address of the database for a role; a database from elsewhere has no such roles. */
export function urlOf(part: keyof typeof ROLES, owner: string): string {
  if (process.env.DATABASE_URL) return owner;
  return Object.assign(new URL(owner), { username: ROLES[part] }).href;
}

/** Makes the roles, with the password of the owner, and the tables of the portal and the worker. */
export async function prepareDatabase(owner: string): Promise<void> {
  const sql = connect(owner, { name: 'min-side launcher', max: 2 });
  try {
    if (!process.env.DATABASE_URL) await makeRoles(sql, decodeURIComponent(new URL(owner).password));
    await migrate(sql);
  } finally {
    await sql.end();
  }
}

/** Makes the roles that are missing, and gives the local ID-porten its schema. */
export async function prepareIdporten(owner: string): Promise<void> {
  if (process.env.DATABASE_URL) return;
  const sql = connect(owner, { name: 'min-side launcher', max: 1 });
  try {
    await makeRoles(sql, decodeURIComponent(new URL(owner).password));
  } finally {
    await sql.end();
  }
}

async function makeRoles(sql: Sql, password: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const [quoted] = await tx<{ password: string }[]>`select quote_literal(${password}) as password`;
    for (const role of Object.values(ROLES)) {
      const [there] = await tx`select from pg_roles where rolname = ${role}`;
      await tx.unsafe(`${there ? 'alter' : 'create'} role ${role} login password ${quoted!.password}`);
    }
    await tx.unsafe(GIVE_SCHEMA);
  });
}

/** Gives the schema of the local ID-porten, and what an earlier version has made in it, to its role. */
const GIVE_SCHEMA = `
  create schema if not exists idporten;
  alter schema idporten owner to ${ROLES.idporten};
  do $$
  declare
    one text;
  begin
    for one in select tablename from pg_tables where schemaname = 'idporten' loop
      execute format('alter table idporten.%I owner to ${ROLES.idporten}', one);
    end loop;
  end $$;`;
