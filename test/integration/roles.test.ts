/** Rights in the database: what neither the portal, the worker nor the local ID-porten may do as the role that it is. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';

const { DATABASE_URL } = readSettings(inject('stack').environment);
const as = (role: string): Sql =>
  connect(Object.assign(new URL(DATABASE_URL), { username: role }).href, { name: 'roles test', max: 1 });
const owner = connect(DATABASE_URL, { name: 'roles test', max: 1 });
const roles = {
  portal: as('min_side_portal'),
  worker: as('min_side_worker'),
  idporten: as('min_side_idporten'),
};
afterAll(async () => {
  await Promise.all([owner, ...Object.values(roles)].map((sql) => sql.end()));
});

/** Tries a statement, and takes it back. @returns PostgreSQL's code, or null where it was carried out */
async function tried(sql: Sql, statement: string): Promise<string | null> {
  let code: string | null = null;
  await sql
    .begin(async (tx) => {
      await tx.unsafe(statement).catch((error) => {
        code = error.code;
        throw error;
      });
      throw new Error('taken back');
    })
    .catch(() => {});
  return code;
}

const REFUSED = '42501';
const ONCE = [
  ...['access_log', 'audit', 'audit_chain', 'complaints', 'decision_lines', 'decision_returns', 'decisions'],
  ...['log', 'powers_of_attorney', 'versions'],
];
const BOTH = ['portal', 'worker'] as const;

describe.each(BOTH)('the %s', (name) => {
  const sql = roles[name];

  it.each(ONCE)('neither changes nor removes what was written to %s', async (table) => {
    const [column] = await owner<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = ${table} and is_identity = 'NO' limit 1`;
    for (const statement of [
      `update ${table} set ${column!.name} = ${column!.name} where false`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ])
      expect([statement, await tried(sql, statement)]).toEqual([statement, REFUSED]);
  });

  it.each([
    'create table mine (id int)',
    'create schema mine',
    'create function mine() returns int language sql as $$ select 1 $$',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'set session_replication_role = replica',
    "insert into migrations (name) values ('999.sql')",
    'update functions set sha256 = sha256',
    "update staff set roles = array['approver']",
    'delete from staff',
    "insert into staff (id, pid, name, email, roles) values (gen_random_uuid(), '1', 'x', 'x', '{}')",
    'select * from idporten.oidc_models',
    'alter role min_side_portal superuser',
    "copy audit to program 'cat'",
  ])('may not: %s', async (statement) => {
    expect(await tried(sql, statement)).toBe(REFUSED);
  });
});

it.each([
  "insert into log (workflow_id, seq, epoch, name, outcome, state, at) values ('x', 1, 1, 'x', 'x', 'x', now())",
  "insert into audit_chain (place, audit_id, hash) values (1, 1, decode('00', 'hex'))",
  'update released_databases set marker = marker',
  'delete from lost_acts',
])('the portal may not: %s', async (statement) => {
  expect(await tried(roles.portal, statement)).toBe(REFUSED);
});

it.each([
  'select * from sessions',
  'select * from logins',
  'delete from logouts_everywhere',
  'insert into versions default values',
  'insert into decisions default values',
  "update staff set language = 'en'",
])('the worker may not: %s', async (statement) => {
  expect(await tried(roles.worker, statement)).toBe(REFUSED);
});

it.each([
  'select * from persons',
  'select * from audit',
  'select * from sessions',
  'create table public.mine (id int)',
])('the local ID-porten may not: %s', async (statement) => {
  expect(await tried(roles.idporten, statement)).toBe(REFUSED);
});

it('the portal and the worker run as roles of their own', async () => {
  const rows = await owner<{ role: string; name: string }[]>`
    select distinct usename as role, application_name as name from pg_stat_activity
    where application_name in ('min-side portal', 'min-side worker', 'local ID-porten') order by 2`;
  expect([...rows]).toEqual([
    { role: 'min_side_idporten', name: 'local ID-porten' },
    { role: 'min_side_portal', name: 'min-side portal' },
    { role: 'min_side_worker', name: 'min-side worker' },
  ]);
});

it('each may write what it has to', async () => {
  const audit = "insert into audit (role, action, result) values ('x', 'x', 'x')";
  for (const sql of [roles.portal, roles.worker]) expect(await tried(sql, audit)).toBeNull();
  expect(await tried(roles.portal, 'select next_case_number(1999)')).toBeNull();
  expect(
    await tried(roles.portal, 'select last_case_number(2026), database_incarnation(), is_held()'),
  ).toBeNull();
});
