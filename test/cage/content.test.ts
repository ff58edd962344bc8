import cfb from 'cfb';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../cage/inside/files/content.ts';
import { EXTENSIONS, type Extension } from '../../domain/files/file-types.ts';
import { docmWithMacros, EICAR, lockedOdt, madeFile, named, PROGRAM } from '../support/made-files.ts';

const what = (extension: Extension, bytes: Buffer) => inspectContent(bytes, extension, async () => {});

describe('what is in a file', () => {
  it.each(EXTENSIONS)('%s: what a real program made is what its name says', async (extension) => {
    const marks = extension === 'xlsm' ? ['macros'] : [];
    expect(await what(extension, madeFile(extension))).toEqual({ why: null, marks });
  });

  it.each(EXTENSIONS)('%s: a program that was renamed is not', async (extension) => {
    expect(await what(extension, PROGRAM)).toEqual({ why: 'content', marks: [] });
  });

  /** Types that can't be told apart, or of which one is the other and nothing more. */
  const SAME: Partial<Record<Extension, readonly Extension[]>> = {
    jpeg: ['jpg'],
    jpg: ['jpeg'],
    tif: ['tiff'],
    tiff: ['tif'],
    ppt: ['pps'],
    pps: ['ppt'],
    docm: ['docx'],
    docx: ['docm'],
    xlsm: ['xlsx'],
  };
  it.each(EXTENSIONS)('%s: a file of another type is not', async (extension) => {
    const others = EXTENSIONS.filter((other) => other !== extension && !SAME[extension]?.includes(other));
    for (const other of others)
      expect([other, (await what(extension, madeFile(other))).why]).toEqual([other, 'content']);
  });

  it('refuses what is locked, and tells it from what is something else', async () => {
    expect(await what('docx', named('locked.docx'))).toMatchObject({ why: 'encrypted' });
    expect(await what('odt', lockedOdt())).toMatchObject({ why: 'encrypted' });
    expect(await what('docx', madeFile('doc'))).toMatchObject({ why: 'content' });
    const doc = madeFile('doc');
    const head = doc.indexOf(Buffer.from([0xec, 0xa5]));
    doc[head + 0x0b]! |= 0x01;
    expect(await what('doc', doc)).toMatchObject({ why: 'encrypted' });
    expect(await what('xls', withFilePass(madeFile('xls')))).toMatchObject({ why: 'encrypted' });
    expect(await what('ppt', withLockedToken(madeFile('ppt')))).toMatchObject({ why: 'encrypted' });
  });

  it('takes macros, and says so', async () => {
    expect(await what('docm', docmWithMacros())).toEqual({ why: null, marks: ['macros'] });
    expect(await what('doc', withProject(madeFile('doc'), 'Macros'))).toEqual({
      why: null,
      marks: ['macros'],
    });
    expect(await what('xls', withProject(madeFile('xls'), '_VBA_PROJECT_CUR'))).toEqual({
      why: null,
      marks: ['macros'],
    });
  });

  it('knows texts in any letters, and what is none', async () => {
    const text = 'Ærlig talt, 100 €\r\n\tog «slik»';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from('Ærlig talt', 'latin1'),
      EICAR,
    ])
      expect(await what('txt', bytes)).toEqual({ why: null, marks: [] });
    for (const bytes of [Buffer.from('en\0to'), Buffer.from('\x1b[31m'), Buffer.from('{\\rtf1 a}')])
      expect(await what('txt', bytes)).toMatchObject({ why: 'content' });
  });
});

type Changes = (file: ReturnType<typeof cfb.read>) => void;

function changed(bytes: Buffer, change: Changes): Buffer {
  const file = cfb.read(bytes, { type: 'buffer' });
  change(file);
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
}

const withProject = (bytes: Buffer, storage: string) =>
  changed(bytes, (file) => void cfb.utils.cfb_add(file, `/${storage}/VBA/_VBA_PROJECT`, Buffer.alloc(64)));

/** Puts a record `FilePass` after the first one, as a password does. */
const withFilePass = (bytes: Buffer) =>
  changed(bytes, (file) => {
    const part = cfb.find(file, '/Workbook')!;
    const content = Buffer.from(part.content);
    const after = 4 + content.readUInt16LE(2);
    const pass = Buffer.concat([Buffer.from('2f000600', 'hex'), Buffer.alloc(6)]);
    part.content = Buffer.concat([content.subarray(0, after), pass, content.subarray(after)]);
    part.size = part.content.length;
  });

const withLockedToken = (bytes: Buffer) =>
  changed(bytes, (file) => {
    const part = cfb.find(file, '/Current User')!;
    const content = Buffer.from(part.content);
    content.writeUInt32LE(0xf3d1c4df, 12);
    part.content = content;
  });
