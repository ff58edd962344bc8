/** Process of the cage that has been taken over: the file says what it does, and it tells what came of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { headOf } from '../../../cage/frames.ts';
import { serve } from '../../../cage/inside/serve.ts';

/** Does something, and returns the code of the error that it comes to. */
const outcomeOf = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'done',
    (error) => String(error.code ?? error.name),
  );

type Act = (argument: string, give: (bytes: Uint8Array) => Promise<void>) => unknown;

const ACTS: Readonly<Record<string, Act>> = {
  heap() {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, n) => `${n}`));
  },
  buffers() {
    const kept: Buffer[] = [];
    for (let n = 0; n < 64; n++) kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
    return `${kept.length}`;
  },
  spin() {
    for (;;);
  },
  wait: () => new Promise(() => setInterval(() => {}, 1000)),
  fork: () => outcomeOf(async () => void (await once(spawn('sleep', ['3600']), 'spawn'))),
  thread: () => outcomeOf(async () => void (await once(new Worker('', { eval: true }), 'online'))),
  connect: (port) =>
    outcomeOf(async () => void (await once(connect({ port: Number(port), host: '127.0.0.1' }), 'connect'))),
  read: (path) => outcomeOf(() => readFile(path)),
  write: (path) => outcomeOf(() => writeFile(path, 'x')),
  environment: () => Object.keys(process.env).sort().join(' '),
  lie: () => ({ why: null, marks: ['harmless'], more: 'x' }),
  flood() {
    const output = new Socket({ fd: 3, readable: false, writable: true });
    const flood = (): boolean => output.write(Buffer.alloc(1024 * 1024), flood);
    flood();
    return new Promise(() => {});
  },
  mumble() {
    const output = new Socket({ fd: 3, readable: false, writable: true });
    output.write(headOf({ kind: 'A', length: 1 }));
    output.write('{');
    return new Promise(() => {});
  },
  end: () => process.exit(0),
  parts: async (count, give) => {
    for (let n = 0; n < Number(count); n++) await give(Buffer.from(`${n}`));
    return 'given';
  },
};

await serve(z.strictObject({}), async (_request, bytes, give) => {
  const [act = '', argument = ''] = bytes.toString().split(' ');
  return ACTS[act]!(argument, give);
});
