/**
 * Unpacks the files that are attached to a PDF (ISO 32000-1, 7.11.4), to be scanned each by itself: clamd 1.4 does not
 * unpack one whose parameters hold more than its size, such as dates or a checksum, and most programs write those.
 */
import { inflateSync } from 'node:zlib';
import { type FileRefusal, LARGEST_FILE } from '../domain/files/file-types.ts';
import { ACCEPTED, type Inspection, refusedFor } from './inspection.ts';

/** Most levels of PDFs that are attached to each other. */
const MOST_LEVELS = 5;

/** Inspects a PDF. */
export function inspectPdf(bytes: Uint8Array): Inspection {
  try {
    const attached = attachedTo(Buffer.from(bytes), { bytes: LARGEST_FILE }, MOST_LEVELS);
    return attached.length > 0 ? { ...ACCEPTED, attached } : ACCEPTED;
  } catch (error) {
    if (error instanceof NotSearchable) return refusedFor(error.why);
    throw error;
  }
}

/** Error of an attached file that cannot be unpacked, so that nobody knows what it is. */
class NotSearchable extends Error {
  readonly why: FileRefusal;
  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

/** Word and end of line after which the data of a stream begin (7.3.8.1). */
const STREAM = /(?<![\w-])stream(?:\r\n|\n|\r)/g;
const ENCRYPTED = /\/Encrypt\b/;
const FILTERED = /\/Filter\b/;

/**
 * Returns the files that are attached to a PDF, and those attached to them.
 * @param room bytes that all of them together may still unpack to
 * @throws {NotSearchable}
 */
function attachedTo(bytes: Buffer, room: { bytes: number }, levels: number): Uint8Array[] {
  if (levels === 0) throw new NotSearchable('too_deep');
  const pdf = bytes.toString('latin1');
  return [...pdf.matchAll(STREAM)].flatMap(({ 0: word, index }) => {
    const dictionary = withPlainNames(pdf.slice(Math.max(pdf.lastIndexOf('endobj', index), 0), index));
    if (!ATTACHED.test(dictionary)) return [];
    if (ENCRYPTED.test(pdf)) throw new NotSearchable('encrypted');
    const begin = index + word.length;
    const file = FILTERED.test(dictionary)
      ? inflated(bytes.subarray(begin), room.bytes)
      : bytes.subarray(begin, begin + pdf.slice(begin).search(/endstream|$/));
    room.bytes -= file.length;
    // a copy: a part of the buffer would take all of it along to the other thread
    return [Uint8Array.from(file), ...(isPdf(file) ? attachedTo(file, room, levels - 1) : [])];
  });
}

/**
 * Mark of an attached file: its type, which may be left out, or parameters, which no other stream has (tables 45
 * and 46).
 */
const ATTACHED = /\/(?:EmbeddedFile|Params)\b/;

/** Writes names plainly: any letter of a name may stand as its number (7.3.5). */
const withPlainNames = (dictionary: string): string =>
  dictionary.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * Unpacks data, and ignores what follows their end.
 * @param most bytes that they may unpack to
 * @throws {NotSearchable}
 */
function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch {
    throw new NotSearchable('too_deep');
  }
}

/** Tells whether a file is a PDF, also where something precedes its header, as readers allow (annex H). */
const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-');
