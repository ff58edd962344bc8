/** Promises of a store, on a local disk and on S3. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClean, inQuarantine, openStore, type Store, unfinishedIn } from '../../files/store.ts';

const BUCKET = 'vedlegg';
let folder: string;
let s3: S3rver;
const stores: Record<string, Store> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'min-side-store-'));
  s3 = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3') },
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await s3.run();
  // those that this stand-in knows
  process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
  process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
  const FILES_S3_REGION = 'eu-north-1';
  stores.disk = await openStore({ FILES_DIR: folder, FILES_S3_REGION });
  stores.S3 = await openStore({
    ...{ FILES_DIR: folder, FILES_S3_REGION, FILES_S3_BUCKET: BUCKET },
    FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
  });
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

describe.each(['disk', 'S3'])('a store on %s', (name) => {
  const LARGE = Buffer.alloc(6_000_000, 'æøå');

  it('keeps bytes of any size, copies and deletes them', async () => {
    const store = stores[name]!;
    for (const bytes of [LARGE, Buffer.from('a')]) {
      const key = randomUUID();
      await store.putStream(
        inQuarantine(key),
        Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]),
      );
      expect(await store.exists(asClean(key))).toBe(false);
      await store.copy(inQuarantine(key), asClean(key));
      // an act that died is repeated
      await store.copy(inQuarantine(key), asClean(key));
      await store.delete(inQuarantine(key));
      await store.delete(inQuarantine(key));
      expect(await store.exists(inQuarantine(key))).toBe(false);
      expect((await buffer(await store.getStream(asClean(key)))).equals(bytes)).toBe(true);
      if (name === 'disk') expect((await stat(join(folder, asClean(key)))).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps nothing of what was cut off', async () => {
    const store = stores[name]!;
    const key = inQuarantine(randomUUID());
    const broken = Readable.from(
      (function* () {
        yield LARGE;
        throw new Error('cut off');
      })(),
    );
    await expect(store.putStream(key, broken)).rejects.toThrow();
    expect(await store.exists(key)).toBe(false);
    expect(await readdir(unfinishedIn(folder))).toEqual([]);
  });

  it('lists what is in quarantine, with when it came', async () => {
    const store = stores[name]!;
    const key = inQuarantine(randomUUID());
    await store.putStream(key, Readable.from([Buffer.from('a')]));
    const { objects } = await store.listAll(inQuarantine(''), { recursive: true });
    const entry = [...objects].find((one) => one.isFile && one.key === key);
    if (!entry?.isFile) throw new Error('it is not listed');
    const { lastModified } = await entry.getMetaData();
    expect(Math.abs(lastModified.getTime() - Date.now())).toBeLessThan(60_000);
  });
});
