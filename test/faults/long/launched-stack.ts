/** The stack of a long fault run, under a launcher of its own: its processes are found by their records and struck. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../../dev/options.ts';
import { PART_NAMES } from '../../../dev/parts.ts';
import { findAlive } from '../../../dev/records.ts';
import { until } from '../../support/until.ts';
import type { Opened, Opening, Order, PartOrSecond, Said } from './orders.ts';

export class LaunchedStack {
  opened!: Opened;
  readonly opening: Opening;
  readonly #onLine: (line: string) => void;
  readonly #waiting = new Map<number, PromiseWithResolvers<void>>();
  #launcher: ChildProcess | undefined;
  #orders = 0;

  constructor(opening: Opening, onLine: (line: string) => void) {
    this.opening = opening;
    this.#onLine = onLine;
  }

  /** Starts the launcher, and waits until everything runs. */
  async open(): Promise<void> {
    const program = [join(import.meta.dirname, 'launcher.ts'), JSON.stringify(this.opening)];
    const launcher = spawn(process.execPath, ['--import', 'tsx/esm', ...program], {
      cwd: HOME,
      // Ctrl-C reaches the run alone, which stops this one in order
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#launcher = launcher;
    const opened = Promise.withResolvers<Opened>();
    launcher.on('message', (said: Said) => {
      if ('says' in said) this.#onLine(said.says);
      else if ('failed' in said) opened.reject(new Error(said.failed));
      else if ('addresses' in said) opened.resolve(said);
      else this.#answer(said);
    });
    launcher.on('exit', () => {
      opened.reject(new Error('the launcher ended'));
      for (const { reject } of this.#waiting.values()) reject(new Error('the launcher ended'));
      this.#waiting.clear();
    });
    this.opened = await opened.promise;
  }

  /** Stops everything in order. */
  async close(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Kills the launcher, and waits until its guard has ended what it leaves behind. */
  async killLauncher(): Promise<void> {
    await this.#end('SIGKILL');
    await until('every process ended', async () => PART_NAMES.every((part) => !this.pidOf(part)));
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const launcher = this.#launcher;
    if (!launcher || launcher.exitCode !== null || launcher.signalCode !== null) return;
    const ended = once(launcher, 'exit');
    launcher.kill(signal);
    await ended;
  }

  /** Has the launcher start or end a part, which it then leaves as it is. */
  async order(part: PartOrSecond, act: Order['act'], env: NodeJS.ProcessEnv = {}): Promise<void> {
    const id = ++this.#orders;
    const done = Promise.withResolvers<void>();
    this.#waiting.set(id, done);
    this.#launcher?.send({ id, part, act, env } satisfies Order);
    await done.promise;
  }

  #answer({ id, error }: { id: number; error?: string }): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve();
  }

  pidOf(part: PartOrSecond): number | undefined {
    return findAlive(this.opening.data, part)?.pid;
  }

  /** Waits for a part's process, another one than `before`. */
  async processOf(part: PartOrSecond, before?: number): Promise<number> {
    await until(`a process of ${part}`, async () => ![undefined, before].includes(this.pidOf(part)));
    return this.pidOf(part)!;
  }

  /** Kills processes at once; the launcher starts them again. */
  async kill(...parts: readonly PartOrSecond[]): Promise<void> {
    const pids = await Promise.all(parts.map((part) => this.processOf(part)));
    for (const pid of pids) send(pid, 'SIGKILL');
  }

  /** Lets a part stand still, or go on, with all that it has forked. */
  async signal(part: PartOrSecond, signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const pid = await this.processOf(part);
    for (const one of [pid, ...childrenOf(pid)]) send(one, signal);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended by itself in the meantime
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
