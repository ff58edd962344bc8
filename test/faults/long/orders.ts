/** Messages between a long fault run and its launcher. */
import type { StackAddresses } from '../../../dev/addresses.ts';
import type { PartName } from '../../../dev/parts.ts';
import type { StackOptions } from '../../../dev/stack.ts';

export type Opening = Pick<StackOptions, 'data' | 'ports' | 'env'>;

/** Name of a portal beside the first one. */
export const SECOND_PORTAL = 'portal-2';
export type PartOrSecond = PartName | typeof SECOND_PORTAL;

/** An order about one part. */
export interface Order {
  id: number;
  part: PartOrSecond;
  /** `kill` and `stop` leave it down until it is started. */
  act: 'start' | 'kill' | 'stop';
  /** Further environment, for a start. */
  env?: NodeJS.ProcessEnv;
}

/** The stack as it runs. */
export interface Opened {
  addresses: StackAddresses;
  environment: Record<string, string>;
}

/** A word of the launcher: an order is carried out, the stack runs or cannot, or a line for people. */
export type Said = { id: number; error?: string } | Opened | { failed: string } | { says: string };
