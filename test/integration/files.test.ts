/** Files on the real parts: taken in by the portal's own code, looked into by the worker, clamd and all. */

import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openFile } from '../../acts/files/open.ts';
import { type Received, receiveFile } from '../../acts/files/receive.ts';
import { copyFile, holdFile, readFile, type StoredFile } from '../../db/files/files.ts';
import { connect } from '../../db/sql.ts';
import { EXTENSIONS, LARGEST_FILE } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { asClean, inQuarantine, openStore, type Store } from '../../files/store.ts';
import { readSettings } from '../../settings.ts';
import { NESTED, WRAPPINGS } from '../support/cage/wrappings.ts';
import {
  docmWithMacros,
  EICAR,
  eicarInDocx,
  eicarInPdf,
  madeFile,
  named,
  PROGRAM,
  pdfWith,
  tooDeepDocx,
} from '../support/made-files.ts';
import { makeCase, type PlainCase } from '../support/plain-case.ts';
import { servicesFor } from '../support/services.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'files test', max: 6 });
let store: Store;
let services: Awaited<ReturnType<typeof servicesFor>>;
let at: PlainCase;

beforeAll(async () => {
  services = await servicesFor(settings, sql);
  store = services.store;
  at = await makeCase(sql);
});
afterAll(async () => {
  await services.close();
  await sql.end();
});

/** Brings a file as a person does, to a place of their draft. */
const bring = (name: string, bytes: Uint8Array | Readable, into = store): Promise<Received> =>
  receiveFile<never>(
    { ...services, store: into },
    {
      caseNumber: at.number,
      uploadedBy: at.person,
      side: 'applicant',
      name,
      bytes: bytes instanceof Readable ? bytes : Readable.from([bytes]),
      attach: async (tx, id) => {
        await at.attach(tx, id);
        return null;
      },
    },
  );

/** Waits until a file is scanned, however long that takes, and returns it. */
async function looked(received: Received): Promise<StoredFile> {
  if (received.kind === 'refused') throw new Error(received.why);
  const { id } = received.file;
  await expect
    .poll(async () => (await readFile(sql, id))?.state, { timeout: 20_000 })
    .not.toBe('quarantined');
  return (await readFile(sql, id))!;
}

const keyOf = async (id: Id): Promise<string> =>
  (await sql<{ key: string }[]>`select key from files where id = ${id}`)[0]!.key;

/** Returns the places in the store where bytes of a file lie. */
async function places(id: Id): Promise<string[]> {
  const key = await keyOf(id);
  const both = { quarantine: inQuarantine(key), clean: asClean(key) };
  const found = await Promise.all(
    Object.entries(both).map(async ([name, place]) => ((await store.exists(place)) ? name : '')),
  );
  return found.filter(Boolean);
}

describe('what is taken', () => {
  it.each(EXTENSIONS)(
    '%s: a file that a real program made is there for all who may have it',
    async (extension) => {
      const bytes = madeFile(extension);
      const file = await looked(await bring(`Vedlegg.${extension}`, bytes));
      expect(file).toMatchObject({
        ...{ state: 'clean', name: `Vedlegg.${extension}`, extension, size: bytes.length },
        ...{ caseNumber: at.number, uploadedBy: at.person, side: 'applicant', why: null },
        ...{
          marks: extension === 'xlsm' ? ['macros'] : [],
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
        ...{ uploader: 'Test Testesen', scannedAt: expect.any(Date) },
      });
      expect((await buffer(await openFile(services, file))).equals(bytes)).toBe(true);
      await expect.poll(() => places(file.id)).toEqual(['clean']);
    },
  );

  it('is told at once', async () => {
    const received = await bring('brev.txt', Buffer.from('Hei'));
    expect(received).toMatchObject({ kind: 'file', file: { state: 'clean' } });
  });

  it('may hold macros, of which it is told', async () => {
    expect(await looked(await bring('skjema.docm', docmWithMacros()))).toMatchObject({
      state: 'clean',
      marks: ['macros'],
    });
    const printable = await looked(await bring('brev.pdf', named('printing-forbidden.pdf')));
    expect(printable).toMatchObject({ state: 'clean', marks: [] });
  });

  it('may be as large as it is said', async () => {
    const received = await bring('stor.txt', Buffer.alloc(LARGEST_FILE, 'a'));
    expect(await looked(received)).toMatchObject({ state: 'clean', size: LARGEST_FILE });
  });
});

describe('what is not taken', () => {
  /** A store of its own: other tests bring files meanwhile. */
  let own: Store;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'min-side-files-'));
    own = await openStore({ ...settings, FILES_DIR: folder });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const filesOfCase = async () =>
    (await sql<{ count: number }[]>`select count(*)::int from files where case_number = ${at.number}`)[0];

  /** Expects that a file is refused, and that nothing of it is kept. */
  async function expectNothing(received: Promise<Received<'closed'>>, why: string): Promise<void> {
    const rows = await filesOfCase();
    expect(await received).toEqual({ kind: 'refused', why });
    expect(await filesOfCase()).toEqual(rows);
    expect(await keysInStore()).toEqual([]);
  }
  const keysInStore = async () => {
    const { objects } = await own.listAll('', { recursive: true });
    return [...objects].map((entry) => (entry.isFile ? entry.key : ''));
  };

  it('is another type, or nothing', async () => {
    await expectNothing(bring('program.exe', PROGRAM, own), 'type');
    await expectNothing(bring('tom.pdf', Buffer.alloc(0), own), 'empty');
  });

  it('is larger than it may be by a byte; the rest is left unread', async () => {
    await expectNothing(bring('stor.pdf', Buffer.alloc(LARGEST_FILE + 1), own), 'too_large');
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          read += 65_536;
          yield Buffer.alloc(65_536);
        }
      })(),
    );
    await expectNothing(bring('endeløs.pdf', endless, own), 'too_large');
    expect(read).toBeLessThan(LARGEST_FILE + 4_000_000);
    expect(endless.destroyed).toBe(true);
  });

  it('breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('%PDF-1.7');
        throw new Error('the sender is gone');
      })(),
    );
    await expectNothing(bring('avbrutt.pdf', broken, own), 'interrupted');
  });

  it('can no longer be attached to what it was meant for', async () => {
    const received = receiveFile(
      { ...services, store: own },
      {
        ...{ caseNumber: at.number, uploadedBy: at.person, side: 'applicant', name: 'brev.txt' },
        bytes: Readable.from([Buffer.from('Hei')]),
        attach: async () => 'closed' as const,
      },
    );
    await expectNothing(received, 'closed');
  });
});

