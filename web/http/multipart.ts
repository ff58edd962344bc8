/**
 * Uploads as browsers send them (`multipart/form-data`, RFC 7578): the fields of the form first, then one file after
 * another, each read as its bytes arrive. Nothing is ever held whole, and whoever reads slowly slows the sender down.
 */
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { BodyFault } from './body-bytes.ts';

/** A file while it arrives. */
export interface IncomingFile {
  /** Name of the form's field that it was chosen in. */
  field: string;
  /** Name that the sender gives it: not to be trusted. */
  name: string;
  /** Its bytes; fail with `BrokenUpload` where the sender stops in the middle, and may be destroyed by their reader. */
  bytes: Readable;
}

export interface Upload {
  /** Everything that stood before the first file. */
  fields: URLSearchParams;
  /** The files that were chosen; each has to be read, or is skipped, before the next one comes. */
  files: AsyncIterable<IncomingFile>;
  /** Reads on to the end and throws it away: only then do browsers read an answer. Never fails. */
  skip: () => Promise<void>;
}

const MULTIPART = /^multipart\/form-data\b/i;

/** Tells whether a body of this type is an upload. */
export const isMultipart = (contentType: string): boolean => MULTIPART.test(contentType);

/** An upload that can't be read to its end: not well-formed, broken off, too slow, or larger than anybody needs. */
export class BrokenUpload extends Error {
  readonly why: BodyFault;
  constructor(why: BodyFault) {
    super(why);
    this.why = why;
  }
}

export interface UploadLimits {
  /** Bytes of all fields together. */
  fields: number;
  /** Bytes of everything. */
  all: number;
}

const MOST_FIELDS = 2000;
const MOST_FILES = 100;

/**
 * Reads an upload up to its first file.
 * @throws {BrokenUpload}
 */
export async function readUpload(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  limits: UploadLimits,
): Promise<Upload> {
  const { parts, skip } = readParts(body, contentType, limits);
  const fields = new URLSearchParams();
  let size = 0;
  let part = await nextOf(parts);
  for (; part && !isFile(part); part = await nextOf(parts)) {
    size += part.value.length;
    if (size > limits.fields) throw new BrokenUpload('too_large');
    fields.append(part.field, part.value);
  }
  return { fields, files: filesFrom(part, parts), skip };
}

async function* filesFrom(first: Part | undefined, parts: Parts): AsyncGenerator<IncomingFile> {
  for (let part = first; part; part = await nextOf(parts)) {
    // what stands after a file belongs to no page of ours
    if (!isFile(part)) continue;
    yield part;
    part.bytes.destroy();
  }
}

const isFile = (part: Part): part is IncomingFile => 'bytes' in part;
const nextOf = async (parts: Parts): Promise<Part | undefined> => (await parts.next()).value;

type Part = IncomingFile | { field: string; value: string };
type Parts = AsyncIterator<Part, undefined>;

function readParts(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  limits: UploadLimits,
): { parts: Parts; skip: () => Promise<void> } {
  const parts = new Readable({ objectMode: true, read() {} });
  const parser = parserFor(contentType, limits);
  let current: PassThrough | null = null;
  let unwanted = false;

  parser.on('field', (field, value, _, cut) => {
    if (cut) parser.destroy(new BrokenUpload('too_large'));
    else parts.push({ field: field ?? '', value });
  });
  parser.on('file', (field, stream, name) => {
    // The parser waits for its own stream to be read to the end, whatever becomes of the one that is given away.
    const bytes = new PassThrough();
    stream.once('error', () => bytes.destroy(new BrokenUpload('unreadable')));
    bytes.once('error', () => {});
    bytes.once('close', () => stream.unpipe(bytes).resume());
    stream.pipe(bytes);
    current = bytes;
    // a field for files in which nothing was chosen is sent as a file without a name
    if (unwanted || !name) bytes.destroy();
    else parts.push({ field: field ?? '', name, bytes });
  });
  for (const limit of ['fieldsLimit', 'filesLimit'] as const)
    parser.once(limit, () => parser.destroy(new BrokenUpload('too_large')));

  const read = pipeline(counted(body, limits.all), parser).then(
    () => void parts.push(null),
    (error: unknown) => {
      const broken = error instanceof BrokenUpload ? error : new BrokenUpload('unreadable');
      current?.destroy(broken);
      parts.destroy(broken);
    },
  );
  parts.once('error', () => {});
  return {
    parts: parts[Symbol.asyncIterator](),
    skip: () => {
      unwanted = true;
      current?.destroy();
      return read;
    },
  };
}

function parserFor(contentType: string, limits: UploadLimits) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        fieldSize: limits.fields,
        fields: MOST_FIELDS,
        files: MOST_FILES,
        headerPairs: 20,
        headerSize: 16_384,
      },
    });
  } catch {
    throw new BrokenUpload('unreadable');
  }
}

async function* counted(body: ReadableStream<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new BrokenUpload('too_large');
    yield chunk;
  }
}
