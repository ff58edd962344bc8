/**
 * Where the bytes of files lie: on a local disk, or in S3 where the settings name a bucket. One interface for both,
 * flydrive's, in which a file is written whole or not at all.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Settings } from '../settings.ts';

export type Store = Disk;

/** What was not looked into lies apart from what was found clean; nothing but the scan reads it there. */
export const inQuarantine = (key: string): string => `quarantine/${key}`;
export const asClean = (key: string): string => `clean/${key}`;

type Where = Pick<Settings, 'FILES_DIR' | 'FILES_S3_BUCKET' | 'FILES_S3_ENDPOINT' | 'FILES_S3_REGION'>;

export async function openStore(where: Where): Promise<Store> {
  const folder = resolve(where.FILES_DIR);
  return new Disk(where.FILES_S3_BUCKET ? await openS3(where, folder) : new WholeFiles(folder));
}

/** Where a local file is written before it is whole. */
export const unfinishedIn = (folder: string): string => join(resolve(folder), 'unfinished');

async function intoUnfinished(folder: string, write: (file: string) => Promise<void>): Promise<string> {
  const file = join(unfinishedIn(folder), randomUUID());
  await mkdir(dirname(file), { recursive: true });
  try {
    await write(file);
    return file;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

const streamInto = (folder: string, contents: Readable): Promise<string> =>
  intoUnfinished(folder, (file) => pipeline(contents, createWriteStream(file, { flush: true })));

/** flydrive's local disk, whose files appear under their names only when all of their bytes are on the disk. */
class WholeFiles extends FSDriver {
  readonly #folder: string;

  constructor(folder: string) {
    super({ location: folder, visibility: 'private' });
    this.#folder = folder;
  }

  override async putStream(key: string, contents: Readable): Promise<void> {
    await this.#name(await streamInto(this.#folder, contents), key);
  }

  override async copy(source: string, destination: string): Promise<void> {
    const write = async (file: string) => {
      await copyFile(join(this.#folder, source), file);
      await flush(file);
    };
    await this.#name(await intoUnfinished(this.#folder, write), destination);
  }

  async #name(unfinished: string, key: string): Promise<void> {
    const file = join(this.#folder, key);
    await mkdir(dirname(file), { recursive: true });
    await rename(unfinished, file);
    await flush(dirname(file));
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * S3 takes a file whole or not at all, but has to be told its size beforehand: so it lies in a local folder first.
 * The SDK is loaded only where it is used; who we are there it reads as it always does (`AWS_ACCESS_KEY_ID` …).
 */
async function openS3(where: Where, folder: string) {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { S3Client } = await import('@aws-sdk/client-s3');
  class WholeObjects extends S3Driver {
    override async putStream(key: string, contents: Readable): Promise<void> {
      const file = await streamInto(folder, contents);
      try {
        const { size } = await stat(file);
        if (size === 0) await this.put(key, '');
        else await super.putStream(key, createReadStream(file), { contentLength: size });
      } finally {
        await rm(file, { force: true });
      }
    }
  }
  const client = new S3Client({
    region: where.FILES_S3_REGION,
    // every S3 understands requests without them; what lies there is compared with its SHA-256 before it is clean
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(where.FILES_S3_ENDPOINT && { endpoint: where.FILES_S3_ENDPOINT, forcePathStyle: true }),
  });
  return new WholeObjects({
    client,
    bucket: where.FILES_S3_BUCKET ?? '',
    visibility: 'private',
    supportsACL: false,
  });
}
