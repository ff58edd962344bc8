/**
 * The store of the bytes of files: a local disk, or S3 where the settings name a bucket. Both have flydrive's interface,
 * and both write a file whole or not at all.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Settings } from '../settings.ts';

export type Store = Disk;

/**
 * Returns the path of a file that was not scanned yet, apart from the clean ones. Nothing but the scan reads it
 * there.
 */
export const inQuarantine = (key: string): string => `quarantine/${key}`;
/** Returns the path of a file that was found clean. */
export const asClean = (key: string): string => `clean/${key}`;

type StoreSettings = Pick<
  Settings,
  'FILES_DIR' | 'FILES_S3_BUCKET' | 'FILES_S3_ENDPOINT' | 'FILES_S3_REGION'
>;

/** Opens the store that the settings name. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const folder = resolve(settings.FILES_DIR);
  return new Disk(settings.FILES_S3_BUCKET ? await openS3(settings, folder) : new WholeFiles(folder));
}

/** Returns the folder in which local files are written until they are whole. */
export const unfinishedIn = (folder: string): string => join(resolve(folder), 'unfinished');

/** Permissions of a file: nobody else on the machine reads it. */
const PRIVATE = 0o600;

/** Writes bytes to a file under a random name. @returns its path */
async function streamInto(folder: string, contents: Readable): Promise<string> {
  const file = join(unfinishedIn(folder), randomUUID());
  await mkdir(dirname(file), { recursive: true });
  try {
    await pipeline(contents, createWriteStream(file, { flush: true, mode: PRIVATE }));
    return file;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/**
 * Bytes that are read from a disk at a time. Each reading is a task of the system's own: with the 64 KB that are usual,
 * most of the time of reading a large file goes to the tasks.
 */
const READ_AT_ONCE = 512 * 1024;

/** flydrive's local disk, on which files appear under their names only when all of their bytes are written. */
class WholeFiles extends FSDriver {
  readonly #folder: string;

  constructor(folder: string) {
    super({ location: folder, visibility: 'private' });
    this.#folder = folder;
  }

  override async putStream(key: string, contents: Readable): Promise<void> {
    const unfinished = await streamInto(this.#folder, contents);
    const file = join(this.#folder, key);
    await mkdir(dirname(file), { recursive: true });
    await rename(unfinished, file);
    await flush(dirname(file));
  }

  override async getStream(key: string): Promise<Readable> {
    return createReadStream(join(this.#folder, key), { highWaterMark: READ_AT_ONCE });
  }

  /** Gives the same bytes a second name, which lasts without the first: nothing in the store is ever changed. */
  override async copy(source: string, destination: string): Promise<void> {
    const file = join(this.#folder, destination);
    await mkdir(dirname(file), { recursive: true });
    await link(join(this.#folder, source), file).catch(unlessThere);
    await flush(dirname(file));
  }
}

/** Passes over the error of a name that is there already, from the same act before it was repeated. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Opens S3, which takes a file whole or not at all, but must be told its size beforehand: so a file lies in a local
 * folder first. The SDK is loaded only where it is used, and reads its credentials as usual (`AWS_ACCESS_KEY_ID` …).
 */
async function openS3(settings: StoreSettings, folder: string) {
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
    region: settings.FILES_S3_REGION,
    // not every S3 understands checksums; a file is compared with its SHA-256 before it is clean
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.FILES_S3_ENDPOINT && { endpoint: settings.FILES_S3_ENDPOINT, forcePathStyle: true }),
  });
  return new WholeObjects({
    client,
    bucket: settings.FILES_S3_BUCKET ?? '',
    visibility: 'private',
    supportsACL: false,
  });
}
