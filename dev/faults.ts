/** Runs `npm run faults`: people at work for some minutes while one fault after another strikes, and the comparison. */
import { parseArgs } from 'node:util';
import { runFaults } from '../test/faults/long/run.ts';
import { findClamd } from './clamd.ts';
import flags from './flags.json' with { type: 'json' };
import { failPlainly, PlainError } from './plain.ts';
import { findTemporal } from './temporal.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => interrupted.abort());
process.channel?.unref();

const begun = Date.now();
try {
  const { values } = parseArgs({ options: flags.faults as Record<string, { type: 'string' }> });
  const options = {
    minutes: toNumber('minutes', values.minutes ?? '10'),
    seed: toNumber('seed', values.seed ?? '1'),
  };
  for (const find of [findTemporal, findClamd]) await find(say);
  const { violations, report } = await runFaults({ ...options, signal: interrupted.signal, say });
  for (const line of report) console.log(line);
  process.exit(violations > 0 ? 1 : 0);
} catch (error) {
  failPlainly(error);
}

function say(line: string): void {
  console.log(`[${((Date.now() - begun) / 1000).toFixed(1)} s] ${line}`);
}

function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new PlainError(`--${name} takes a whole number from 1 on, not "${text}".`);
  return number;
}
