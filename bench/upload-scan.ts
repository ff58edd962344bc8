/** Speed of an upload up to the end of its scan, beside that of the scanner when it is given the same bytes at once. */
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { filesWaiting } from '../db/files/watch.ts';
import { connect } from '../db/sql.ts';
import type { Stack } from '../dev/stack.ts';
import { scanStream } from '../files/clamd.ts';
import { type Comparison, timed } from './compare.ts';
import { LARGE_FILE_MB, largeFile, upload } from './large-file.ts';
import { BenchUser } from './user.ts';

export async function uploadScan(stack: Stack): Promise<Comparison> {
  const user = await BenchUser.arrive(stack);
  return {
    name: 'upload-scan',
    says: 'speed of an upload of 20 MB until it is scanned, beside that of the scanner alone (INSTREAM)',
    unit: 'MB/s',
    goal: { is: 'at least', ratio: 0.5 },
    rounds: 8,
    ours: async () => {
      const { path, fields } = await user.formForFiles();
      return speed(async () => {
        await user.post(path, upload(fields));
        await nothingWaits(stack.addresses.postgres);
      });
    },
    raw: () => speed(() => scanAlone(stack.environment.CLAMD_ADDRESS!)),
  };
}

/** Returns the megabytes a second at which a large file is dealt with. */
const speed = async (deal: () => Promise<void>): Promise<number> =>
  (LARGE_FILE_MB * 1000) / (await timed(deal));

/** The portal answers once the scan is done, or after a while: then the rest is waited for here. */
async function nothingWaits(postgres: string): Promise<void> {
  const sql = connect(postgres, { name: 'bench', max: 1 });
  while ((await filesWaiting(sql)).count > 0) await after(10);
  await sql.end();
}

async function scanAlone(address: string): Promise<void> {
  const clamd = { address, patienceMs: 60_000 };
  await scanStream(clamd, async () => Readable.from(largeFile()), new AbortController().signal);
}
