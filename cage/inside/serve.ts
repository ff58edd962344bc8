/** Work of a process in the cage: it takes one request with its file, and gives the parts and the answer. */
import { once } from 'node:events';
import { Socket } from 'node:net';
import { FrameReader, headOf } from '../frames.ts';
import { OPENING, type Request } from '../protocol.ts';

/** Gives a file that lies within the file to whoever scans it. */
export type GivePart = (bytes: Uint8Array) => Promise<void>;
type Work = (request: Request, bytes: Buffer, give: GivePart) => Promise<unknown>;

/** Pipe of the answer. */
const OUTPUT = 3;

/** Serves one request, and ends. Whoever asks ends it too, whatever it does. */
export async function serve(work: Work): Promise<void> {
  const output = new Socket({ fd: OUTPUT, readable: false, writable: true });
  // nobody waits for the answer any more
  output.on('error', () => process.exit(1));
  const write = async (bytes: Uint8Array) => {
    if (!output.write(bytes)) await once(output, 'drain');
  };
  await write(headOf({ kind: 'R', length: 0 }));
  const frames = new FrameReader(process.stdin);
  const { length } = await frames.head();
  const { request, size } = OPENING.parse(JSON.parse((await frames.take(length)).toString()));
  const answer = await work(request, await frames.take(size), async (part) => {
    await write(headOf({ kind: 'P', length: part.length }));
    await write(part);
  });
  const text = Buffer.from(JSON.stringify(answer));
  await write(headOf({ kind: 'A', length: text.length }));
  await write(text);
  output.end(() => process.exit(0));
}
