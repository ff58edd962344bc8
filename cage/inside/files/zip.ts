/** Opens zip files: documents of Office and OpenDocument, and archives. */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { NotSearchable, type Within } from './search.ts';
import { readPart } from './zip-parts.ts';

/** Beginnings of a zip file: with a part, and with none. */
const SIGNATURES = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')];
const STORED = 0;
const DEFLATED = 8;

export const isZip = (bytes: Buffer): boolean =>
  SIGNATURES.some((signature) => bytes.subarray(0, 4).equals(signature));

/** Gives the parts of a zip file, and reads those of a document that tell of locks, macros and links. */
export async function openZip(bytes: Buffer, within: Within): Promise<void> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    const name = (entry.fileName as unknown as Buffer).toString();
    packed += entry.compressedSize;
    await check(zip, entry);
    // parts that overlap unpack to more than there is
    if (packed > bytes.length || entry.uncompressedSize > within.room) throw new NotSearchable('too_deep');
    const part = await buffer(await zip.openReadStreamPromise(entry));
    readPart(name, part, within);
    await within.part(part);
  }
}

/**
 * Checks that every program finds the same part: a zip file says twice what lies in it.
 * @throws {NotSearchable}
 */
async function check(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.isEncrypted()) throw new NotSearchable('encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new NotSearchable('unreadable');
  const local = await zip.readLocalFileHeaderPromise(entry);
  const isSame = local.fileName.equals(entry.fileName as unknown as Buffer);
  if (!isSame || local.compressionMethod !== entry.compressionMethod) throw new NotSearchable('unreadable');
}
