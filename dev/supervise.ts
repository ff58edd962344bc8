import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HOME } from './options.ts';
import { PlainError } from './plain.ts';
import { requireFree } from './ports.ts';
import { removeRecord, writeRecord } from './records.ts';

/** Description of one process of the stack. */
export interface ProcessSpec {
  name: string;
  /** Name for people. */
  title: string;
  file: string;
  args: string[];
  environment: NodeJS.ProcessEnv;
  /** The ports that it listens on. */
  ports: readonly number[];
  /** Signal that asks it to end. */
  signal: NodeJS.Signals;
  /** Tells whether it does its work. @param logged text that it has written since it was started */
  ready(logged: string): Promise<boolean> | boolean;
}

export interface Surroundings {
  data: string;
  onProgress(line: string): void;
}

const READY_WITHIN_MS = 90_000;
const READY_LOOK_MS = 100;
/** Time for a port to become free: a process that has just ended may still hold it. */
const PORT_WITHIN_MS = 5000;
const ENDED_WITHIN_MS = 10_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** Time after which a process counts as recovered: the waits begin anew. */
const STEADY_MS = 20_000;
/** Attempts of a process that was never ready, before it is given up. */
const ATTEMPTS = 5;
const LINES_SHOWN = 12;

/** The end of one run of a process. */
interface Ending {
  /** Words for it, after the process's title. */
  how: string;
  /** Waiting has not helped, nor will another attempt. */
  isFinal: boolean;
  failure(): PlainError;
}

/**
 * A process that is kept running: where it ends without being asked to, it is started again, after waits that grow. It
 * leads a process group of its own, so that Ctrl-C in a terminal reaches the launcher alone.
 */
export class Supervised {
  readonly #spec: ProcessSpec;
  readonly #surroundings: Surroundings;
  readonly #log: string;
  #child: ChildProcess | undefined;
  #wanted = false;
  #loop: Promise<void> = Promise.resolve();
  #wake = new AbortController();

  constructor(spec: ProcessSpec, surroundings: Surroundings) {
    this.#spec = spec;
    this.#surroundings = surroundings;
    this.#log = join(surroundings.data, 'logs', `${spec.name}.log`);
    mkdirSync(join(surroundings.data, 'logs'), { recursive: true });
  }

  get name(): string {
    return this.#spec.name;
  }

  get title(): string {
    return this.#spec.title;
  }

  /** Id of the process that runs now; undefined where none does. */
  get pid(): number | undefined {
    return this.running ? this.#child?.pid : undefined;
  }

