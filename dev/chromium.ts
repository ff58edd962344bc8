import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from './plain.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the tests in a browser, installing it where that is allowed.
 * @returns its path
 */
export function findChromium(onProgress: (line: string) => void): string {
  const found = process.env.CHROMIUM ?? onPath();
  if (found) return found;
  if (process.getuid?.() === 0 && !spawnSync('apt-get', ['--version']).error) {
    onProgress(
      'Installing Chromium (apt-get install chromium), since the tests in a browser need it. Takes a minute.',
    );
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = onPath();
  if (installed) return installed;
  throw new PlainError(
    `The tests in a browser need Chromium: install it (on Debian: apt-get install chromium) so that one of ${PROGRAMS.join(', ')} is on PATH, or name it with CHROMIUM.`,
  );
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What apt says is only of interest where it fails. */
function apt(...what: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['--quiet', ...what], { encoding: 'utf8', env });
  if (status !== 0) throw new PlainError(`apt-get ${what.join(' ')} failed: ${stderr.trim()}`);
}
