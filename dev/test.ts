/** Runs `npm test` once the packages are there. Its last lines say which tests failed, and how many passed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.ts';
import { findClamd } from './clamd.ts';
import { HOME, readOptions } from './options.ts';
import { failPlainly } from './plain.ts';
import { endLeftOvers } from './records.ts';
import { findTemporal } from './temporal.ts';

interface Count {
  passed: number;
  failed: number;
  /** A line for each failure. */
  failures: string[];
}

/** The part of vitest's JSON report that is read. */
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

const NOTHING: Count = { passed: 0, failed: 0, failures: [] };

const options = readOptionsOrFail();
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'min-side-test-'));
mkdirSync(folder, { recursive: true });
process.env.TEST_DATA = folder;
if (options.ports) process.env.TEST_PORTS = `${options.ports}`;

const running = new Set<ChildProcess>();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) child.kill();
  });
process.channel?.unref();

await fetchPrograms();
// the checks need one core for a while, and the stack is being started meanwhile
const counts = await Promise.all([check(), test()]);
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

/** Fetches what does not come with npm, one after another: two stacks would get in each other's way. */
async function fetchPrograms(): Promise<void> {
  try {
    for (const find of [findTemporal, findClamd, findChromium]) await find(console.log);
  } catch (error) {
    await tidyUp();
    failPlainly(error);
  }
}

/** Runs the checks. They are no tests, but one that fails counts as a failed one. */
async function check(): Promise<Count> {
  if (options.rest.length > 0) return NOTHING;
  const succeeds = await run('npm', ['run', '--silent', 'check']);
  return succeeds ? NOTHING : { passed: 0, failed: 1, failures: ['npm run check'] };
}

/** Runs the tests. A file that cannot be read, or an error outside of every test, is a failure too. */
async function test(): Promise<Count> {
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeds = await run(join(HOME, 'node_modules/.bin/vitest'), ['run', ...reporters, ...options.rest]);
  const { numPassedTests, numFailedTests, testResults } = readReport(file);
  const failures = testResults.flatMap(failuresOf);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, succeeds ? 0 : 1), failures };
}

/** The first line of an error says enough to find the rest further up. */
function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): string[] {
  const file = relative(HOME, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${file}: ${message}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`,
  );
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** Runs a program; tells whether it succeeds. */
async function run(program: string, args: string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: HOME, stdio: 'inherit' });
  running.add(child);
  const [code] = await once(child, 'exit');
  running.delete(child);
  return code === 0;
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
