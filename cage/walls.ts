/**
 * Walls around a process that opens strangers' files, made of what the platform gives: Linux has all of them where
 * util-linux is there and namespaces are allowed. What is missing is told, and files are opened without it.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * `namespaces`: no network, and no process outlives the one that was asked. `user`: no rights of the administrator.
 * `limits`: of memory, processor time, processes and files. `permissions`: Node itself refuses to read other files than
 * its code, to write, and to start processes.
 */
export const WALLS = ['namespaces', 'user', 'limits', 'permissions'] as const;
export type Wall = (typeof WALLS)[number];

/** Walls that stand, and those that cannot be had here. */
export interface Walls {
  /** The command that puts them up, before that of the process. */
  command: readonly string[];
  /** Arguments of Node. */
  flags: readonly string[];
  missing: readonly Wall[];
}

/** Limits of one process. Memory is that which can be written to; Node takes half a gigabyte before it begins. */
const MOST_HEAP_MB = 256;
const MOST_MEMORY = 1024 * 1024 * 1024;
const MOST_CPU_S = 10;
const MOST_THREADS = 48;

const NAMESPACES = ['unshare', '--net', '--pid', '--ipc', '--fork', '--kill-child'];
const OWN_NAMESPACES = ['unshare', '--user', ...NAMESPACES.slice(1)];
/** The user `nobody`. */
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs'];
const LIMITS = [
  ...['prlimit', `--cpu=${MOST_CPU_S}`, `--data=${MOST_MEMORY}`],
  ...['--fsize=0', '--core=0', '--nofile=64'],
];
/** Limit of processes and threads, where those of the same user elsewhere are not counted among them. */
const FEW_THREADS = [`--nproc=${MOST_THREADS}`];

const PERMISSION = '--permission';

interface Choice {
  command: readonly string[];
  missing: readonly Wall[];
  /** The threads of a process are counted by themselves. */
  counted?: boolean;
}

/** Ways to put up the first two walls, the best first. Where this process is no administrator, none has to go. */
const CHOICES: readonly Choice[] =
  process.getuid?.() === 0
    ? [
        { command: [...NOBODY, ...OWN_NAMESPACES], missing: [], counted: true },
        { command: [...NAMESPACES, ...NOBODY], missing: [] },
        { command: OWN_NAMESPACES, missing: ['user'] },
        { command: NOBODY, missing: ['namespaces'] },
        { command: [], missing: ['namespaces', 'user'] },
      ]
    : [
        { command: OWN_NAMESPACES, missing: [], counted: true },
        { command: [], missing: ['namespaces'] },
      ];

const run = promisify(execFile);
const HOME = fileURLToPath(new URL('..', import.meta.url));

/** Finds out, once, which walls can be had, by trying them. */
export function findWalls(): Promise<Walls> {
  found ??= look();
  return found;
}
let found: Promise<Walls> | undefined;

async function look(): Promise<Walls> {
  const { command, missing, counted } = await firstThat(CHOICES, (choice) => stands(choice.command));
  const limits = [...command, ...LIMITS, ...(counted ? FEW_THREADS : [])];
  const hasLimits = await stands(limits);
  const hasPermissions = process.allowedNodeEnvironmentFlags.has(PERMISSION);
  return {
    command: hasLimits ? limits : command,
    // the processes do without a loader, since Node 24 reads TypeScript by itself
    flags: [`--max-old-space-size=${MOST_HEAP_MB}`, ...(hasPermissions ? [PERMISSION] : [])],
    missing: [
      ...missing,
      ...(hasLimits ? [] : (['limits'] as const)),
      ...(hasPermissions ? [] : (['permissions'] as const)),
    ],
  };
}

/** Tells whether a process begins behind walls, and reads this project there. */
async function stands(command: readonly string[]): Promise<boolean> {
  const read = `require('fs').readFileSync(${JSON.stringify(`${HOME}package.json`)})`;
  const [file = '', ...rest] = [...command, process.execPath, '-e', read];
  return run(file, rest, { env: environment() }).then(
    () => true,
    () => false,
  );
}

/** Environment of a process in the cage: nothing of what this one knows but where programs are. */
export const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH });

/** Code that the processes need; neither settings nor data lie there. */
const CODE = ['cage', 'domain', 'spreadsheets', 'node_modules'].map((folder) => `${folder}/*`);

/** Returns the flags that let a process read its code. @param more other paths within the project */
export const readableFlags = (more: readonly string[]): string[] =>
  [...CODE, 'kinds.ts', 'package.json', ...more].map((path) => `--allow-fs-read=${HOME}${path}`);

/** Returns the first choice that passes; the last needs not. */
async function firstThat<T>(choices: readonly T[], passes: (choice: T) => Promise<boolean>): Promise<T> {
  for (const choice of choices) if (await passes(choice)) return choice;
  return choices[choices.length - 1]!;
}
