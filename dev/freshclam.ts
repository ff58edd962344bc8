/** The official virus signatures, fetched and refreshed beside everything else where they can be had. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { removeRecord, writeRecord } from './records.ts';

/** Folder of the signatures. They are several hundred megabytes: every stack of this user shares them. */
export const OFFICIAL_SIGNATURES = join(homedir(), '.cache/min-side/clamav');

const NAME = 'freshclam';
const WITHIN_MS = 20 * 60 * 1000;
const CONNECT_S = 10;

/** Fetches the official signatures, or those that are new since; clamd sees by itself that they are there. */
export async function refreshSignatures(
  folder: string,
  data: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const program = findProgram([NAME], '/usr/local/bin', '/opt/homebrew/bin');
  if (!program) return;
  const had = hasSignatures(folder);
  const file = join(data, 'clamd', 'freshclam.conf');
  writeFileSync(file, `${settings(folder).join('\n')}\n`);
  const child = spawn(program, [`--config-file=${file}`, '--foreground'], {
    stdio: 'ignore',
    detached: true,
    timeout: WITHIN_MS,
  });
  child.unref();
  if (child.pid) writeRecord(data, { name: NAME, pid: child.pid, launcher: process.pid, signal: 'SIGTERM' });
  await once(child, 'exit').catch(() => undefined);
  removeRecord(data, NAME);
  if (!had) onProgress(hasSignatures(folder) ? FETCHED : NOT_FETCHED);
}

const settings = (folder: string): string[] => [
  'DatabaseMirror database.clamav.net',
  `DatabaseDirectory ${folder}`,
  `DatabaseOwner ${userInfo().username}`,
  `ConnectTimeout ${CONNECT_S}`,
  'MaxAttempts 1',
];

const hasSignatures = (folder: string): boolean =>
  readdirSync(folder).some((name) => /^main\.c[lv]d$/.test(name));

const FETCHED = 'The official virus signatures are there; the scanner takes them up within a minute.';
const NOT_FETCHED =
  'The official virus signatures cannot be fetched here: the virus scanner knows the EICAR test file alone.';
