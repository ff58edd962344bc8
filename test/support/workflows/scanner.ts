/** A virus scanner of the tests, which speaks clamd's protocol and behaves as it is told. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** `answers`: as clamd does. `errs`: with an error. `hangs`: never. `breaks off`: in the middle of the stream. */
export type Behaviour = 'answers' | 'errs' | 'hangs' | 'breaks off';

const VIRUS = `EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE'}`;
const END = Buffer.alloc(4);

export class Scanner {
  behaviour: Behaviour = 'answers';
  /** Number of connections so far, one for each file that it was asked about. */
  asked = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async listen(): Promise<Scanner> {
    const scanner = new Scanner();
    scanner.#server.listen(0, '127.0.0.1');
    await once(scanner.#server, 'listening');
    return scanner;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    return new Promise((closed) => this.#server.close(closed));
  }

  #serve(socket: Socket): void {
    this.asked++;
    let read = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      read = Buffer.concat([read, chunk]);
      if (this.behaviour === 'breaks off') socket.destroy();
      else if (this.behaviour !== 'hangs' && read.subarray(-4).equals(END)) socket.end(this.#answer(read));
    });
  }

  #answer(read: Buffer): string {
    if (this.behaviour === 'errs') return 'INSTREAM: Can’t create a temporary file. ERROR\0';
    return read.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  }
}