/** EICAR in a wrapping. */
const wrapped = (name: string) => ({ ...WRAPPINGS, ...NESTED })[name]!(EICAR);

describe('what speaks against a file', () => {
  it.each([
    ['eicar.txt', () => EICAR, 'infected', null],
    ['eicar.pdf', () => EICAR, 'infected', null],
    ['brev.docx', eicarInDocx, 'infected', null],
    ['brev.pdf', eicarInPdf, 'infected', null],
    ['pakket.pdf', () => pdfWith(madeFile('txt'), EICAR), 'infected', null],
    ['pakket-i-pakket.pdf', async () => pdfWith(await pdfWith(EICAR)), 'infected', null],
    ['kommentar.pdf', () => wrapped('pdf, with endobj in a comment of its dictionary'), 'infected', null],
    ['tekst.pdf', () => wrapped('pdf, with endobj in a string of its dictionary'), 'infected', null],
    ['mellomrom.pdf', () => wrapped('pdf, with a space after the word stream'), 'infected', null],
    ['e-post.msg', () => wrapped('msg, as an attachment: docx'), 'infected', null],
    ['lysark.pps', () => wrapped('pps, as a packed object'), 'infected', null],
    ['tekst.rtf', () => wrapped('rtf, as an object: pdf'), 'infected', null],
    ['halv.docx', () => madeFile('docx').subarray(0, 2000), 'refused', 'unreadable'],
    ['program.pdf', () => PROGRAM, 'refused', 'content'],
    ['gammel.docx', () => madeFile('doc'), 'refused', 'content'],
    ['passord.docx', () => named('locked.docx'), 'refused', 'encrypted'],
    ['passord.pdf', () => named('locked.pdf'), 'refused', 'encrypted'],
    ['bombe.docx', tooDeepDocx, 'refused', 'too_deep'],
  ] as const)('%s is found, and its bytes are given to nobody', async (name, bytes, state, why) => {
    const file = await looked(await bring(name, await bytes()));
    expect(file).toMatchObject({ name, state, why, marks: [] });
    await expect(openFile(services, file)).rejects.toThrow();
    await expect.poll(() => places(file.id)).toEqual([]);
  });
});

describe('a file in a second case', () => {
  it('has the same bytes, and is watched by itself', async () => {
    const first = await looked(await bring('brev.pdf', madeFile('pdf')));
    const other = await makeCase(sql);
    const to = { caseNumber: other.number, side: 'applicant', uploadedBy: other.person } as const;
    const copy = await sql.begin((tx) => copyFile(tx, first.id, to));
    const second = (await readFile(sql, copy!))!;
    const { uploadedAt, ...same } = first;
    expect(second).toMatchObject({
      ...same,
      ...{ id: copy, caseNumber: other.number, uploadedBy: other.person },
    });
    expect(second.uploadedAt.getTime()).toBeGreaterThan(uploadedAt.getTime());
    expect((await buffer(await openFile(services, second))).equals(madeFile('pdf'))).toBe(true);
    const started = async () => (await sql`select started from files where id = ${copy}`)[0]?.started;
    await expect.poll(started, { timeout: 10_000 }).toBe(true);
    const infected = await looked(await bring('eicar.txt', EICAR));
    expect(await sql.begin((tx) => copyFile(tx, infected.id, to))).toBeNull();
    expect(await sql.begin((tx) => holdFile(tx, randomUUID()))).toBe(false);
  });
});
