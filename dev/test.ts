/** What `npm test` does once the packages are there. Its last lines say which tests failed, and how many passed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { HOME, readOptions } from './options.ts';
import { failPlainly } from './plain.ts';
import { endLeftOvers } from './records.ts';

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

/** One after the other: two stacks at a time are too much for a small machine. */
const STEPS: Step[] = [
  { title: 'Format and lint (biome)', run: () => check('biome', 'check') },
  { title: 'Types (tsc)', run: () => check('tsc', '--noEmit') },
  { title: 'Tests without surroundings', run: () => test('unit') },
  { title: 'Workflows on the real server', run: () => test('workflows') },
  { title: 'Tests on the real parts', run: () => test('integration') },
  { title: 'The same with workers that remember two workflows', run: () => test('small-cache') },
  { title: 'Tests on a copy of the project', run: () => test('copy') },
  { title: 'Tests in a browser', run: () => test('e2e') },
  { title: 'Tests under faults', run: () => test('faults') },
];

const NOTHING: Count = { passed: 0, failed: 0, failures: [] };

const options = readOptionsOrFail();
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'min-side-test-'));
mkdirSync(folder, { recursive: true });
process.env.TEST_DATA = folder;
if (options.ports) process.env.TEST_PORTS = `${options.ports}`;

let running: ChildProcess | undefined;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => {
    interrupted = true;
    running?.kill();
  });
process.channel?.unref();

const counts: Count[] = [];
for (const { title, run } of STEPS) {
  if (interrupted) break;
  console.log(`\n── ${title}`);
  counts.push(await run());
}
await tidyUp();
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 || interrupted ? 1 : 0);

function readOptionsOrFail() {
  try {
    return readOptions('test');
  } catch (error) {
    return failPlainly(error);
  }
}

/** A check is no test, but one that fails counts as a failed one. */
async function check(program: string, ...args: string[]): Promise<Count> {
  const succeeds = await run(program, ...args);
  return succeeds ? NOTHING : { passed: 0, failed: 1, failures: [[program, ...args].join(' ')] };
}

/** A file that cannot be read, or an error outside of every test, is a failure too. */
async function test(project: string): Promise<Count> {
  if (!hasTests(project)) return NOTHING;
  const file = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const what = ['run', '--project', project, ...reporters, ...options.rest];
  const succeeds = await run('vitest', ...what);
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

/** Asked first, since a stack would be started also for none. */
function hasTests(project: string): boolean {
  const what = ['list', '--filesOnly', '--project', project, ...options.rest];
  const { stdout } = spawnSync(programPath('vitest'), what, { cwd: HOME, encoding: 'utf8' });
  return stdout.includes(`[${project}]`);
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** Runs a program of the project's own; tells whether it succeeds. */
async function run(program: string, ...args: string[]): Promise<boolean> {
  running = spawn(programPath(program), args, { cwd: HOME, stdio: 'inherit' });
  const [code] = await once(running, 'exit');
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