  get running(): boolean {
    // one that can't be run has no id
    return this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * Starts the process and keeps it running from then on.
   * @param extra environment on top of its own, until it is started anew by this function
   * @returns when it is ready
   * @throws {PlainError} with the last lines of its log, if it never becomes ready
   */
  async start(extra: NodeJS.ProcessEnv = {}): Promise<void> {
    if (this.#wanted) throw new Error(`${this.name} is already kept running`);
    this.#wanted = true;
    this.#wake = new AbortController();
    const isReady = Promise.withResolvers<void>();
    this.#loop = this.#keepRunning(extra, isReady);
    await isReady.promise;
  }

  /** Ends the process at once and leaves it down until it is started again. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#wanted = false;
    this.#wake.abort();
    if (this.running) this.#child?.kill(signal);
    await this.#loop;
  }

  /** Asks the process to end, and makes it end if it does not within ten seconds. */
  async stop(): Promise<void> {
    const impatience = setTimeout(() => this.#child?.kill('SIGKILL'), ENDED_WITHIN_MS);
    await this.kill(this.#spec.signal);
    clearTimeout(impatience);
  }

  /** Runs the process again and again. It never fails: what goes wrong is told, or given to who waits for the start. */
  async #keepRunning(extra: NodeJS.ProcessEnv, isReady: PromiseWithResolvers<void>): Promise<void> {
    let wait = FIRST_WAIT_MS;
    let everReady = false;
    for (let attempt = 1; this.#wanted; attempt++) {
      const begun = Date.now();
      const { how, isFinal, failure } = await this.#runOnce(extra, () => {
        if (everReady) this.#say(`${this.title} is up again.`);
        everReady = true;
        isReady.resolve();
      });
      if (!this.#wanted) break;
      if (!everReady && (isFinal || attempt === ATTEMPTS)) {
        this.#wanted = false;
        isReady.reject(failure());
        return;
      }
      if (Date.now() - begun > STEADY_MS) wait = FIRST_WAIT_MS;
      this.#say(`${this.title} ${how}; it is started again in ${wait / 1000} s.`);
      await this.#rest(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    isReady.reject(new PlainError(`${this.title} was stopped before it was ready.`));
    // where nobody waits any more, that is no failure
    isReady.promise.catch(() => undefined);
  }

  /** Runs the process until it has ended. Where it can't be put on record it is ended at once: nobody would find it. */
  async #runOnce(extra: NodeJS.ProcessEnv, onReady: () => void): Promise<Ending> {
    try {
      const free = { patienceMs: PORT_WITHIN_MS, signal: this.#wake.signal };
      for (const port of this.#spec.ports) await requireFree(port, this.title, free);
      const { logStart, ended } = this.#spawn(extra);
      if (await this.#becomesReady(logStart)) onReady();
      await ended;
      return { how: `ended (${this.#howItEnded()})`, isFinal: false, failure: () => this.#failure(logStart) };
    } catch (error) {
      await this.#endAtOnce();
      const isFinal = error instanceof PlainError;
      const how = `was not started: ${(error as Error).message}`;
      return { how, isFinal, failure: () => (isFinal ? error : new PlainError(`${this.title} ${how}.`)) };
    } finally {
      removeRecord(this.#surroundings.data, this.name);
    }
  }

  #spawn(extra: NodeJS.ProcessEnv): { logStart: number; ended: Promise<unknown> } {
    const { data } = this.#surroundings;
    const output = openSync(this.#log, 'a', 0o600);
    const logStart = statSync(this.#log).size;
    this.#child = spawn(this.#spec.file, this.#spec.args, {
      cwd: HOME,
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...this.#spec.environment, ...extra },
    });
    closeSync(output);
    const ended = once(this.#child, 'exit');
    // one that can't be run is told of by whoever awaits its end
    ended.catch(() => undefined);
    const { pid } = this.#child;
    if (pid) writeRecord(data, { name: this.name, pid, launcher: process.pid, signal: this.#spec.signal });
    return { logStart, ended };
  }

  async #endAtOnce(): Promise<void> {
    if (!this.running) return;
    const ended = once(this.#child!, 'exit');
    this.#child?.kill('SIGKILL');
    await ended;
  }

  /** Asks again and again until the process is ready or has ended; one that hangs is ended. */
  async #becomesReady(logStart: number): Promise<boolean> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (this.running) {
      if (await this.#spec.ready(this.#logged(logStart))) return this.running;
      if (Date.now() > deadline) this.#child?.kill('SIGKILL');
      await pause(READY_LOOK_MS);
    }
    return false;
  }

  #logged(from: number): string {
    return readFileSync(this.#log).subarray(from).toString();
  }

  #failure(logStart: number): PlainError {
    const lines = this.#logged(logStart).trimEnd().split('\n').slice(-LINES_SHOWN);
    return new PlainError(
      `${this.title} did not start (${this.#howItEnded()}). Its log, ${this.#log}, ends with:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  }

  #howItEnded(): string {
    return this.#child?.signalCode ?? `exit code ${this.#child?.exitCode}`;
  }

  async #rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#wake.signal }).catch(() => undefined);
  }

  #say(line: string): void {
    this.#surroundings.onProgress(line);
  }
}
