import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '../../domain/files/file-types.ts';
import { inspectPdf } from '../../files/pdf.ts';
import { madeFile, pdfWith } from '../support/made-files.ts';

const NOTE = Buffer.from('Et notat');
const CLEAR = { why: null, macros: false };
const attachedTo = (pdf: Uint8Array) => inspectPdf(pdf).attached?.map((file) => Buffer.from(file));

/** Makes as much of a PDF as tells of a stream. */
const pdfOf = (dictionary: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n5 0 obj\n<< ${dictionary} >>\nstream\r\n`),
    data,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

describe('files that are attached to a PDF', () => {
  it('are unpacked, those of PDFs that are attached too', async () => {
    expect(attachedTo(await pdfWith(NOTE, madeFile('png')))).toEqual([NOTE, madeFile('png')]);
    const inner = await pdfWith(NOTE);
    expect(attachedTo(await pdfWith(inner))).toEqual([inner, NOTE]);
  });

  it.each([
    ['/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(NOTE)],
    ['/Params << /CheckSum <00ff> >> /Filter [ /FlateDecode ]', deflateSync(NOTE)],
    ['/Type /Embedded#46ile /F#69lter /FlateDecode', deflateSync(NOTE)],
    ['/Type /EmbeddedFile /Length 8', NOTE],
  ])('are found by what is said of them: %s', (dictionary, data) => {
    const [found] = attachedTo(pdfOf(dictionary, data)) ?? [];
    expect(found?.toString().trimEnd()).toBe('Et notat');
  });

  it('are none where nothing is attached', () => {
    for (const pdf of [madeFile('pdf'), pdfOf('/Length 8', NOTE)]) expect(inspectPdf(pdf)).toEqual(CLEAR);
  });

  it('keep the PDF out where they cannot be searched', async () => {
    const packed = deflateSync(Buffer.alloc(LARGEST_FILE + 1));
    const filter = '/Type /EmbeddedFile /Filter /FlateDecode';
    expect(inspectPdf(pdfOf(filter, packed)).why).toBe('too_deep');
    expect(inspectPdf(pdfOf('/Type /EmbeddedFile /Filter /LZWDecode', NOTE)).why).toBe('too_deep');
    expect(inspectPdf(pdfOf(`${filter} /Encrypt 9 0 R`, packed)).why).toBe('encrypted');
    let nested: Buffer = NOTE;
    for (let level = 0; level < 6; level++) nested = await pdfWith(nested);
    expect(inspectPdf(nested).why).toBe('too_deep');
  });
});
