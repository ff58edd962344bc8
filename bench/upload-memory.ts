/** Memory of the portal while twenty files of 20 MB go up at once, beside that of a server that only writes them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Stack } from '../dev/stack.ts';
import type { Comparison } from './compare.ts';
import { upload } from './large-file.ts';
import { BenchUser } from './user.ts';

const FILES = 20;

export async function uploadMemory(stack: Stack): Promise<Comparison> {
  const user = await BenchUser.arrive(stack);
  return {
    name: 'upload-memory',
    says: 'memory that the portal grows by while twenty files of 20 MB go up, beside a server that only writes them',
    unit: 'MB',
    goal: { is: 'at most', ratio: 2 },
    rounds: 2,
    ours: async () => {
      const forms: Awaited<ReturnType<BenchUser['formForFiles']>>[] = [];
      for (let i = 0; i < FILES; i++) forms.push(await user.formForFiles());
      return growth(stack.part('portal').pid!, () =>
        Promise.all(forms.map(({ path, fields }) => user.post(path, upload(fields)))),
      );
    },
    raw: async () => {
      const server = await startWriter();
      const grown = await growth(server.pid, () =>
        Promise.all(Array.from({ length: FILES }, () => fetch(server.url, upload({})))),
      );
      await server.stop();
      return grown;
    },
  };
}

/** Returns the megabytes that a process grows by at most while something is done. */
async function growth(pid: number, run: () => Promise<unknown>): Promise<number> {
  const before = memoryOf(pid);
  let most = before;
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      most = Math.max(most, memoryOf(pid));
      await after(50);
    }
  })();
  await run();
  watching.abort();
  await watch;
  return Math.max(1, most - before);
}

function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
}

/** A server that writes each body to a file of its own, and does nothing else. */
const WRITER = `
  import { createServer } from 'node:http';
  import { createWriteStream } from 'node:fs';
  import { pipeline } from 'node:stream/promises';
  let count = 0;
  createServer(async (request, response) => {
    await pipeline(request, createWriteStream(process.argv[1] + '/' + count++));
    response.end();
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

async function startWriter(): Promise<{ pid: number; url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'min-side-writer-'));
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  return {
    pid: child.pid!,
    url: `http://127.0.0.1:${Number(port)}/`,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
