/** `npm run reconcile`: runs the reconciliation with the settings of the stack on the data folder. */
import { environmentOf, readAddresses } from './addresses.ts';
import { readKeys } from './keys.ts';
import { readOptions, withDefaults } from './options.ts';
import { failPlainly } from './plain.ts';
import { portsFrom } from './ports.ts';

try {
  const { data } = withDefaults(readOptions('reconcile'));
  const addresses = readAddresses(data);
  const ports = portsFrom(Number(new URL(addresses.portal).port));
  Object.assign(process.env, environmentOf(data, addresses, ports, readKeys(data)));
} catch (error) {
  failPlainly(error);
}
await import('../reconcile.ts');
