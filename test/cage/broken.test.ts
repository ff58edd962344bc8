/** Files that are broken, or made so that nobody can follow them: each is refused with its reason. */
import { deflateSync } from 'node:zlib';
import cfb from 'cfb';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_PART } from '../../cage/frames.ts';
import { inspectContent } from '../../cage/inside/files/content.ts';
import type { FileRefusal } from '../../domain/files/file-types.ts';
import { pdfOf, stream } from '../support/cage/pdfs.ts';
import { extensionOf, WRAPPINGS } from '../support/cage/wrappings.ts';
import { lockedOdt, madeFile, named, PROGRAM, pdfWith, tooDeepDocx } from '../support/made-files.ts';

type Make = () => Buffer | Promise<Buffer>;
const NOTE = Buffer.from('Et notat');

/** Cuts a file off. */
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);
const inside = (wrapping: string, bytes: Buffer) => WRAPPINGS[wrapping]!(bytes);

/** Returns a zip file in which a number of its last part is changed, in the list at its end or where the part begins. */
function zipChanged(where: 'list' | 'part', offset: number, change: (value: number) => number): Buffer {
  const zip = zipWith('docx', { 'word/x.bin': strToU8('x'.repeat(200)) });
  const at = zip.lastIndexOf(where === 'list' ? 'PK\x01\x02' : 'PK\x03\x04') + offset;
  zip.writeUInt16LE(change(zip.readUInt16LE(at)), at);
  return zip;
}

/** Returns a zip file that names the last of its parts otherwise where the part begins. */
function zipRenamed(): Buffer {
  const zip = Buffer.from(zipSync({ ...unzipSync(madeFile('docx')), 'word/one.bin': strToU8('x') }));
  zip.write('two', zip.indexOf('word/one.bin') + 5);
  return zip;
}

const zipWith = (extension: 'docx' | 'odt', parts: Record<string, Uint8Array>): Buffer =>
  Buffer.from(zipSync({ ...unzipSync(madeFile(extension)), ...parts }));

/** Returns a list of parts in which all are the same bytes: each is there once, and told of a hundred times. */
function overlapping(): Buffer {
  const zip = Buffer.from(zipSync({ ...unzipSync(madeFile('docx')), 'word/x.bin': new Uint8Array(1e6) }));
  const end = zip.lastIndexOf('PK\x05\x06');
  const start = zip.readUInt32LE(end + 16);
  const list = zip.subarray(start, end);
  const count = zip.readUInt16LE(end + 10);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(count * 100, 8);
  tail.writeUInt16LE(count * 100, 10);
  tail.writeUInt32LE(list.length * 100, 12);
  return Buffer.concat([zip.subarray(0, start), ...Array(100).fill(list), tail]);
}

/** Changes a compound file by its bytes. */
function changed(extension: 'ppt' | 'doc' | 'xls', change: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(madeFile(extension));
  change(copy);
  return copy;
}
const entryOf = (bytes: Buffer, name: string): number => bytes.indexOf(Buffer.from(name, 'utf16le'));

/** Makes a ring of the slides' sectors: the first follows the second, with which they are said to begin. */
const ringed = () =>
  changed('ppt', (bytes) => {
    const entry = entryOf(bytes, 'PowerPoint Document');
    const first = bytes.readUInt32LE(entry + 116);
    const table = 512 * (bytes.readUInt32LE(76) + 1);
    const second = bytes.readInt32LE(table + 4 * first);
    bytes.writeInt32LE(first, table + 4 * second);
    bytes.writeUInt32LE(second, entry + 116);
  });

const oleOf = (path: string, content: Buffer): Buffer => {
  const file = cfb.read(madeFile('doc'), { type: 'buffer' });
  cfb.utils.cfb_add(file, path, content);
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
};

const lockedXls = (): Buffer => {
  const file = cfb.read(madeFile('xls'), { type: 'buffer' });
  const part = cfb.find(file, '/Workbook')!;
  const content = Buffer.from(part.content);
  const after = 4 + content.readUInt16LE(2);
  const pass = Buffer.concat([Buffer.from('2f000600', 'hex'), Buffer.alloc(6)]);
  part.content = Buffer.concat([content.subarray(0, after), pass, content.subarray(after)]);
  part.size = part.content.length;
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
};

const attached = (dictionary: string, data: Buffer, filter?: string): Buffer =>
  pdfOf('/Names << /EmbeddedFiles << /Names [(x) 4 0 R] >> >>', [
    '<< /Type /Filespec /F (x) /EF << /F 5 0 R >> >>',
    stream(`/Type /EmbeddedFile ${dictionary}`, data, 'stream\n', filter),
  ]);

async function nested(levels: number, wrapping: string): Promise<Buffer> {
  let bytes: Buffer = NOTE;
  for (let level = 0; level < levels; level++) bytes = await inside(wrapping, bytes);
  return bytes;
}

const rtf = (text: string): Buffer => Buffer.from(`{\\rtf1\\ansi ${text}}`);
const digits = '0105000002000000'.repeat(8);

