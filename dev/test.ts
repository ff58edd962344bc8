/** What `npm test` does once the packages are there. Its last lines say which tests failed, and how many passed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.ts';
import { findClamd } from './clamd.ts';
import { HOME, readOptions } from './options.ts';
import { failPlainly } from './plain.ts';
import { PORTS_IN_A_STACK } from './ports.ts';
import { endLeftOvers } from './records.ts';
import { findTemporal } from './temporal.ts';

interface Count {
  passed: number;
  failed: number;
  /** What failed, a line each. */
  failures: string[];
}

interface Step {
  title: string;
  run(): Promise<Count>;
}

/** What vitest's JSON report is read for. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** What is quickly told, before anything is started. */
const FIRST: Step[] = [
  { title: 'Format and lint (biome)', run: () => check('biome', 'check') },
  { title: 'Types (tsc)', run: () => check('tsc', '--noEmit') },
  { title: 'Programs', run: fetchPrograms },
];

/**
 * Three rows side by side, about as long as each other, each step after the one before: all of them wait for their
 * parts much of the time.
 */
const ROWS: Step[][] = [
  [{ title: 'Tests in a browser', run: () => test('e2e', 0) }],
  [
    { title: 'Tests without surroundings', run: () => test('unit', 1) },
    { title: 'Workflows on the real server', run: () => test('workflows', 1) },
    { title: 'Tests on the real parts', run: () => test('integration', 1) },
  ],
  [
    { title: 'The same with workers that remember two workflows', run: () => test('small-cache', 2) },
    { title: 'Tests on a copy of the project', run: () => test('copy', 2) },
    { title: 'Tests under faults', run: () => test('faults', 2) },
  ],
];

/** Projects of vitest that start everything. */
const ON_A_STACK = ['workflows', 'integration', 'small-cache', 'copy', 'e2e', 'faults'];

const NOTHING: Count = { passed: 0, failed: 0, failures: [] };

const options = readOptionsOrFail();
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'min-side-test-'));
mkdirSync(folder, { recursive: true });
process.env.TEST_DATA = folder;

const wanted = projectsWithTests();
const running = new Set<ChildProcess>();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) child.kill();
  });
process.channel?.unref();

const counts: Count[] = [];
await take(FIRST);
await Promise.all(ROWS.map(take));
await tidyUp();
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 || interrupted ? 1 : 0);

async function take(steps: Step[]): Promise<void> {
  for (const { title, run } of steps) {
    if (interrupted) return;
    console.log(`\n── ${title}`);
    counts.push(await run());
  }
}

function readOptionsOrFail() {
  try {
    return readOptions('test');
  } catch (error) {
    return failPlainly(error);
  }
}

/** Beforehand and one by one: what two stacks installed at the same time would get in each other's way. */
async function fetchPrograms(): Promise<Count> {
  try {
    if (ON_A_STACK.some((project) => wanted.has(project)))
      for (const find of [findTemporal, findClamd]) await find(console.log);
    if (wanted.has('e2e')) await findChromium(console.log);
    return NOTHING;
  } catch (error) {
    await tidyUp();
    return failPlainly(error);
  }
}

/** A check is no test, but one that fails counts as a failed one. */
async function check(program: string, ...args: string[]): Promise<Count> {
  const succeeds = await run(program, args);
  return succeeds ? NOTHING : { passed: 0, failed: 1, failures: [[program, ...args].join(' ')] };
}

/**
 * A file that cannot be read, or an error outside of every test, is a failure too.
 * @param row each has its own ten ports, where the first of them was named
 */
async function test(project: string, row: number): Promise<Count> {
  if (!wanted.has(project)) return NOTHING;
  const file = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const what = ['run', '--project', project, ...reporters, ...options.rest];
  const ports = options.ports ? { TEST_PORTS: `${options.ports + row * PORTS_IN_A_STACK}` } : {};
  const succeeds = await run('vitest', what, ports);
  const { numPassedTests, numFailedTests, testResults } = readReport(file);
  const failures = testResults.flatMap(failuresOf).map((failure) => `${project}: ${failure}`);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, succeeds ? 0 : 1), failures };
}

/** The first line of what went wrong says enough to find the rest further up. */
function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): string[] {
  const file = relative(HOME, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${file}: ${message}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`,
  );
}

/** The projects in which there is something to run; asked first, since a stack would be started also for none. */
function projectsWithTests(): Set<string> {
  const what = ['list', '--filesOnly', ...options.rest];
  const { stdout } = spawnSync(programPath('vitest'), what, { cwd: HOME, encoding: 'utf8' });
  return new Set([...stdout.matchAll(/^\[([\w-]+)\]/gm)].map(([, project]) => project!));
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** Runs a program of the project's own; tells whether it succeeds. */
async function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(programPath(program), args, {
    ...{ cwd: HOME, stdio: 'inherit', env: { ...process.env, ...env } },
  });
  running.add(child);
  const [code] = await once(child, 'exit');
  running.delete(child);
  return code === 0;
}

function programPath(program: string): string {
  return join(HOME, 'node_modules/.bin', program);
}

/** An interrupted run leaves processes behind, each stack in a folder of its own. */
async function tidyUp(): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await endLeftOvers(join(folder, entry.name));
  if (!options.data) rmSync(folder, { recursive: true, force: true });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
