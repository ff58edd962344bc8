import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Sql, Transaction } from './sql.ts';

/** Tables and what is done to their rows: each file is carried out once, and never changed afterwards. */
const MIGRATIONS = new URL('./migrations/', import.meta.url);
/** Functions, views and triggers: each file replaces what it makes, so it is changed where it stands. */
const FUNCTIONS = new URL('./functions/', import.meta.url);
/** Rights of the roles of the processes, given anew after every change. */
const GRANTS = new URL('./grants.sql', import.meta.url);
/** Key of the advisory lock that processes which start together take, so that none does what another one is doing. */
const LOCK = 78_240_111;

/** A file of SQL. */
interface SqlFile {
  name: string;
  text: string;
}

/** Thrown for a database that no waiting makes fit; its message is one sentence for whoever made it. */
export class UnfitDatabase extends Error {}

/** Thrown for a database that was made before the first migration: nothing leads from there to here. */
class DatabaseTooOld extends UnfitDatabase {
  override name = 'DatabaseTooOld';
  override message = 'The database was made before the first migration: begin with an empty one.';
}

/** Thrown for a database in which `økern` does not find *ØKERN*, or names cannot be sorted from A to Å. */
class DatabaseWithoutNorwegian extends UnfitDatabase {
  override name = 'DatabaseWithoutNorwegian';
  override message =
    'The database does not know Æ, Ø and Å: create it with the locale C.UTF-8 of the provider builtin, on a ' +
    'PostgreSQL that is built with ICU (docs/production.md).';
}

/**
 * Brings the database to the newest shape: migrations that it has not had, in the order of their names, then the
 * functions. All of it is one transaction, so that no other process meets half of it. Migrations lead forward only;
 * a process of an earlier version leaves the functions of a later one alone.
 * @throws {UnfitDatabase} where the first migration is missing although others were carried out, or the locale cannot
 *   do Norwegian
 */
export async function migrate(sql: Sql): Promise<void> {
  await requireNorwegian(sql);
  const [migrations, functions, grants] = await Promise.all([
    filesIn(MIGRATIONS),
    filesIn(FUNCTIONS),
    readFile(GRANTS, 'utf8'),
  ]);
  await sql.begin(async (tx) => {
    await tx`set local lock_timeout = '60s'`;
    await tx`set local statement_timeout = '60s'`;
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const done = await migrationsDone(tx);
    const fresh = migrations.filter(({ name }) => !done.has(name));
    if (done.size > 0 && fresh[0] === migrations[0]) throw new DatabaseTooOld();
    await carryOut(tx, fresh);
    const isOfLaterVersion = done.size > migrations.length - fresh.length;
    if (isOfLaterVersion) return;
    await replaceFunctions(tx, functions, fresh.length > 0);
    await tx.unsafe(grants);
  });
}

/** Thrown for a database whose migrations have still to be carried out, by its owner. */
class NotMigrated extends Error {
  override name = 'NotMigrated';
}

/**
 * Sees to it that the database has the shape that a process of this version needs: it is brought there by a role that
 * may, and looked at by any other.
 * @throws {NotMigrated} where a migration is missing
 */
export async function prepare(sql: Sql): Promise<void> {
  const [role] = await sql<{ isOwner: boolean }[]>`
    select has_schema_privilege('public', 'create') as is_owner`;
  if (role?.isOwner) return migrate(sql);
  await requireNorwegian(sql);
  const done = new Set((await sql<{ name: string }[]>`select name from migrations`).map(({ name }) => name));
  if ((await filesIn(MIGRATIONS)).some(({ name }) => !done.has(name))) throw new NotMigrated();
}

async function requireNorwegian(sql: Sql): Promise<void> {
  const [can] = await sql<{ lower: boolean; sort: boolean }[]>`
    select lower('ÆØÅ') = 'æøå' as lower,
      exists (select from pg_collation where collname = 'nb-x-icu' and collprovider = 'i') as sort`;
  if (!can?.lower || !can.sort) throw new DatabaseWithoutNorwegian();
}

/** The files of a folder, in the order of their names. */
async function filesIn(folder: URL): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })),
  );
}

/** The names of the migrations that this database has had. */
async function migrationsDone(tx: Transaction): Promise<ReadonlySet<string>> {
  await tx`create table if not exists migrations (name text primary key, at timestamptz not null default now())`;
  const rows = await tx<{ name: string }[]>`select name from migrations`;
  return new Set(rows.map(({ name }) => name));
}

async function carryOut(tx: Transaction, migrations: readonly SqlFile[]): Promise<void> {
  for (const { name, text } of migrations) {
    await tx.unsafe(text);
    await tx`insert into migrations (name) values (${name})`;
  }
}

/**
 * Replaces the functions where a text has changed since they were last replaced, or a table has. It is always all of
 * them: what one file makes may be used in another, and a migration may have dropped a view that was in its way.
 * @param moved whether a migration has just been carried out
 */
async function replaceFunctions(tx: Transaction, files: readonly SqlFile[], moved: boolean): Promise<void> {
  await tx`
    create table if not exists functions (
      name text primary key, sha256 text not null, at timestamptz not null default now())`;
  const rows = await tx<{ name: string; sha256: string }[]>`select name, sha256 from functions`;
  const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const hashed = files.map((file) => ({ ...file, sha256: sha256(file.text) }));
  const isSame = known.size === files.length && hashed.every((file) => known.get(file.name) === file.sha256);
  if (isSame && !moved) return;
  await tx`delete from functions`;
  for (const { name, text, sha256 } of hashed) {
    await tx.unsafe(text);
    await tx`insert into functions (name, sha256) values (${name}, ${sha256})`;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
