import { environmentOf, readAddresses } from './addresses.ts';
import type flags from './flags.json';
import { readKeys } from './keys.ts';
import { readOptions, withDefaults } from './options.ts';
import { failPlainly } from './plain.ts';
import { portsFrom } from './ports.ts';

/** Gives this process the settings of the stack on the data folder, for a tool of operators. */
export function useStack(command: keyof typeof flags): void {
  try {
    const { data } = withDefaults(readOptions(command));
    const addresses = readAddresses(data);
    const ports = portsFrom(Number(new URL(addresses.portal).port));
    Object.assign(process.env, environmentOf(data, addresses, ports, readKeys(data)));
  } catch (error) {
    failPlainly(error);
  }
}
