import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import flags from './flags.json' with { type: 'json' };
import { PlainError } from './plain.ts';

/** Top folder of the project. */
export const HOME = join(import.meta.dirname, '..');

const DEFAULT_DATA = join(HOME, '.data');
const DEFAULT_PORTS = 3000;

export interface CommandOptions {
  /** Folder of all data. */
  data: string | undefined;
  /** First of the ten ports. */
  ports: number | undefined;
  /** Leaves out the demonstration data. */
  empty: boolean;
  /** Arguments beside the flags. */
  rest: string[];
}

/** Reads the flags of `npm start`, `npm test` or `npm run reconcile`; `flags.json` lists them. */
export function readOptions(command: keyof typeof flags): CommandOptions {
  const { values, positionals } = parseArgs({
    options: flags[command] as Record<string, { type: 'string' | 'boolean' }>,
    allowPositionals: true,
  });
  return {
    data: values.data === undefined ? undefined : resolve(String(values.data)),
    ports: values.ports === undefined ? undefined : toPort(String(values.ports)),
    empty: values.empty === true,
    rest: positionals,
  };
}

/** Fills in the folder and the ports of `npm start` where none are given. */
export function withDefaults(options: CommandOptions): { data: string; ports: number; empty: boolean } {
  const { data = DEFAULT_DATA, ports = DEFAULT_PORTS, empty } = options;
  return { data, ports, empty };
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new PlainError(`--ports takes the first of eleven ports, a number from 1 to 65000, not "${text}".`);
  return port;
}
