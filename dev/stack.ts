import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressesOf,
  environmentOf,
  publishAddresses,
  type StackAddresses,
  withdrawAddresses,
} from './addresses.ts';
import { readOrMakeKeys } from './keys.ts';
import { PART_NAMES, type PartName, STACK_PARTS, type StackContext } from './parts.ts';
import { makePeople } from './people.ts';
import { PlainError } from './plain.ts';
import { portsFrom, requireFree } from './ports.ts';
import { endLeftOvers, findAlive, LAUNCHER, removeRecord, writeRecord } from './records.ts';
import { Supervised } from './supervise.ts';

/** Parts that make the tables: whichever of them is started first does. */
const MAKES_TABLES: readonly PartName[] = ['worker', 'portal'];

/** Time for ports that what an earlier start had left running may hold for a moment more. */
const LEFT_OVER_PORTS_MS = 5000;

/** Settings of a further process of a part, whose own port the first one has. */
const ANY_PORT = { WORKER_PORT: '0' };

export interface StackOptions {
  /** Folder of all data; a stack that ran on it before goes on from there. */
  data: string;
  /** First of eleven ports. */
  ports: number;
  /** Parts to start; all where left out. */
  parts?: readonly PartName[];
  /** Further environment of single parts. */
  env?: Partial<Record<PartName, NodeJS.ProcessEnv>>;
  /** Lets workflows skip time, for tests. */
  timeSkipping?: boolean;
  /** The data need not outlive the processes, as in most tests: much is quicker then. */
  isVolatile?: boolean;
  /** Folder of the official virus signatures, kept fresh; without it the scanner knows the test file alone. */
  signatures?: string;
  /** Ends the stack, also while it is being started. */
  signal?: AbortSignal;
  onProgress(line: string): void;
}

export interface Stack {
  readonly addresses: StackAddresses;
  /** Settings with which the portal, the worker and the tools run against this stack. */
  readonly environment: Readonly<Record<string, string>>;
  /** Returns one of the processes, to be killed and started again at will. */
  part(name: PartName): Supervised;
  /** Adds one more process of a part that can run several times (a worker). It is not started yet. */
  another(kind: PartName, name: string): Promise<Supervised>;
  /** Stops everything in order; nothing is left running. */
  stop(): Promise<void>;
}

