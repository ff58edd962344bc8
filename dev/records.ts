import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Record of a process that was started for a data folder, on disk, so that the process is found when its launcher
 * is gone.
 */
export interface ProcessRecord {
  name: string;
  pid: number;
  /** Time at which it began, in the words of the system; a process id alone may have gone to another one since. */
  born: string;
  /** Process id of the launcher. */
  launcher: number;
  /** Signal that asks it to end. */
  signal: NodeJS.Signals;
}

/** Name of a launcher's own record. */
export const LAUNCHER = 'launcher';

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/** Writes the record of a process that has just been started. */
export function writeRecord(data: string, record: Omit<ProcessRecord, 'born'>): void {
  mkdirSync(folder(data), { recursive: true });
  const born = birth(record.pid);
  if (born) writeFileSync(path(data, record.name), JSON.stringify({ ...record, born }));
}

/** Removes a record. One that cannot be removed does no harm: its process is known to be gone. */
export function removeRecord(data: string, name: string): void {
  try {
    rmSync(path(data, name), { force: true });
  } catch {
    // the disk can only be read
  }
}

/** Returns the record with a name if its process is still alive. */
export function findAlive(data: string, name: string): ProcessRecord | undefined {
  const record = read(path(data, name));
  return record && isAlive(record) ? record : undefined;
}

/**
 * Ends the processes that a dead launcher left running, and removes their records.
 * @param launcher process id; left out for any launcher
 * @returns the records of those that were running
 */
export async function endLeftOvers(data: string, launcher?: number): Promise<ProcessRecord[]> {
  const leftOvers = readAll(data).filter((record) => launcher === undefined || record.launcher === launcher);
  const alive = leftOvers.filter(isAlive);
  for (const record of alive) send(record, record.signal);
  const deadline = Date.now() + PATIENCE_MS;
  while (alive.some(isAlive) && Date.now() < deadline) await pause(LOOK_AGAIN_MS);
  for (const record of alive.filter(isAlive)) send(record, 'SIGKILL');
  while (alive.some(isAlive)) await pause(LOOK_AGAIN_MS);
  for (const record of leftOvers) forget(data, record);
  return alive;
}

/** Removes a record, unless another launcher has written its own of that name in the meantime. */
function forget(data: string, record: ProcessRecord): void {
  if (read(path(data, record.name))?.pid === record.pid) removeRecord(data, record.name);
}

function readAll(data: string): ProcessRecord[] {
  mkdirSync(folder(data), { recursive: true });
  return readdirSync(folder(data))
    .map((file) => read(join(folder(data), file)))
    .filter((record) => record !== undefined);
}

/** Reads a record. One that was cut short by a power failure counts as none. */
function read(file: string): ProcessRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord;
  } catch {
    return undefined;
  }
}

function isAlive(record: ProcessRecord): boolean {
  return birth(record.pid) === record.born;
}

/** Returns the time at which a process began, in the words of the system; undefined where it is gone or a zombie. */
function birth(pid: number): string | undefined {
  return process.platform === 'linux' ? birthOnLinux(pid) : birthElsewhere(pid);
}

/** Reads `/proc/pid/stat` (proc(5)): after the name in brackets come the state and, as field 22, the start time. */
function birthOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function birthElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function send(record: ProcessRecord, signal: NodeJS.Signals): void {
  try {
    process.kill(record.pid, signal);
  } catch {
    // it has ended by itself in the meantime
  }
}

function folder(data: string): string {
  return join(data, 'run');
}

function path(data: string, name: string): string {
  return join(folder(data), `${name}.json`);
}
