import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BrokenUpload, type IncomingFile, readUpload, type UploadLimits } from '../../web/http/multipart.ts';

const LIMITS: UploadLimits = { fields: 1000, all: 1_000_000 };

/** Reads a form as a browser would send it, in pieces of any size. */
async function sent(form: FormData, { piece = 7, limits = LIMITS, cut = 0, type = '' } = {}) {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const whole = new Uint8Array(await request.arrayBuffer());
  const bytes = whole.subarray(0, whole.length - cut);
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    },
    { highWaterMark: 0 },
  );
  const upload = await readUpload(body, type || request.headers.get('content-type')!, limits);
  return { ...upload, pulled: () => at };
}

function formOf(...entries: [string, string | Blob, string?][]): FormData {
  const form = new FormData();
  for (const [name, value, filename] of entries)
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename);
  return form;
}

const blob = (text: string) => new Blob([text]);

async function textOf({ bytes }: IncomingFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function textsOf(files: AsyncIterable<IncomingFile>): Promise<string[][]> {
  const texts: string[][] = [];
  for await (const file of files) texts.push([file.field, file.name, await textOf(file)]);
  return texts;
}

describe('an upload', () => {
  it.each([1, 7, 100_000])(
    'is read field by field and file by file, in pieces of %i bytes',
    async (piece) => {
      const form = formOf(
        ['token', 'abc'],
        ['value.text', 'Blåbær\r\nog æøå'],
        ['file.a', blob('one'), 'en.txt'],
        ['file.a', blob('two'), 'Søknad «to».pdf'],
        ['file.b', blob('three'), 'c:\\temp\\tre.doc'],
      );
      const { fields, files } = await sent(form, { piece });
      expect([...fields]).toEqual([
        ['token', 'abc'],
        ['value.text', 'Blåbær\r\nog æøå'],
      ]);
      expect(await textsOf(files)).toEqual([
        ['file.a', 'en.txt', 'one'],
        ['file.a', 'Søknad «to».pdf', 'two'],
        ['file.b', 'tre.doc', 'three'],
      ]);
    },
  );

  it('has no file where none was chosen', async () => {
    const { fields, files } = await sent(
      formOf(['file.a', blob(''), ''], ['token', 'abc'], ['file.b', blob(''), '']),
    );
    expect(fields.get('token')).toBe('abc');
    expect(await textsOf(files)).toEqual([]);
  });

  it('has an empty file where an empty one was chosen', async () => {
    const { files } = await sent(formOf(['file.a', blob(''), 'tom.txt']));
    expect(await textsOf(files)).toEqual([['file.a', 'tom.txt', '']]);
  });

  it('goes on to the next file where one is not read, or not to its end', async () => {
    const long = blob('x'.repeat(300_000));
    const { files } = await sent(
      formOf(['a', long, '1.txt'], ['a', long, '2.txt'], ['a', blob('three'), '3.txt']),
      {
        piece: 5000,
      },
    );
    const read: string[] = [];
    for await (const file of files) {
      if (file.name === '2.txt') for await (const _ of file.bytes) break;
      if (file.name === '3.txt') read.push(await textOf(file));
    }
    expect(read).toEqual(['three']);
  });

  it('is read no faster than its files are', async () => {
    const { files, pulled } = await sent(formOf(['a', blob('x'.repeat(900_000)), '1.txt']), {
      piece: 10_000,
    });
    let read = 0;
    let ahead = 0;
    for await (const { bytes } of files)
      for await (const chunk of bytes) {
        for (let turn = 0; turn < 10; turn += 1) await nextTurn();
        read += chunk.length;
        ahead = Math.max(ahead, pulled() - read);
      }
    expect(read).toBe(900_000);
    expect(ahead).toBeLessThan(300_000);
  });

  it('is thrown away to its end where nobody wants it', async () => {
    const { skip, pulled } = await sent(
      formOf(['a', blob('x'.repeat(300_000)), '1.txt'], ['a', blob('y'.repeat(300_000)), '2.txt']),
      { piece: 10_000 },
    );
    await skip();
    expect(pulled()).toBeGreaterThan(600_000);
  });

  it('fails in the middle of a file where the sender stops there', async () => {
    const form = formOf(['token', 'abc'], ['a', blob('x'.repeat(50_000)), '1.txt']);
    const { fields, files, skip } = await sent(form, { piece: 10_000, cut: 20_000 });
    expect(fields.get('token')).toBe('abc');
    await expect(textsOf(files)).rejects.toThrow(BrokenUpload);
    await skip();
  });

  it('fails where it has more than all files may have, at the file that has it', async () => {
    const form = formOf(['a', blob('x'.repeat(1_100_000)), '1.txt']);
    const { files } = await sent(form, { piece: 10_000 });
    await expect(textsOf(files)).rejects.toMatchObject({ why: 'too_large' });
  });

  it.each([
    ['one field that is too long', formOf(['text', 'x'.repeat(1001)])],
    [
      'many that are',
      formOf(...Array.from({ length: 30 }, (_, i) => [`f${i}`, 'x'.repeat(50)] as [string, string])),
    ],
    ['too many fields', formOf(...Array.from({ length: 2001 }, (_, i) => [`f${i}`, ''] as [string, string]))],
  ])('is refused for %s', async (_, form) => {
    await expect(sent(form, { piece: 10_000 })).rejects.toMatchObject({ why: 'too_large' });
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=other', 'multipart/mixed; boundary=x'])(
    'is refused as %s',
    async (type) => {
      await expect(sent(formOf(['token', 'abc']), { type })).rejects.toMatchObject({ why: 'unreadable' });
    },
  );
});
