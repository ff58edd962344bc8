/**
 * A client of clamd, the virus scanner, for the part of its protocol that is needed (clamd(8), "COMMANDS"): a command
 * ends with NUL, and so does its answer. Anything that is not exactly an answer counts as none.
 */
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Address of clamd, and the time for which it may be silent. */
export interface Clamd {
  /** `host:port` */
  address: string;
  patienceMs: number;
}

/** Error of a scanner that gives no answer: it is away, hangs, or says something else. */
class NoAnswer extends Error {
  constructor(code: 'CLAMD_SILENT' | 'CLAMD_CUT_OFF' | 'CLAMD_ERROR') {
    super(code);
    this.name = code;
  }
}

const CONNECT_MS = 3000;
const LONGEST_ANSWER = 1000;

/**
 * Sends bytes to be scanned.
 * @param bytes opens the stream of them
 * @returns the name of the virus that was found; null where none was
 * @throws {NoAnswer}
 */
export async function scanStream(
  clamd: Clamd,
  bytes: () => Promise<Readable>,
  signal: AbortSignal,
): Promise<string | null> {
  const answer = await ask(clamd, framed(bytes), signal);
  const [whole, found = null] = /^stream: (?:OK|([^\0\n]+) FOUND)$/.exec(answer) ?? [];
  if (!whole) throw new NoAnswer('CLAMD_ERROR');
  return found;
}

/**
 * Asks for the scanner's program, and the number and date of the official signatures; null where it has none.
 * @throws {NoAnswer}
 */
export async function versionOf(clamd: Clamd): Promise<{ program: string; signatures: string | null }> {
  const answer = await ask(clamd, [Buffer.from('zVERSION\0')], AbortSignal.timeout(clamd.patienceMs));
  const [, program, number, date] = /^(ClamAV [^/]+)(?:\/(\d+)\/(.+))?$/.exec(answer) ?? [];
  if (!program) throw new NoAnswer('CLAMD_ERROR');
  return { program, signatures: number ? `${number}, ${date}` : null };
}

/** Yields the command `INSTREAM`: chunks, each after its length in four bytes, and a length of zero at the end. */
async function* framed(bytes: () => Promise<Readable>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of (await bytes()) as AsyncIterable<Uint8Array>) {
    if (chunk.length === 0) continue;
    yield length(chunk.length);
    yield chunk;
  }
  yield length(0);
}

function length(count: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(count);
  return bytes;
}

/** Sends a command to its end and reads the one answer, after which clamd hangs up. */
async function ask(
  { address, patienceMs }: Clamd,
  command: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<string> {
  const [, host = '', port] = /^(.*):(\d+)$/.exec(address) ?? [];
  const socket = connect({ host, port: Number(port), signal, timeout: CONNECT_MS });
  socket.once('timeout', () => socket.destroy(new NoAnswer('CLAMD_SILENT')));
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.setTimeout(patienceMs);
    const [answer] = await Promise.all([answerOn(socket), pipeline(command, socket, { end: false })]);
    return answer;
  } finally {
    socket.destroy();
  }
}

/** Reads an answer. @throws {NoAnswer} where it is cut off: then there is no NUL at its end */
function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.length > LONGEST_ANSWER) socket.destroy(new NoAnswer('CLAMD_ERROR'));
    });
    socket.once('error', reject);
    socket.once('close', () =>
      answer.endsWith('\0') ? resolve(answer.slice(0, -1)) : reject(new NoAnswer('CLAMD_CUT_OFF')),
    );
  });
}
