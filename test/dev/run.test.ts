/** The launcher installs anew whenever what is installed is not what is wanted; npm is played here. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const HOME = join(import.meta.dirname, '../..');
let clone: string;

/** Programs that stand in for those of an installation; each notes that it was run. */
const PROGRAMS = {
  'bin/npm': '#!/bin/sh\necho "npm $*" >> ran\n',
  'dev/start.ts': "import { appendFileSync } from 'node:fs';\nappendFileSync('ran', 'start\\n');\n",
  'node_modules/tsx/package.json': '{ "type": "module", "exports": { "./esm": "./index.js" } }',
  'node_modules/tsx/index.js': '',
  'node_modules/patch-package/index.js': "require('fs').appendFileSync('ran', 'patch-package\\n');\n",
};

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'min-side-run-'));
  for (const part of ['dev/run.mjs', 'dev/flags.json', 'package.json', 'package-lock.json', 'patches'])
    cpSync(join(HOME, part), join(clone, part), { recursive: true });
  for (const [path, text] of Object.entries(PROGRAMS)) {
    mkdirSync(join(clone, path, '..'), { recursive: true });
    writeFileSync(join(clone, path), text);
  }
  chmodSync(join(clone, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Runs the launcher. @returns the programs that it ran, in their order */
function run(command: string): string[] {
  const { npm_execpath, npm_lifecycle_event, ...environment } = process.env;
  const env = { ...environment, PATH: [join(clone, 'bin'), process.env.PATH].join(delimiter) };
  spawnSync(process.execPath, [join(clone, 'dev/run.mjs'), command], { cwd: clone, env });
  const ran = join(clone, 'ran');
  const lines = existsSync(ran) ? readFileSync(ran, 'utf8').trimEnd().split('\n') : [];
  rmSync(ran, { force: true });
  return lines;
}

describe('the launcher', () => {
  it('installs once', () => {
    run('installed');
    expect(run('start')).toEqual(['start']);
  });

  it('installs anew where a patch has changed', () => {
    run('installed');
    appendFileSync(join(clone, 'patches/postgres+3.4.9.patch'), ' \n');
    expect(run('start')).toEqual(['npm ci --no-progress', 'patch-package', 'start']);
    expect(run('start')).toEqual(['start']);
  });

  it('patches by itself where npm runs no scripts', () => {
    expect(run('start')).toEqual(['npm ci --no-progress', 'patch-package', 'start']);
  });
});
