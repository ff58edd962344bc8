import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Time after which the process is given up. */
const ENDED_WITHIN_MS = 60_000;
const HOME = join(import.meta.dirname, '..');

/** A process that logs again and again, and tells on the standard error that it has come to its end. */
const PROGRAM = `
  import { setTimeout as after } from 'node:timers/promises';
  import { openLog } from './log.ts';
  const log = openLog('test', 'info');
  for (let line = 0; line < 5; line++) {
    log.info('a line');
    await after(20);
  }
  console.error('goes on');
  process.exit(0);`;

it('a process goes on, and ends, while its log cannot be written', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx/esm', '--input-type=module', '--eval', PROGRAM],
      { cwd: HOME, stdio: ['ignore', full, 'pipe'], encoding: 'utf8', timeout: ENDED_WITHIN_MS },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'goes on\n' });
  } finally {
    closeSync(full);
  }
});
