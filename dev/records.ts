import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that was started for a data folder. Kept on disk, so that it is found when its launcher is gone. */
export interface ProcessRecord {
  name: string;
  pid: number;
  /** When it began; a process id alone may have gone to somebody else since. */
  born: string;
  /** Process id of the launcher. */
  launcher: number;
  /** How to ask it to end. */
  signal: NodeJS.Signals;
}

/** The name under which a launcher notes itself. */
export const LAUNCHER = 'launcher';

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/** Writes down a process that has just been started. */
export function writeRecord(data: string, record: Omit<ProcessRecord, 'born'>): void {
  mkdirSync(folder(data), { recursive: true });
  const born = birth(record.pid);
  if (born) writeFileSync(path(data, record.name), JSON.stringify({ ...record, born }));
}

export function removeRecord(data: string, name: string): void {
  rmSync(path(data, name), { force: true });
}

/** The record of this name, if its process is still alive. */
export function findAlive(data: string, name: string): ProcessRecord | undefined {
  const record = read(path(data, name));
  return record && isAlive(record) ? record : undefined;
}

/**
 * Ends what a dead launcher left running, and forgets it.
 * @param launcher leave out to end the processes of any launcher
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

/** Another launcher may have written its own record in the meantime; that one stays. */
function forget(data: string, record: ProcessRecord): void {
  if (read(path(data, record.name))?.pid === record.pid) removeRecord(data, record.name);
}

function readAll(data: string): ProcessRecord[] {
  mkdirSync(folder(data), { recursive: true });
  return readdirSync(folder(data))
    .map((file) => read(join(folder(data), file)))
    .filter((record) => record !== undefined);
}

/** A record that was cut short by a power failure counts as none. */
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

/** When the process began, in the words of the system; undefined if it is gone or a zombie. */
function birth(pid: number): string | undefined {
  return process.platform === 'linux' ? birthOnLinux(pid) : birthElsewhere(pid);
}

/** See proc(5), `/proc/pid/stat`: after the name in brackets come the state and, as field 22, the start time. */
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
    // It ended by itself in the meantime.
  }
}

function folder(data: string): string {
  return join(data, 'run');
}

function path(data: string, name: string): string {
  return join(folder(data), `${name}.json`);
}
