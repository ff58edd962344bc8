/** A copy of the project, with one file more than there is, that runs by itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import type { StackAddresses } from '../../dev/addresses.ts';
import { HOME } from '../../dev/options.ts';
import { findFreePorts } from '../../dev/ports.ts';

/** What the product does without. */
const LEFT_OUT = new Set(['node_modules', 'test', '.git', '.data']);
const LAST_LINE = 'Ctrl-C stops everything.';

export class Project {
  readonly #home: string;
  readonly #data: string;
  #running: ChildProcess | undefined;

  /**
   * @param folder for its data, and for itself
   * @param kind the file of the kind that is added
   */
  constructor(folder: string, kind: string) {
    this.#home = join(folder, 'project');
    this.#data = folder;
    cpSync(HOME, this.#home, {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(relative(HOME, path)),
    });
    symlinkSync(join(HOME, 'node_modules'), join(this.#home, 'node_modules'));
    const source = readFileSync(kind, 'utf8').replaceAll('../../domain/kinds/', './');
    writeFileSync(join(this.#home, 'domain/kinds', basename(kind)), source);
  }

  /** Does what `npm start` does, and waits until everything is there. */
  async start(environment: NodeJS.ProcessEnv = {}): Promise<StackAddresses> {
    const flags = ['--empty', '--data', this.#data, '--ports', `${await findFreePorts()}`];
    const child = spawn(process.execPath, ['--import', 'tsx', 'dev/start.ts', ...flags], {
      cwd: this.#home,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#running = child;
    await readUntil(child.stdout, LAST_LINE);
    return JSON.parse(readFileSync(join(this.#data, 'stack.json'), 'utf8')) as StackAddresses;
  }

  async stop(): Promise<void> {
    const child = this.#running;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

/** Reads what a process says, and goes on reading after what is waited for. */
const readUntil = (stream: Readable, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
    stream.once('end', () => reject(new Error(`it ended, and had said:\n${said}`)));
  });
