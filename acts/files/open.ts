import type { Readable } from 'node:stream';
import { cleanKey, type StoredFile } from '../../db/files/files.ts';
import { asClean } from '../../files/store.ts';
import type { ActServices } from '../services.ts';

/**
 * Opens the bytes of a clean file. Whether somebody may have them, the caller has to know.
 * @throws {Error} where the file is not clean: nobody reaches the bytes of others
 */
export async function openFile({ sql, store }: ActServices, { id }: StoredFile): Promise<Readable> {
  const key = await cleanKey(sql, id);
  if (key === null) throw new Error('only clean files are given out');
  return store.getStream(asClean(key));
}
