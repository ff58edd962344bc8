/** What `npm test` does once the packages are there. Its last line says how many tests passed and failed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME, readOptions } from './options.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  title: string;
  run(): Promise<Count>;
}

/** What vitest's JSON report is read for. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

const { data, ports, rest: filters } = readOptions('test');
if (data) process.env.TEST_DATA = data;
if (ports) process.env.TEST_PORTS = `${ports}`;

/** One after the other: two stacks at a time are too much for a small machine. */
const STEPS: Step[] = [
  { title: 'Format and lint (biome)', run: () => check('biome', 'check') },
  { title: 'Types (tsc)', run: () => check('tsc', '--noEmit') },
  { title: 'Tests without surroundings', run: () => test('unit') },
  { title: 'Workflows on the real server', run: () => test('workflows') },
  { title: 'Tests on the real parts', run: () => test('integration') },
  { title: 'The same with workers that remember two workflows', run: () => test('small-cache') },
  { title: 'Tests in a browser', run: () => test('e2e') },
  { title: 'Tests under faults', run: () => test('faults') },
];

const counts: Count[] = [];
for (const { title, run } of STEPS) {
  console.log(`\n── ${title}`);
  counts.push(await run());
}
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A check is no test, but one that fails counts as a failed one. */
async function check(program: string, ...args: string[]): Promise<Count> {
  const code = await run(program, ...args);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function test(project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'min-side-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(
    'vitest',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...reporters,
    ...filters,
  );
  const count = countIn(file, code);
  rmSync(folder, { recursive: true });
  return count;
}

/** A file that cannot be read, or an error outside of every test, is a failure too. */
function countIn(file: string, code: number): Count {
  const { numPassedTests, numFailedTests } = read(file);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
}

function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

/** Runs a program of the project's own; gives its exit code. */
function run(program: string, ...args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(join(HOME, 'node_modules/.bin', program), args, { cwd: HOME, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
