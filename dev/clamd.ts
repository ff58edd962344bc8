/** The virus scanner of a stack: clamd, with signatures and settings of its own. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refreshSignatures } from './freshclam.ts';
import { PlainError } from './plain.ts';
import { findProgram, install, mayInstall } from './programs.ts';

/** Signatures of the EICAR test file, plain and within others: enough to see what happens when a virus is found. */
const TEST_SIGNATURES = 'min-side.ndb';

/**
 * Settings of clamd (clamd.conf(5)). A file that it cannot search to the end is reported by a name of its own, never
 * passed over in silence: for that, `MaxFileSize` has to be larger than `MaxScanSize`, or a part of a zip file beyond
 * it is left out without a word (clamd 1.4). `AlertOLE2Macros` stays off, since it would hide a limit that was exceeded.
 */
const SETTINGS = [
  'Foreground yes',
  'TCPAddr 127.0.0.1',
  'StreamMaxLength 130M',
  'MaxScanSize 200M',
  'MaxFileSize 2000M',
  'MaxScanTime 60000',
  'AlertExceedsMax yes',
  'AlertEncrypted yes',
  'AlertOLE2Macros no',
  'ConcurrentDatabaseReload no',
  'SelfCheck 60',
];

export interface ClamdOptions {
  data: string;
  port: number;
  /** Folder of the official signatures, which are kept fresh there; undefined for none. */
  signatures: string | undefined;
  onProgress(line: string): void;
}

/** Prepares the files of clamd, and returns the program and arguments that run it. */
export async function clamdInvocation({
  data,
  port,
  signatures,
  onProgress,
}: ClamdOptions): Promise<[file: string, ...args: string[]]> {
  const program = await findClamd(onProgress);
  const folder = join(data, 'clamd');
  const database = signatures ?? join(folder, 'signatures');
  const scratch = join(folder, 'scratch');
  rmSync(scratch, { recursive: true, force: true });
  for (const path of [database, scratch]) mkdirSync(path, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'signatures', TEST_SIGNATURES), join(database, TEST_SIGNATURES));
  const lines = [
    ...SETTINGS,
    `TCPSocket ${port}`,
    `DatabaseDirectory ${database}`,
    `TemporaryDirectory ${scratch}`,
  ];
  const file = join(folder, 'clamd.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  if (signatures) void refreshSignatures(signatures, data, onProgress);
  return [program, `--config-file=${file}`];
}

/** Folders of Debian and Homebrew for programs of the system; PATH often leaves them out. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];

/**
 * Finds clamd, and installs it where that is allowed.
 * @returns its path
 * @throws {PlainError} where there is none and none may be installed
 */
export async function findClamd(onProgress: (line: string) => void): Promise<string> {
  const find = () => findProgram(['clamd'], ...SYSTEM_FOLDERS);
  if (!find() && mayInstall()) {
    onProgress(
      'Installing the virus scanner (apt-get install clamav-daemon), since attached files wait until it has looked into them. Takes a minute; the portal is there before.',
    );
    await install('clamav-daemon');
  }
  const found = find();
  if (found) return found;
  throw new PlainError(
    'There is no virus scanner here, so attached files wait: install clamd (on Debian: apt-get install clamav-daemon; with Homebrew: brew install clamav) so that it is on PATH, or name one that runs with CLAMD_ADDRESS.',
  );
}
