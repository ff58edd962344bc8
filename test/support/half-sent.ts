/** Forms that are sent but for their last byte, on a socket of their own, and what is answered in the end. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Request {
  path: string;
  cookie: string;
  type?: string;
  body: Buffer;
  /** Number of bytes that are told of, where it is not that of the body. */
  told?: number;
}

export interface Answer {
  status: number;
  /** The answer as it came, its headers first. */
  text: string;
}

/** A form of which the last bytes are held back. */
export class HalfSent {
  readonly #socket: Socket;
  readonly #left: Buffer;
  readonly #answer: Promise<Answer>;

  private constructor(socket: Socket, left: Buffer) {
    this.#socket = socket;
    this.#left = left;
    this.#answer = answerOn(socket);
  }

  /** Sends a form but for its last bytes. @param held number of bytes that are held back */
  static async begin(
    portal: string,
    { path, cookie, type = 'application/x-www-form-urlencoded', body, told = body.length }: Request,
    held = 1,
  ): Promise<HalfSent> {
    const { hostname, port, host, origin } = new URL(portal);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const left = body.subarray(body.length - held);
    const half = new HalfSent(socket, left);
    const head = [
      ...[`POST ${path} HTTP/1.1`, `host: ${host}`, `origin: ${origin}`, `cookie: ${cookie}`],
      ...[`content-type: ${type}`, `content-length: ${told}`, 'connection: close', '', ''],
    ];
    socket.write(Buffer.concat([Buffer.from(head.join('\r\n')), body.subarray(0, body.length - held)]));
    return half;
  }

  /** Sends what was held back. */
  end(): Promise<Answer> {
    this.#socket.write(this.#left);
    return this.#answer;
  }

  /** Waits for an answer that comes although something is held back. */
  answer(): Promise<Answer> {
    return this.#answer;
  }
}

async function answerOn(socket: Socket): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}
