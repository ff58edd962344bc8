import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import flags from './flags.json' with { type: 'json' };
import { PlainError } from './plain.ts';

/** The top of the project. */
export const HOME = join(import.meta.dirname, '..');

const DEFAULT_DATA = join(HOME, '.data');
const DEFAULT_PORTS = 3000;

export interface Options {
  /** Folder that everything is kept in. */
  data: string | undefined;
  /** First of the ports. */
  ports: number | undefined;
  /** Whether to leave out the demonstration data. */
  empty: boolean;
  /** What was given beside the flags. */
  rest: string[];
}

/** Reads the flags of `npm start` and its kin; which ones there are stands in flags.json. */
export function readOptions(command: keyof typeof flags): Options {
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

/** Where `npm start` keeps its data and listens when it is not told. */
export function withDefaults(options: Options): { data: string; ports: number; empty: boolean } {
  const { data = DEFAULT_DATA, ports = DEFAULT_PORTS, empty } = options;
  return { data, ports, empty };
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new PlainError(`--ports takes the first of ten ports, a number from 1 to 65000, not "${text}".`);
  return port;
}
