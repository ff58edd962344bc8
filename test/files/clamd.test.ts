/** The scanner's client against a scanner that answers as it likes, over the real protocol. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { scanStream, versionOf } from '../../files/clamd.ts';

async function ask(behave: (socket: Socket) => unknown, bytes = Buffer.from('et vedlegg'), patienceMs = 500) {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    behave(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clamd = { address: `127.0.0.1:${port}`, patienceMs };
  const open = async () => Readable.from([bytes]);
  try {
    return await scanStream(clamd, open, new AbortController().signal);
  } finally {
    server.close();
  }
}

/** Makes a scanner that reads to the end of the stream, then answers and hangs up. */
const reading = (answer: string) => (socket: Socket) => {
  let last = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    last = Buffer.concat([last, chunk]).subarray(-4);
    if (last.equals(Buffer.alloc(4))) socket.end(answer);
  });
};

describe('what a scanner says', () => {
  it('is believed in its two words alone', async () => {
    expect(await ask(reading('stream: OK\0'))).toBeNull();
    expect(await ask(reading('stream: Eicar-Test-Signature FOUND\0'))).toBe('Eicar-Test-Signature');
  });

  it.each([
    ['INSTREAM size limit exceeded. ERROR\0', 'CLAMD_ERROR'],
    ['stream: Can’t allocate memory ERROR\0', 'CLAMD_ERROR'],
    ['stream: OK', 'CLAMD_CUT_OFF'],
    ['stream: OK\nstream: OK\0', 'CLAMD_ERROR'],
    ['stream: OK \0', 'CLAMD_ERROR'],
    ['stream: FOUND\0', 'CLAMD_ERROR'],
    ['OK\0', 'CLAMD_ERROR'],
    ['', 'CLAMD_CUT_OFF'],
    ['x'.repeat(5000), 'CLAMD_ERROR'],
  ])('%j is no answer', async (answer, code) => {
    await expect(ask(reading(answer))).rejects.toMatchObject({ name: code });
  });

  it('is no answer before everything was read', async () => {
    const large = Buffer.alloc(50_000_000, 'a');
    await expect(ask((socket) => socket.end('stream: OK\0'), large)).rejects.toThrow();
  });

  it('is waited for no longer than it may take', async () => {
    await expect(ask((socket) => socket.resume())).rejects.toMatchObject({ name: 'CLAMD_SILENT' });
    await expect(ask((socket) => socket.pause(), Buffer.alloc(50_000_000))).rejects.toMatchObject({
      name: 'CLAMD_SILENT',
    });
  });

  it('never comes where it hangs up in the middle, or is not there', async () => {
    const large = Buffer.alloc(50_000_000);
    await expect(ask((socket) => socket.once('data', () => socket.destroy()), large)).rejects.toThrow();
    const away = { address: '127.0.0.1:1', patienceMs: 500 };
    await expect(
      scanStream(away, async () => Readable.from([large]), new AbortController().signal),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(versionOf(away)).rejects.toThrow();
  });
});