/**
 * Starts all parts that the portal needs on this machine, and keeps them running.
 * @throws {PlainError} if another stack runs on the folder, a port is taken, or a part does not start
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stack = new LocalStack(options);
  await stack.start();
  return stack;
}

class LocalStack implements Stack {
  addresses!: StackAddresses;
  environment!: Record<string, string>;
  readonly #options: StackOptions;
  readonly #parts = new Map<string, Supervised>();
  #context!: StackContext;
  #guard: ChildProcess | undefined;
  /** Time for ports to become free. */
  #portsWithinMs = 0;
  #stopped: Promise<void> | undefined;

  constructor(options: StackOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#takeFolder();
    this.#options.signal?.addEventListener('abort', () => this.stop());
    try {
      await this.#requirePorts();
      await this.#prepareContext();
      await this.#startParts();
      if (this.#names.some((name) => MAKES_TABLES.includes(name))) await makePeople(this.addresses.postgres);
      this.#refuseIfStopped();
      publishAddresses(this.#options.data, this.addresses);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  part(name: PartName): Supervised {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`${name} is not part of this stack`);
    return part;
  }

  async another(kind: PartName, name: string): Promise<Supervised> {
    const { title, ports, signal, plan, environment, ready } = STACK_PARTS[kind];
    const context = this.#context;
    const isFurther = name !== kind;
    const [file, ...args] = await plan(context);
    const part = new Supervised(
      {
        name,
        title,
        file,
        args,
        ports: isFurther ? [] : ports.map((port) => context.ports[port]),
        signal,
        environment: {
          ...environment?.(context),
          ...this.#options.env?.[kind],
          ...(isFurther && ANY_PORT),
        },
        ready: (logged) => ready(context, logged),
      },
      this.#options,
    );
    this.#parts.set(name, part);
    return part;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  /** Takes the folder for this launcher, and ends the processes that a dead one left running. */
  async #takeFolder(): Promise<void> {
    const { data, onProgress } = this.#options;
    mkdirSync(data, { recursive: true });
    const other = findAlive(data, LAUNCHER);
    if (other)
      throw new PlainError(
        `Min side already runs on ${data} (process ${other.pid}): stop it first, or choose another folder with --data.`,
      );
    const ended = await endLeftOvers(data);
    if (ended.length > 0) {
      this.#portsWithinMs = LEFT_OVER_PORTS_MS;
      onProgress(
        `Ended what an earlier start had left running: ${ended.map(({ name }) => name).join(', ')}.`,
      );
    }
    writeRecord(data, { name: LAUNCHER, pid: process.pid, launcher: process.pid, signal: 'SIGTERM' });
    withdrawAddresses(data);
    keepOldLogs(data);
    this.#guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts'), data, `${process.pid}`], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#guard.unref();
  }

  /** Parts that run here: those that are asked for, without those that the settings name elsewhere. */
  get #names(): PartName[] {
    const wanted = this.#options.parts ?? PART_NAMES;
    return PART_NAMES.filter(
      (name) => wanted.includes(name) && !process.env[STACK_PARTS[name].elsewhere ?? ''],
    );
  }

  async #requirePorts(): Promise<void> {
    const ports = portsFrom(this.#options.ports);
    for (const name of this.#names)
      for (const port of STACK_PARTS[name].ports)
        await requireFree(ports[port], STACK_PARTS[name].title, { patienceMs: this.#portsWithinMs });
  }

  async #prepareContext(): Promise<void> {
    const { data, timeSkipping = false, isVolatile = false, signatures, onProgress } = this.#options;
    const ports = portsFrom(this.#options.ports);
    const keys = await readOrMakeKeys(data);
    this.addresses = addressesOf(ports, keys);
    this.environment = environmentOf(data, this.addresses, ports, keys);
    const { addresses, environment } = this;
    this.#context = {
      ...{ data, ports, keys, addresses, environment, timeSkipping, isVolatile, signatures, onProgress },
    };
  }

  /** Starts each part as soon as those that it needs are ready. Optional parts are not waited for. */
  async #startParts(): Promise<void> {
    const started = new Map<PartName, Promise<void>>();
    for (const name of this.#names) {
      const needed = STACK_PARTS[name].needs.map((other) => started.get(other));
      const start = this.#startPart(name, Promise.all(needed));
      if (STACK_PARTS[name].optional) start.catch((error) => this.#tellOf(error));
      else started.set(name, start);
    }
    await Promise.all(started.values());
  }

  #tellOf(error: unknown): void {
    if (this.#stopped) return;
    this.#options.onProgress(error instanceof PlainError ? error.message : String(error));
  }

  async #startPart(name: PartName, needed: Promise<unknown>): Promise<void> {
    await needed;
    this.#refuseIfStopped();
    const begun = Date.now();
    this.#options.onProgress(`${STACK_PARTS[name].title} is being started.`);
    const part = await this.another(name, name);
    this.#refuseIfStopped();
    await part.start();
    this.#options.onProgress(`${part.title} is ready (${((Date.now() - begun) / 1000).toFixed(1)} s).`);
  }

  #refuseIfStopped(): void {
    if (this.#stopped) throw new PlainError('Stopped before everything was started.');
  }

  async #stopAll(): Promise<void> {
    const { data } = this.#options;
    withdrawAddresses(data);
    for (const part of this.#stopOrder()) await part.stop();
    removeRecord(data, LAUNCHER);
    this.#guard?.stdin?.end();
  }

  #stopOrder(): Supervised[] {
    const order = (name: string) => PART_NAMES.indexOf(name as PartName);
    const main = [...this.#parts.values()].filter(({ name }) => order(name) >= 0);
    const further = [...this.#parts.values()].filter(({ name }) => order(name) < 0);
    return [...further, ...main.sort((a, b) => order(b.name) - order(a.name))];
  }
}

/** Keeps the logs of the start before beside the new ones. */
function keepOldLogs(data: string): void {
  const folder = join(data, 'logs');
  if (!existsSync(folder)) return;
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  for (const name of logs) renameSync(join(folder, name), join(folder, `${name}.before`));
}
