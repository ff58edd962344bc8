/** Letters with many lines, beside the same text from pdfkit alone: their time, and their memory at its peak. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Comparison } from './compare.ts';
import type { Made } from './make-letter.ts';

const MAKER = fileURLToPath(new URL('./make-letter.ts', import.meta.url));

const SAYS = {
  ms: 'time that a letter takes, tagged and with a table, beside its text alone from pdfkit',
  mb: 'memory that a process grows by while it makes a letter, beside its text alone from pdfkit',
};

/** Returns the comparison for a letter of so many lines. */
export const letters = (lines: number, what: keyof typeof SAYS) => async (): Promise<Comparison> => ({
  name: `letter-${what === 'ms' ? 'time' : 'memory'}-${lines}`,
  says: `${SAYS[what]}: ${lines} lines`,
  unit: what === 'ms' ? 'ms' : 'MB',
  goal: { is: 'at most', ratio: 8 },
  rounds: 3,
  ours: async () => (await make('letter', lines))[what],
  raw: async () => (await make('text', lines))[what],
});

/** Makes a document in a process of its own. */
async function make(document: 'letter' | 'text', lines: number): Promise<Made> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    MAKER,
    document,
    `${lines}`,
  ]);
  return JSON.parse(stdout) as Made;
}
