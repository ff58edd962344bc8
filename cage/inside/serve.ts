/** Work of a process in the cage: it takes one request with its file, and gives the parts and the answer. */
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { z } from 'zod';
import { FrameReader, headOf, NoFrame } from '../frames.ts';
import { OPENING } from '../protocol.ts';

/** Gives a file that lies within the file to whoever scans it. */
export type GivePart = (bytes: Uint8Array) => Promise<void>;
type Work<R> = (request: R, bytes: Buffer, give: GivePart) => Promise<unknown>;

/** Pipe of the answer. */
const OUTPUT = 3;

/** Serves one request, and ends. Whoever asks ends it too, whatever it does. */
export async function serve<R>(schema: z.ZodType<R>, work: Work<R>): Promise<void> {
  const output = new Socket({ fd: OUTPUT, readable: false, writable: true });
  // nobody waits for the answer any more
  output.on('error', () => process.exit(1));
  const write = async (kind: 'R' | 'P' | 'A', bytes: Uint8Array) => {
    output.write(headOf({ kind, length: bytes.length }));
    if (!output.write(bytes)) await once(output, 'drain');
  };
  await write('R', new Uint8Array());
  const { request, bytes } = await taken();
  const answer = await work(schema.parse(request), bytes, (part) => write('P', part));
  await write('A', Buffer.from(JSON.stringify(answer)));
  output.end(() => process.exit(0));
}

/** Takes the request and the file. Where nobody asks any more, there is nothing to do. */
async function taken(): Promise<{ request: unknown; bytes: Buffer }> {
  const frames = new FrameReader(process.stdin);
  try {
    const { length } = await frames.head();
    const { request, size } = OPENING.parse(JSON.parse((await frames.take(length)).toString()));
    return { request, bytes: await frames.take(size) };
  } catch (error) {
    if (error instanceof NoFrame) process.exit(0);
    throw error;
  }
}