const BROKEN: readonly [name: string, make: Make, why: FileRefusal][] = [
  ['pdf that is a program', () => PROGRAM, 'content'],
  ['docx that is an older document', () => madeFile('doc'), 'content'],
  ['doc that is text', () => NOTE, 'content'],
  ['txt that is a PDF', () => madeFile('pdf'), 'content'],
  ['docx with a password', () => named('locked.docx'), 'encrypted'],
  ['pdf with a password', () => named('locked.pdf'), 'encrypted'],
  ['odt with a password', lockedOdt, 'encrypted'],
  [
    'docx with a part that is said to be locked',
    () => zipChanged('list', 8, (flags) => flags | 1),
    'encrypted',
  ],
  ['odt with a locked document in it', () => inside('odt, as a part', lockedOdt()), 'encrypted'],
  ['docx with a locked workbook in it', () => inside('docx, as a part', lockedXls()), 'encrypted'],
  [
    'msg with a locked document in it',
    () => inside('msg, as an attachment', named('locked.docx')),
    'encrypted',
  ],
  ['pdf with a locked PDF in it', () => inside('pdf, attached', named('locked.pdf')), 'encrypted'],
  ['docx that was cut off', () => half(madeFile('docx')), 'unreadable'],
  ['odt that was cut off', () => half(madeFile('odt')), 'unreadable'],
  ['xls that was cut off', () => half(madeFile('xls')), 'content'],
  ['ppt that was cut off', () => half(madeFile('ppt')), 'content'],
  ['docx with parts under two names', zipRenamed, 'unreadable'],
  ['docx with parts packed in an unknown way', () => zipChanged('list', 10, () => 14), 'unreadable'],
  ['docx with parts packed in two ways', () => zipChanged('part', 8, () => 0), 'unreadable'],
  ['docx with longer parts than it says', () => zipChanged('list', 24, (size) => size - 1), 'unreadable'],
  ['docx with shorter parts than it says', () => zipChanged('list', 24, (size) => size + 1), 'unreadable'],
  [
    'docx with relationships that are no XML',
    () => zipWith('docx', { '_rels/.rels': strToU8('<a><b></a>') }),
    'unreadable',
  ],
  [
    'docx with relationships in no letters',
    () => zipWith('docx', { '_rels/.rels': Buffer.from([0x3c, 0xff, 0xff]) }),
    'unreadable',
  ],
  [
    'docx with relationships that define their own letters',
    () => zipWith('docx', { '_rels/.rels': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    'unreadable',
  ],
  [
    'docx with half a PDF in it',
    () => inside('docx, as a part', Buffer.from('%PDF-1.7 and nothing')),
    'unreadable',
  ],
  ['ppt with slides in a ring', ringed, 'unreadable'],
  [
    'doc with a text longer than the file',
    () =>
      changed('doc', (bytes) => void bytes.writeUInt32LE(0x7fffffff, entryOf(bytes, 'WordDocument') + 120)),
    'unreadable',
  ],
  [
    'doc with a stream packed in no way',
    () =>
      oleOf(
        '/PowerPoint Document',
        Buffer.concat([Buffer.from('1000111008000000', 'hex'), Buffer.alloc(8, 9)]),
      ),
    'unreadable',
  ],
  [
    'doc with a text of Outlook packed in no way',
    () => oleOf('/__substg1.0_10090102', Buffer.alloc(32, 1)),
    'unreadable',
  ],
  ['pdf with a file in an unknown filter', () => attached('', NOTE, '/Unknown'), 'unreadable'],
  [
    'pdf with a file behind a predictor',
    () => attached('/DecodeParms << /Predictor 12 /Columns 4 >>', deflateSync(NOTE)),
    'unreadable',
  ],
  [
    'pdf with a file that lies elsewhere',
    () => attached('/F (elsewhere.bin)', deflateSync(NOTE)),
    'unreadable',
  ],
  [
    'pdf without pages',
    () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    'unreadable',
  ],
  ['pdf with an object that is none', () => pdfOf('', ['<< /A (unclosed >>'], { page: '' }), 'unreadable'],
  ['rtf with an object of letters', () => rtf('{\\*\\objdata zzzz}'), 'unreadable'],
  ['rtf with an object in pieces', () => rtf(`{\\*\\objdata ${digits}{\\x}${digits}}`), 'unreadable'],
  ['rtf with raw bytes in an object', () => rtf('{\\*\\objdata 01\\bin4 abcd}'), 'unreadable'],
  [
    'rtf with an object shorter than it says',
    () => rtf(`{\\*\\objdata 0105000002000000ffffff7f${'00'.repeat(32)}}`),
    'unreadable',
  ],
  ['docx that nobody can scan to its end', tooDeepDocx, 'too_deep'],
  ['docx with parts that lie in each other', overlapping, 'too_deep'],
  [
    'docx with a part that is too large',
    () => zipWith('docx', { 'word/x.bin': new Uint8Array(LARGEST_PART + 1) }),
    'too_deep',
  ],
  [
    'docx with too many parts',
    () =>
      zipWith(
        'docx',
        Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`x/${n}`, strToU8(`${n}`)])),
      ),
    'too_deep',
  ],
  [
    'pdf with a file that is too large',
    () => attached('', deflateSync(Buffer.alloc(LARGEST_PART + 1))),
    'too_deep',
  ],
  ['pdf with PDFs in each other', () => nested(7, 'pdf, attached'), 'too_deep'],
  ['docx with documents in each other', () => nested(7, 'docx, as a part'), 'too_deep'],
  ['rtf with groups in each other', () => rtf('{'.repeat(2000) + '}'.repeat(2000)), 'too_deep'],
  [
    'docx with an archive of another kind',
    () => inside('docx, as a part', Buffer.from('377abcaf271c000400000000', 'hex')),
    'too_deep',
  ],
  [
    'msg with a packed file',
    () => inside('msg, as an attachment', Buffer.from('1f8b0800000000000003', 'hex')),
    'too_deep',
  ],
];

describe('a file', () => {
  it.each(BROKEN)('%s: is refused', async (name, make, why) => {
    const inspected = await inspectContent(await make(), extensionOf(name), async () => {});
    expect(inspected).toEqual({ why, marks: [] });
  });

  it('is refused for more than forty reasons', async () => {
    expect(BROKEN.length).toBeGreaterThan(40);
    expect((await inspectContent(await pdfWith(NOTE), 'pdf', async () => {})).why).toBeNull();
  });
});
