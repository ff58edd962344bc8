/** The database driver is used with its patch alone. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const HOME = join(import.meta.dirname, '../..');
const PATCH = readdirSync(join(HOME, 'patches')).find((name) => name.startsWith('postgres+'))!;
/** The parts of an installation that open a connection. */
const PARTS = [
  ...['package.json', 'package-lock.json', 'db/sql.ts', 'db/driver.ts'],
  ...['node_modules/postgres', `patches/${PATCH}`],
];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'min-side-driver-'));
  for (const part of PARTS) cpSync(join(HOME, part), join(copy, part), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

/** Opens a pool in the copy, in a process of its own. */
function connect() {
  const program = `
    import { connect } from './db/sql.ts';
    await connect('postgres://a:b@127.0.0.1:1/c', { name: 'test', max: 1 }).end();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stderr };
}

function patchPackage(...flags: string[]): void {
  const program = join(HOME, 'node_modules/patch-package/index.js');
  const { status, stderr } = spawnSync(process.execPath, [program, '--error-on-fail', ...flags], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

it('opens no connection with a driver that was installed without its patch, and says what to do', () => {
  expect(connect()).toMatchObject({ status: 0 });
  patchPackage('--reverse');
  const { status, stderr } = connect();
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The database driver is installed without its patch (patches/): install with "npm ci"',
  );
  patchPackage();
  expect(connect()).toMatchObject({ status: 0 });
});
