import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './plain.ts';

/** Distance of each port from the first one. */
const OFFSETS = {
  portal: 0,
  idporten: 1,
  register: 2,
  mailbox: 3,
  smtp: 4,
  temporalUi: 5,
  temporal: 6,
  postgres: 7,
  clamd: 8,
  temporalMetrics: 9,
  worker: 10,
} as const;

/** Distance between the first ports of two stacks. */
const PORTS_OF_A_STACK = 20;

export type PortName = keyof typeof OFFSETS;
export type Ports = Record<PortName, number>;

export function portsFrom(base: number): Ports {
  return Object.fromEntries(Object.entries(OFFSETS).map(([name, offset]) => [name, base + offset])) as Ports;
}

/** Returns the first of the ports that nobody uses at the moment, for stacks that run side by side. */
export async function findFreePorts(): Promise<number> {
  for (;;) {
    const base = 10_000 + PORTS_OF_A_STACK * Math.floor(Math.random() * 1000);
    const free = await Promise.all(Object.values(portsFrom(base)).map(isFree));
    if (free.every(Boolean)) return base;
  }
}

const LOOK_AGAIN_MS = 50;

/**
 * Checks that a port is free, or becomes so in time.
 * @throws {PlainError} with the port and the part where it is taken
 */
export async function requireFree(
  port: number,
  part: string,
  { patienceMs = 0, signal }: { patienceMs?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isFree(port))) {
    if (Date.now() >= deadline)
      throw new PlainError(
        `Port ${port}, for ${part}, is taken. End the process that has it, or choose other ports with --ports BASE.`,
      );
    await pause(LOOK_AGAIN_MS, undefined, { signal });
  }
}

/** Tells whether a port is free on both loopback addresses, since a browser may take "localhost" for either. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
