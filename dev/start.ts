/** `npm start`, once the packages are there: runs everything on this machine until Ctrl-C. */
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
// the channel to the process that started this one is only watched for its end
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

/** Makes the demonstration data while the portal runs already: they appear one after another, in a few seconds. */
async function demonstrate(environment: Stack['environment']): Promise<void> {
  const settings = readSettings({ ...process.env, ...environment });
  const temporal = openTemporal(settings, openLog('demonstration', 'silent'));
  try {
    await makeDemonstration(settings.DATABASE_URL, { temporal, store: await openStore(settings) });
  } catch {
    if (!interrupted.signal.aborted)
      console.log('The demonstration data are not complete; the next start goes on with them.');
  } finally {
    await temporal.close();
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
      ['Health', `${addresses.portal}/helse and, of the worker, ${addresses.worker}/helse`],
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

/** Writes rows as lines, with columns as wide as their widest cell. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
