/** Warnings for those who open a file, found in its structure. */
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../cage/inside/files/content.ts';
import type { FileMark } from '../../domain/files/file-types.ts';
import { pdfOf, stream } from '../support/cage/pdfs.ts';
import { extensionOf, oleWith, WRAPPINGS } from '../support/cage/wrappings.ts';
import { docmWithMacros, madeFile } from '../support/made-files.ts';

type Make = () => Buffer | Promise<Buffer>;

/** Adds a relationship to a document of Word, in letters that are its own. */
const related = (type: string, more: string): Buffer => {
  const parts = unzipSync(madeFile('docx'));
  const rels = `<?xml version="1.0"?><r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" Type='http://purl.oclc.org/ooxml/officeDocument/relationships/${type}' Target="http://example.no/x" ${more}/></r:Relationships>`;
  return Buffer.from(zipSync({ ...parts, 'word/_rels/settings.xml.rels': strToU8(rels) }));
};

const withPart = (extension: 'docx' | 'odt', name: string, text: string): Buffer =>
  Buffer.from(zipSync({ ...unzipSync(madeFile(extension)), [name]: strToU8(text) }));

const inDocx = (text: string) =>
  withPart('docx', 'word/header9.xml', `<w:hdr xmlns:w="w"><w:p>${text}</w:p></w:hdr>`);
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const linked = Buffer.from([1, 0, 0, 2, 1, 0, 0, 0]);
const embedded = Buffer.from([1, 0, 0, 2, 0, 0, 0, 0]);

const MARKED: readonly [name: string, make: Make, marks: readonly FileMark[]][] = [
  ['docm with a project', docmWithMacros, ['macros']],
  ['docx with a project under another name', () => related('vbaProject', ''), ['macros']],
  ['doc with a project', () => oleWith('doc', '/Macros/VBA/_VBA_PROJECT')(Buffer.alloc(64)), ['macros']],
  [
    'doc with a project in other letters',
    () => oleWith('doc', '/x/_Vba_Project')(Buffer.alloc(64)),
    ['macros'],
  ],
  ['xls with a project', () => oleWith('xls', '/_VBA_PROJECT_CUR/VBA/dir')(Buffer.alloc(64)), ['macros']],
  ['odt with Basic', () => withPart('odt', 'Basic/Standard/script-lb.xml', '<a/>'), ['macros']],
  ['docx with a docm in it', () => WRAPPINGS['docx, as a part']!(docmWithMacros()), ['macros']],
  ['pdf with a docm in it', () => WRAPPINGS['pdf, attached']!(docmWithMacros()), ['macros']],
  [
    'docx with a template elsewhere',
    () => related('attachedTemplate', 'TargetMode="External"'),
    ['template'],
  ],
  ['docx with a template of its own', () => related('attachedTemplate', ''), []],
  ['docx with an object elsewhere', () => related('oleObject', "TargetMode = 'External'"), ['link']],
  ['docx with an object of its own', () => related('oleObject', ''), []],
  ['docx with a link that people press', () => related('hyperlink', 'TargetMode="External"'), []],
  ['docx with a field of another program', () => inDocx(instruction('DDEAUTO c:\\x')), ['link']],
  ['docx with such a field in pieces', () => inDocx(instruction('DDE') + instruction('AUTO x')), ['link']],
  ['docx that writes about it', () => inDocx('<w:r><w:t>DDEAUTO</w:t></w:r>'), []],
  ['doc with a linked object', () => oleWith('doc', '/ObjectPool/_1/\x01Ole')(linked), ['link']],
  ['doc with an embedded object', () => oleWith('doc', '/ObjectPool/_1/\x01Ole')(embedded), []],
  ['rtf with a linked object', () => Buffer.from('{\\rtf1{\\object\\objautlink}}'), ['link']],
  ['rtf with a template', () => Buffer.from('{\\rtf1{\\*\\template http://example.no/x}}'), ['template']],
  ['rtf with a field', () => Buffer.from('{\\rtf1{\\field{\\*\\fldinst {DDE}{AUTO x}}}}'), ['link']],
  ['rtf that writes about it', () => Buffer.from('{\\rtf1 \\\\objlink DDE}'), []],
  [
    'pdf with a script',
    () => pdfOf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', []),
    ['script'],
  ],
  [
    'pdf with a script under numbers',
    () => pdfOf('/AA << /O << /S /J#61vaScript /J#53 (1) >> >>', []),
    ['script'],
  ],
  ['pdf that writes about it', () => pdfOf('/Lang (/S /JavaScript /Launch)', []), []],
  [
    'pdf that starts a program',
    () => pdfOf('/OpenAction 4 0 R', ['<< /S /Launch /F (x.exe) >>']),
    ['launch'],
  ],
  [
    'pdf that starts one from a packed object',
    () =>
      pdfOf('/OpenAction 6 0 R', [stream(objects, deflateSync(Buffer.from('6 0 << /S /Launch /F (x) >>')))]),
    ['launch'],
  ],
  [
    'pdf with a form of scripts',
    () => pdfOf('/AcroForm << /XFA 4 0 R >>', [stream('', deflateSync(Buffer.from('<x/>')))]),
    ['script'],
  ],
];
const objects = '/Type /ObjStm /N 1 /First 4';

describe('a file', () => {
  it.each(MARKED)('%s', async (name, make, marks) => {
    const inspected = await inspectContent(await make(), extensionOf(name), async () => {});
    expect(inspected).toEqual({ why: null, marks });
  });
});
