/** The virus scanner of a stack: clamd, with signatures and settings of its own. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refreshSignatures } from './freshclam.ts';
import { PlainError } from './plain.ts';
import { findProgram, install, mayInstall } from './programs.ts';

/** Knows the EICAR test file, plain and within others; enough to see what happens when a virus is found. */
const TEST_SIGNATURES = 'min-side.ndb';

/**
 * How clamd searches. What it cannot search to the end is told by a name of its own, never passed over in silence:
 * for that, `MaxFileSize` has to be larger than `MaxScanSize`, or a part of a zip file beyond it is left out without a
 * word (clamd 1.4). `AlertOLE2Macros` stays off, since it would be told instead of a limit that was exceeded.
 */
const SETTINGS = [
  'Foreground yes',
  'TCPAddr 127.0.0.1',
  'StreamMaxLength 25M',
  'MaxScanSize 200M',
  'MaxFileSize 2000M',
  'MaxScanTime 60000',
  'AlertExceedsMax yes',
  'AlertEncrypted yes',
  'AlertOLE2Macros no',
  'ConcurrentDatabaseReload no',
  'SelfCheck 60',
];

export interface ClamdSite {
  data: string;
  port: number;
  /** Where the official signatures lie and are kept fresh, if there are to be any. */
  signatures: string | undefined;
  onProgress(line: string): void;
}

/** Gets ready what clamd needs on disk, and says how it is run. */
export async function clamdInvocation({
  data,
  port,
  signatures,
  onProgress,
}: ClamdSite): Promise<[file: string, ...args: string[]]> {
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

/** Where Debian and Homebrew put programs of the system; PATH often leaves them out. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];

/**
 * Finds clamd, installing it where that is allowed.
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
