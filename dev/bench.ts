/** Runs `npm run bench`: each comparison that is named, or all of them, on a stack of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { submitting, wholeEnquiries } from '../bench/acts.ts';
import { besideSpreadsheets } from '../bench/beside-spreadsheets.ts';
import { type Comparison, compare, type Result } from '../bench/compare.ts';
import { letters } from '../bench/letters.ts';
import { lists } from '../bench/lists.ts';
import { pages } from '../bench/pages.ts';
import { saveIn } from '../bench/saved-field.ts';
import { uploadMemory } from '../bench/upload-memory.ts';
import { uploadScan } from '../bench/upload-scan.ts';
import { HOME, readOptions } from './options.ts';
import { failPlainly } from './plain.ts';
import { findFreePorts } from './ports.ts';
import { type Stack, startStack } from './stack.ts';

/** Comparisons by their names, some of them several; each is made when it is its turn. */
const COMPARISONS: Readonly<
  Record<string, (stack: Stack) => Promise<Comparison> | AsyncIterable<Comparison>>
> = {
  'beside-spreadsheets': besideSpreadsheets,
  lists,
  'save-in-empty': saveIn('save-in-empty', 0),
  'save-in-2000': saveIn('save-in-2000', 2000),
  submit: submitting,
  'upload-memory': uploadMemory,
  'upload-scan': uploadScan,
  'whole-enquiries': wholeEnquiries,
  'letter-time-100': letters(100, 'ms'),
  'letter-time-2000': letters(2000, 'ms'),
  'letter-memory-100': letters(100, 'mb'),
  'letter-memory-2000': letters(2000, 'mb'),
  ...pages,
};

const RESULTS = join(HOME, 'bench/results.json');

const options = readOptions('bench');
const wanted = options.rest.length > 0 ? options.rest : Object.keys(COMPARISONS);
const unknown = wanted.filter((name) => !(name in COMPARISONS));
if (unknown.length > 0)
  failPlainly(
    new Error(`No such comparison: ${unknown.join(', ')}. There are ${Object.keys(COMPARISONS).join(', ')}.`),
  );

const folder = options.data ?? mkdtempSync(join(tmpdir(), 'min-side-bench-'));
const stack = await startStack({
  data: folder,
  ports: options.ports ?? (await findFreePorts()),
  // what is measured goes on until it is known
  env: { portal: { BUDGET_FACTOR: '1000' } },
  onProgress: (line) => console.log(`[stack] ${line}`),
});
try {
  for (const name of wanted)
    for await (const comparison of comparisonsOf(name)) {
      try {
        keep(await compare(comparison));
      } finally {
        await comparison.close?.();
      }
    }
} finally {
  await stack.stop();
  if (!options.data) rmSync(folder, { recursive: true, force: true });
}

async function* comparisonsOf(name: string): AsyncGenerator<Comparison> {
  const made = COMPARISONS[name]!(stack);
  if (Symbol.asyncIterator in made) yield* made;
  else yield await made;
}

/** Tells a result, and writes it over the one of the same name. */
function keep(result: Result): void {
  const { name, ours, raw, unit, ratio, goal, met } = result;
  console.log(`${name}: ${ours} ${unit} / ${raw} ${unit} = ${ratio} (${goal}: ${met ? 'met' : 'missed'})`);
  const { results } = readResults();
  const kept = [...results.filter((other) => other.name !== name), result];
  kept.sort((one, other) => one.name.localeCompare(other.name));
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  writeFileSync(RESULTS, `${JSON.stringify({ machine, results: kept }, null, 2)}\n`);
}

function readResults(): { results: Result[] } {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as { results: Result[] };
  } catch {
    return { results: [] };
  }
}
