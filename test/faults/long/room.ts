/** Room for a long fault run: its folder, and a small disk in it for all data where this machine lets one be made. */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DISK_SIZE = '3g';
const PIECES = [1024 * 1024, 4096].map((size) => Buffer.alloc(size));

export interface Room {
  /** Folder for what is not to go on the small disk: orders of faults, lists of losses. */
  folder: string;
  /** Folder of the stack's data. */
  data: string;
  /** The data lie on a disk of their own, which can be filled. */
  hasDisk: boolean;
  fillDisk(): void;
  freeDisk(): void;
  /** Removes everything. @param keepLogs keeps the logs of the stack, in the folder */
  remove(keepLogs: boolean): void;
}

export function makeRoom(): Room {
  const folder = mkdtempSync(join(tmpdir(), 'min-side-long-'));
  const disk = join(folder, 'disk');
  const data = join(disk, 'data');
  const filler = join(disk, 'filler');
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE},mode=755`, 'tmpfs', disk]);
  const hasDisk = status === 0;
  // the mail server is somebody else's, and has a disk of its own
  const mail = join(folder, 'mail');
  for (const one of [data, mail]) mkdirSync(one);
  symlinkSync(mail, join(data, 'mail'));
  return {
    ...{ folder, data, hasDisk },
    fillDisk: () => fill(filler),
    freeDisk: () => rmSync(filler, { force: true }),
    remove(keepLogs) {
      if (keepLogs) cpSync(join(data, 'logs'), join(folder, 'logs'), { recursive: true });
      if (hasDisk) spawnSync('umount', [disk]);
      for (const gone of keepLogs ? [disk, mail] : [folder]) rmSync(gone, { recursive: true, force: true });
    },
  };
}

/** Writes until the disk takes nothing more. */
function fill(file: string): void {
  const filler = openSync(file, 'a');
  try {
    for (const piece of PIECES)
      try {
        for (;;) writeSync(filler, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
  } finally {
    closeSync(filler);
  }
}
