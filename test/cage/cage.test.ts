/**
 * The cage, with a process in it that does what a file may make it do. Where a wall cannot be had on a machine, the
 * process gets as far as is told.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cage } from '../../cage/cage.ts';
import { inspectFile } from '../../cage/inspect-file.ts';
import { INSPECTION } from '../../cage/protocol.ts';
import { readSpreadsheet } from '../../cage/read-spreadsheet.ts';
import { findWalls, type Wall } from '../../cage/walls.ts';
import { allLines } from '../../domain/forms/content.ts';
import { KINDS } from '../../kinds.ts';
import { bomb, lying, withCellAt } from '../support/cage/spreadsheets.ts';
import { madeFile, pdfWith } from '../support/made-files.ts';

const entry = new URL('../support/cage/hostile.ts', import.meta.url);
const hostile = new Cage({ entry, readable: ['test/support/cage/*'], longestMs: 600_000 });
const hasty = new Cage({ entry, readable: ['test/support/cage/*'], longestMs: 300 });
const REQUEST = {};

afterAll(() => {
  for (const one of [hostile, hasty]) one.close();
});

const ask = (act: string, one = hostile) => one.ask(REQUEST, Buffer.from(act), { owner: act });

describe('a process that a file has taken over', () => {
  it.each(['heap', 'spin', 'flood', 'end', 'mumble', 'parts 5001'])('is ended: %s', async (act) => {
    expect(await ask(act)).toEqual({ kind: 'ended' });
    expect(await ask('parts 0')).toEqual({ kind: 'answered', answer: 'given' });
  });

  it('is ended where it takes memory beside the heap', async () => {
    const asked = await ask('buffers');
    expect(asked.kind).toBe(await onlyWith('limits', 'ended', 'answered'));
  });

  it('is ended where it does nothing at all', async () => {
    expect(await ask('wait', hasty)).toEqual({ kind: 'ended' });
  });

  it('starts no process and no thread', async () => {
    expect(await ask('fork')).toEqual({ kind: 'answered', answer: 'ERR_ACCESS_DENIED' });
    expect(await ask('thread')).toEqual({ kind: 'answered', answer: 'ERR_ACCESS_DENIED' });
  });

  it('reaches nobody over the network', async () => {
    let reached = 0;
    const server = createServer(() => {
      reached += 1;
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const outcome = await onlyWith('namespaces', expect.not.stringContaining('done'), 'done');
    expect(await ask(`connect ${port}`)).toMatchObject({ answer: outcome });
    server.close();
    expect(reached).toBe(await onlyWith('namespaces', 0, 1));
  });

  it('has no rights of the administrator, under whom it was started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'min-side-cage-'));
    const file = join(folder, 'x');
    writeFileSync(file, 'x');
    const { command, missing } = await findWalls();
    const [first = 'cat', ...rest] = [...command, 'cat', file];
    const { status } = spawnSync(first, rest);
    rmSync(folder, { recursive: true });
    // whoever else it is keeps their own files
    expect(status === 0).toBe(process.getuid?.() !== 0 || missing.includes('user'));
  });

  it('reads nothing but its own code, writes nothing, and knows no setting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'min-side-cage-'));
    const settings = new URL('../../settings.ts', import.meta.url).pathname;
    expect(await ask('read /etc/hostname')).toMatchObject({ answer: 'ERR_ACCESS_DENIED' });
    expect(await ask(`read ${settings}`)).toMatchObject({ answer: 'ERR_ACCESS_DENIED' });
    expect(await ask(`write ${join(folder, 'x')}`)).toMatchObject({ answer: 'ERR_ACCESS_DENIED' });
    expect(await ask('environment')).toMatchObject({ answer: 'PATH' });
    rmSync(folder, { recursive: true });
  });

  it('is not believed where it says something else than it was asked', async () => {
    const asked = await ask('lie');
    expect(asked.kind).toBe('answered');
    expect(INSPECTION.safeParse('answer' in asked ? asked.answer : null).success).toBe(false);
  });
});

describe('files within a file', () => {
  it('come in their order, and are waited for without end', async () => {
    const taken: string[] = [];
    const asked = await hasty.ask(REQUEST, Buffer.from('parts 3'), {
      owner: 'a',
      take: async (part) => {
        // longer than the process may take
        await new Promise((resolve) => setTimeout(resolve, 200));
        taken.push(part.toString());
      },
    });
    expect([asked, taken]).toEqual([{ kind: 'answered', answer: 'given' }, ['0', '1', '2']]);
  });

  it('end the work where nobody can take them', async () => {
    const take = async () => {
      throw new Error('nobody');
    };
    await expect(hostile.ask(REQUEST, Buffer.from('parts 3'), { owner: 'a', take })).rejects.toThrow(
      'nobody',
    );
  });
});

/** Returns one thing where a wall stands on this machine, and another where it cannot be had. */
async function onlyWith<T>(wall: Wall, stands: T, missing: T): Promise<T> {
  return (await findWalls()).missing.includes(wall) ? missing : stands;
}

it('is left where whoever asks has to end', async () => {
  const stopped = new AbortController();
  const asked = hostile.ask(REQUEST, Buffer.from('wait'), { owner: 'a', signal: stopped.signal });
  stopped.abort(new Error('stopped'));
  await expect(asked).rejects.toThrow('stopped');
});

it('answers that it is busy where one person brings too much', async () => {
  const asked = await Promise.all(
    Array.from({ length: 6 }, () => hostile.ask(REQUEST, Buffer.from('parts 0'), { owner: 'one' })),
  );
  expect(asked.map(({ kind }) => kind).sort()).toEqual([
    ...Array(4).fill('answered'),
    ...Array(2).fill('busy'),
  ]);
});

describe('what is opened in the cage', () => {
  const kind = KINDS.find(({ id }) => id === 'export-licence')!;
  const lines = allLines(kind)[0]!;
  let spreadsheets: Record<string, Uint8Array>;
  beforeAll(async () => {
    spreadsheets = { lying: lying(bomb(60_000_000)), 'far away': await withCellAt('XFD1048576') };
  });
  const read = (bytes: Uint8Array) => {
    const facts = { ownCases: new Set<string>(), today: '2026-11-22' };
    return readSpreadsheet(bytes, { kind, lines, facts, owner: 'a' });
  };

  it('are spreadsheets', async () => {
    const header = lines.fields.map(({ label }) => label.nb).join(';');
    const { reading } = (await read(strToU8(`${header}\nRadar`))) as { reading: { rows: number } };
    expect(reading).toMatchObject({ rows: 1, missing: [], unknown: [] });
    expect(await read(strToU8('d0cf11e0a1b11ae1'))).toHaveProperty('reading');
    for (const bytes of Object.values(spreadsheets)) expect(await read(bytes)).toHaveProperty('unreadable');
  });

  it('are files, with what lies in them', async () => {
    const taken: Buffer[] = [];
    const inspected = await inspectFile(await pdfWith(madeFile('png')), {
      ...{ id: 'a', extension: 'pdf', signal: new AbortController().signal },
      take: async (part) => void taken.push(part),
    });
    expect(inspected).toEqual({ why: null, marks: [] });
    expect(taken).toEqual([madeFile('png')]);
  });
});
