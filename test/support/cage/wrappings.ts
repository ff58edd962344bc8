/** Wrappings of a file into another, one for each way in which documents hold files. */
import { deflateSync } from 'node:zlib';
import cfb from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import type { Extension } from '../../../domain/files/file-types.ts';
import { madeFile, pdfWith } from '../made-files.ts';
import { pdfOf, stream } from './pdfs.ts';

export type Wrap = (bytes: Buffer) => Buffer | Promise<Buffer>;

/** Returns a zip file with one more part, packed, so that its bytes cannot be seen from outside. */
const zipWith =
  (extension: Extension, name: string): Wrap =>
  (bytes) =>
    Buffer.from(zipSync({ ...unzipSync(madeFile(extension)), [name]: [bytes, { level: 9 }] }));

/** Returns a compound file with one more stream. */
export const oleWith =
  (extension: Extension, path: string, content: Wrap = (bytes) => bytes): Wrap =>
  async (bytes) => {
    const file = cfb.read(madeFile(extension), { type: 'buffer' });
    cfb.utils.cfb_add(file, path, await content(bytes));
    return Buffer.from(cfb.write(file, { type: 'buffer' }));
  };

/** Returns a stream as the Packager writes it: names, then the file. */
const packaged: Wrap = (bytes) => {
  const text = (words: string) => Buffer.from(`${words}\0`);
  const body = Buffer.concat([
    ...[Buffer.from([2, 0]), text('x.com'), text('C:\\x.com'), Buffer.from([0, 0, 3, 0])],
    ...[number(7), text('C:\\x.c')],
    ...[number(bytes.length), bytes],
  ]);
  return Buffer.concat([number(body.length), body]);
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Returns a compound file with one stream alone, as an object lies in a document. */
const objectWith =
  (path: string, content: Wrap = (bytes) => bytes): Wrap =>
  async (bytes) => {
    const file = cfb.utils.cfb_new();
    cfb.utils.cfb_add(file, path, await content(bytes));
    return Buffer.from(cfb.write(file, { type: 'buffer' }));
  };

const oleNative = objectWith('/\x01Ole10Native', packaged);

/** Returns the object of a text as OLE 1.0 writes it, in hexadecimal digits. */
const rtfObject =
  (kind: string, content: Wrap = (bytes) => bytes): Wrap =>
  async (bytes) => {
    const text = (words: string) => Buffer.concat([number(words.length), Buffer.from(words)]);
    const native = await content(bytes);
    const object = Buffer.concat([
      ...[number(0x501), number(2), text(`${kind}\0`), text(''), text('')],
      ...[number(native.length), native],
    ]);
    const lines = object.toString('hex').replaceAll(/.{64}/g, '$&\r\n');
    return Buffer.from(`{\\rtf1\\ansi{\\object\\objemb{\\*\\objclass ${kind}}{\\*\\objdata ${lines}}}}`);
  };

/** Packs an e-mail's text with signs alone, without references. */
const packedRtf: Wrap = (bytes) => {
  const runs = [];
  for (let at = 0; at < bytes.length; at += 8) runs.push(Buffer.from([0]), bytes.subarray(at, at + 8));
  const data = Buffer.concat(runs);
  return Buffer.concat([number(data.length + 12), number(bytes.length), number(0x75465a4c), number(0), data]);
};

/** Adds a record with a compound file to a presentation. */
const slides =
  (isPacked: boolean): Wrap =>
  async (bytes) => {
    const storage = await oleNative(bytes);
    const body = isPacked ? Buffer.concat([number(storage.length), deflateSync(storage)]) : storage;
    const head = Buffer.from([isPacked ? 0x10 : 0, 0, 0x11, 0x10]);
    const file = cfb.read(madeFile('ppt'), { type: 'buffer' });
    const part = cfb.find(file, '/PowerPoint Document')!;
    part.content = Buffer.concat([Buffer.from(part.content), head, number(body.length), body]);
    part.size = part.content.length;
    return Buffer.from(cfb.write(file, { type: 'buffer' }));
  };

const then =
  (inner: Wrap, outer: Wrap): Wrap =>
  async (bytes) =>
    outer(await inner(bytes));

const hex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`);
const named = '/Names << /EmbeddedFiles << /Names [(x) 4 0 R] >> >>';
const spec = '<< /Type /Filespec /F (x) /EF << /F 5 0 R >> >>';

/** Ways in which a PDF holds a file. */
const IN_PDFS: Readonly<Record<string, Wrap>> = {
  'pdf, attached': (bytes) => pdfWith(bytes),
  'pdf, with endobj in a comment of its dictionary': (bytes) =>
    pdfOf(named, [spec, stream('/Type /EmbeddedFile % endobj\n', deflateSync(bytes))]),
  'pdf, with endobj in a string of its dictionary': (bytes) =>
    pdfOf(named, [spec, stream('/Type /EmbeddedFile /Desc (endobj)', deflateSync(bytes))]),
  'pdf, with a space after the word stream': (bytes) =>
    pdfOf(named, [spec, stream('/Type /EmbeddedFile', deflateSync(bytes), 'stream \r\n')]),
  'pdf, in two filters': (bytes) =>
    pdfOf(named, [
      spec,
      stream('/Type /EmbeddedFile', hex(deflateSync(bytes)), 'stream\n', '[/ASCIIHexDecode /FlateDecode]'),
    ]),
  'pdf, under numbered letters': (bytes) =>
    pdfOf('/N#61mes << /Embedded#46iles << /N#61mes [(x) 4 0 R] >> >>', [
      spec.replace('/EF', '/E#46'),
      stream('/Type /Embedded#46ile', deflateSync(bytes)),
    ]),
  'pdf, without type and parameters': (bytes) => pdfOf(named, [spec, stream('', deflateSync(bytes))]),
  'pdf, named by nothing': (bytes) => pdfOf('', ['null', stream('/Type /EmbeddedFile', deflateSync(bytes))]),
  'pdf, in a note on a page': (bytes) =>
    pdfOf('', [spec, stream('/Type /EmbeddedFile', deflateSync(bytes))], {
      page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 4 0 R >>]',
    }),
  'pdf, beside the document': (bytes) =>
    pdfOf('/AF [4 0 R]', [spec, stream('/Type /EmbeddedFile', deflateSync(bytes))]),
  'pdf, written over by an object of the same number': (bytes) =>
    pdfOf(named, [spec, stream('', deflateSync(bytes))], { after: '5 0 obj\nnull\nendobj\n' }),
  'pdf, in a comment into which the table points': (bytes) =>
    pdfOf(named, [spec, stream('/Type /EmbeddedFile', deflateSync(bytes))], { commented: 5 }),
  'pdf, in a script': (bytes) =>
    pdfOf('/OpenAction 4 0 R', ['<< /S /JavaScript /JS 5 0 R >>', stream('', deflateSync(bytes))]),
};

/** Ways in which other documents hold a file. */
const IN_OTHERS: Readonly<Record<string, Wrap>> = {
  'docx, as a part': zipWith('docx', 'word/embeddings/vedlegg.bin'),
  'docx, as a picture': zipWith('docx', 'word/media/image1.png'),
  'docx, as an object': then(oleNative, zipWith('docx', 'word/embeddings/oleObject1.bin')),
  'docm, as a part': zipWith('docm', 'word/embeddings/vedlegg.bin'),
  'xlsx, as a part': zipWith('xlsx', 'xl/embeddings/vedlegg.bin'),
  'xlsx, as an object': then(oleNative, zipWith('xlsx', 'xl/embeddings/oleObject1.bin')),
  'xlsm, as a part': zipWith('xlsm', 'xl/embeddings/vedlegg.bin'),
  'pptx, as a part': zipWith('pptx', 'ppt/embeddings/vedlegg.bin'),
  'odt, as a part': zipWith('odt', 'Object 1'),
  'doc, as an object': oleWith('doc', '/ObjectPool/_1/\x01Ole10Native', packaged),
  'doc, as a package': oleWith('doc', '/ObjectPool/_1/Package'),
  'xls, as an object': oleWith('xls', '/MBD0001/\x01Ole10Native', packaged),
  'ppt, as an object': slides(false),
  'pps, as a packed object': slides(true),
  'msg, as an attachment': oleWith('msg', '/__attach_version1.0_#00000000/__substg1.0_37010102'),
  'msg, in the packed text': oleWith('msg', '/__substg1.0_10090102', then(rtfObject('Word'), packedRtf)),
  'rtf, as an object': rtfObject('Word'),
  'rtf, as a package': rtfObject('Package', (bytes) => (packaged(bytes) as Buffer).subarray(4)),
  'rtf, as an object within an object': rtfObject('Word', oleNative),
  'rtf, as a picture': (bytes) => Buffer.from(`{\\rtf1{\\pict\\pngblip ${bytes.toString('hex')}}}`),
};

/** Every way, by what it makes and how. */
export const WRAPPINGS: Readonly<Record<string, Wrap>> = { ...IN_PDFS, ...IN_OTHERS };

/** A zip file, which nobody may attach but within another. */
const zip: Wrap = (bytes) => Buffer.from(zipSync({ 'a/b.bin': [bytes, { level: 9 }] }));

/** Documents within documents: each of the inner ones lies in each of the outer. */
const OUTER = [
  'pdf, attached',
  'docx, as a part',
  'odt, as a part',
  'msg, as an attachment',
  'rtf, as an object',
];
const INNER: Readonly<Record<string, Wrap>> = {
  pdf: WRAPPINGS['pdf, attached']!,
  'pdf after something else': (bytes) =>
    pdfWith(bytes).then((pdf) => Buffer.concat([Buffer.alloc(200, '\n'), pdf])),
  docx: WRAPPINGS['docx, as an object']!,
  msg: WRAPPINGS['msg, as an attachment']!,
  zip,
  'zip in a zip': then(zip, zip),
};

/** Combinations of wrappings, each by its name. */
export const NESTED: Readonly<Record<string, Wrap>> = Object.fromEntries(
  OUTER.flatMap((outer) =>
    Object.entries(INNER).map(
      ([inner, wrap]) => [`${outer}: ${inner}`, then(wrap, WRAPPINGS[outer]!)] as const,
    ),
  ),
);

/** The extension of what a wrapping makes. */
export const extensionOf = (name: string): Extension => /^[a-z]+/.exec(name)![0] as Extension;
