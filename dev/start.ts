/** What `npm start` does once the packages are there: everything on this machine, until Ctrl-C. */
import { openStore } from '../files/store.ts';
import { openLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { openTemporal } from '../temporal/client.ts';
import type { StackAddresses } from './addresses.ts';
import { makeDemonstration } from './demo/demonstration.ts';
import { OFFICIAL_SIGNATURES } from './freshclam.ts';
import { readOptions, withDefaults } from './options.ts';
import people from './people.json' with { type: 'json' };
import { failPlainly } from './plain.ts';
import { type Stack, startStack } from './stack.ts';

const interrupted = new AbortController();
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;
for (const signal of stopSignals) process.on(signal, () => interrupted.abort());
interrupted.signal.addEventListener('abort', () => console.log('\nStopping …'));
// The channel to the process that brought this one up is only watched for its end.
process.channel?.unref();

try {
  await run();
} catch (error) {
  if (!interrupted.signal.aborted) failPlainly(error);
}
console.log('Everything is stopped.');
process.exit(0);

async function run(): Promise<void> {
  const { data, ports, empty } = withDefaults(readOptions('start'));
  const stack = await startStack({
    data,
    ports,
    signatures: OFFICIAL_SIGNATURES,
    signal: interrupted.signal,
    onProgress: console.log,
  });
  console.log(overview(stack.addresses, data));
  if (!empty) void demonstrate(stack.environment);
  await new Promise((resolve) => interrupted.signal.addEventListener('abort', resolve));
  await stack.stop();
}

/** Nobody is kept from the portal by its examples: they appear there one after another, in a few seconds. */
async function demonstrate(environment: Stack['environment']): Promise<void> {
  const settings = readSettings({ ...process.env, ...environment });
  const engine = openTemporal(settings, openLog('demonstration', 'silent'));
  try {
    await makeDemonstration(settings.DATABASE_URL, { engine, store: await openStore(settings) });
  } catch {
    if (!interrupted.signal.aborted)
      console.log('The demonstration data are not complete; the next start goes on with them.');
  } finally {
    await engine.close();
  }
}

function overview(addresses: StackAddresses, data: string): string {
  return [
    '',
    ...table([
      ['Min side', addresses.portal],
      ['DEKSA’s side', `${addresses.portal}/saksbehandling`],
      ['Local ID-porten', addresses.idporten],
      ['Local Enhetsregisteret', addresses.register],
      ['Mailbox', addresses.mailbox],
      ['Temporal UI', addresses.temporalUi],
      ['Temporal', addresses.temporal],
      ['PostgreSQL', addresses.postgres],
      ['Virus scanner', addresses.clamd],
      ['Data and logs', data],
    ]),
    '',
    'Synthetic people who can log in with BankID:',
    ...table([
      ['', 'Name', 'Fødselsnummer', 'Engangskode', 'Passord'],
      ...people.map(({ key, name, pid, secrets }) => [key, name, pid, secrets.engangskode, secrets.passord]),
    ]),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

/** Rows as lines, with columns as wide as their widest entry. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
