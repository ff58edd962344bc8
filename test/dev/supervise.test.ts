/** Processes that the launcher keeps running, also where the disk is full or a port is taken. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainError } from '../../dev/plain.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { Supervised } from '../../dev/supervise.ts';

let data: string;
let said: string[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'min-side-supervise-'));
  mkdirSync(join(data, 'run'));
  said = [];
});
afterEach(() => rmSync(data, { recursive: true }));

/** Ids of the processes that were started for this folder and still run. */
const running = (): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
    } catch {
      return false;
    }
  });

const partOf = (ports: number[] = []) =>
  new Supervised(
    {
      ...{
        name: 'part',
        title: 'The part',
        file: process.execPath,
        signal: 'SIGTERM',
        environment: {},
        ports,
      },
      args: ['--eval', "console.log('up'); setInterval(() => {}, 1000)", data],
      ready: (logged) => logged.includes('up'),
    },
    { data, onProgress: (line) => said.push(line) },
  );

/** Makes the disk full for the record of a process, which is its end: the next attempt has room again. */
const fillDisk = () => symlinkSync('/dev/full', join(data, 'run/part.json'));

describe('where the disk is full', () => {
  it('a process that cannot be put on record is ended, and started once there is room', async () => {
    const part = partOf();
    fillDisk();
    await part.start();
    expect(said).toEqual([
      expect.stringMatching(/^The part was not started: ENOSPC: .+; it is started again/),
    ]);
    expect(running()).toEqual([`${part.pid}`]);
    await part.stop();
    expect(running()).toEqual([]);
  });

  it('one that ends meanwhile is started again, over and over until there is room', async () => {
    const part = partOf();
    await part.start();
    const { pid } = part;
    // no record can be written where its folder is none
    renameSync(join(data, 'run'), join(data, 'before'));
    writeFileSync(join(data, 'run'), '');
    process.kill(pid!);
    await expect.poll(() => said.filter((line) => line.includes('was not started')).length).toBe(2);
    expect(running()).toEqual([]);
    rmSync(join(data, 'run'));
    await expect.poll(() => said.at(-1)).toBe('The part is up again.');
    await part.stop();
    expect(running()).toEqual([]);
  });
});

it('tells in plain words of a program that is not there', async () => {
  const part = new Supervised(
    {
      ...{ name: 'part', title: 'The part', file: join(data, 'none'), args: [], signal: 'SIGTERM' },
      ...{ environment: {}, ports: [], ready: () => true },
    },
    { data, onProgress: (line) => said.push(line) },
  );
  await expect(part.start()).rejects.toThrow(/^The part was not started: spawn .+ ENOENT\.$/);
});

/** Takes a port at once, on every address. */
function take(port: number): Server {
  return createServer().listen(port);
}

describe('where the port of a part is taken', () => {
  /** Starts the mailbox alone; something is done when its turn has come, after the ports were looked at. */
  const startMailbox = (ports: number, itsTurn: () => void): Promise<Stack> =>
    startStack({
      ...{ data, ports, parts: ['mailbox'] },
      onProgress: (line) => {
        said.push(line);
        if (line === 'The mailbox is being started.') itsTurn();
      },
    });

  it('when it is started, one plain sentence says so, and nothing is left behind', async () => {
    const ports = await findFreePorts();
    let taken: Server | undefined;
    const error = await startMailbox(ports, () => {
      taken = take(ports + 4);
    }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PlainError);
    expect((error as Error).message).toBe(
      `Port ${ports + 4}, for The mailbox, is taken. End the process that has it, or choose other ports with --ports BASE.`,
    );
    expect(said).toEqual(['The mailbox is being started.']);
    await expect.poll(running).toEqual([]);
    expect(readdirSync(join(data, 'run'))).toEqual([]);
    taken?.close();
  });

  it('for a moment, it is waited for', async () => {
    const ports = await findFreePorts();
    const stack = await startMailbox(ports, () => {
      const taken = take(ports + 4);
      setTimeout(() => taken.close(), 300);
    });
    expect(stack.part('mailbox').running).toBe(true);
    expect(said.at(-1)).toMatch(/^The mailbox is ready/);
    await stack.stop();
    await expect.poll(running).toEqual([]);
  });
});
