/**
 * Files that are attached to a PDF (ISO 32000-1, 7.11.4). clamd 1.4 leaves one packed of which more is told than its size,
 * such as dates or a checksum, and most programs tell those; so they are unpacked here, to be scanned each by itself.
 */
import { inflateSync } from 'node:zlib';
import { type FileRefusal, LARGEST_FILE } from '../domain/files/file-types.ts';
import type { Content } from './content.ts';

/** How deep PDFs may be attached to each other. */
const MOST_LEVELS = 5;

export function lookIntoPdf(bytes: Uint8Array): Content {
  try {
    const attached = attachedTo(Buffer.from(bytes), { bytes: LARGEST_FILE }, MOST_LEVELS);
    return { why: null, macros: false, ...(attached.length > 0 && { attached }) };
  } catch (error) {
    if (error instanceof NotSearchable) return { why: error.why, macros: false };
    throw error;
  }
}

/** What is attached cannot be unpacked, so nobody knows what it is. */
class NotSearchable extends Error {
  readonly why: FileRefusal;
  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

/** The data of a stream begin after this word and the end of its line (7.3.8.1). */
const STREAM = /(?<![\w-])stream(?:\r\n|\n|\r)/g;
const ENCRYPTED = /\/Encrypt\b/;
const FILTERED = /\/Filter\b/;

/** @param room how many bytes all that is attached may unpack to */
function attachedTo(bytes: Buffer, room: { bytes: number }, levels: number): Uint8Array[] {
  if (levels === 0) throw new NotSearchable('too_deep');
  const pdf = bytes.toString('latin1');
  return [...pdf.matchAll(STREAM)].flatMap(({ 0: word, index }) => {
    const dictionary = named(pdf.slice(Math.max(pdf.lastIndexOf('endobj', index), 0), index));
    if (!ATTACHED.test(dictionary)) return [];
    if (ENCRYPTED.test(pdf)) throw new NotSearchable('encrypted');
    const begin = index + word.length;
    const file = FILTERED.test(dictionary)
      ? inflated(bytes.subarray(begin), room.bytes)
      : bytes.subarray(begin, begin + pdf.slice(begin).search(/endstream|$/));
    room.bytes -= file.length;
    // a copy, or all that it is a part of would be taken along
    return [Uint8Array.from(file), ...(isPdf(file) ? attachedTo(file, room, levels - 1) : [])];
  });
}

/** By its type, which may be left out, or by what no other stream has (tables 45 and 46). */
const ATTACHED = /\/(?:EmbeddedFile|Params)\b/;

/** Any letter of a name may stand as its number (7.3.5). */
const named = (dictionary: string): string =>
  dictionary.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What follows the end of the packed data is left alone. @param most bytes that it may unpack to */
function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch {
    throw new NotSearchable('too_deep');
  }
}

/** Where a file may begin with something else, as readers allow (annex H). */
const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-');
