/** Round trips to PostgreSQL, counted where they happen: on the sockets. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Sql } from '../../db/sql.ts';

/** Count of waits for the database: all that was sent before an answer came is one round trip. */
export interface Trips {
  count: number;
}

/** Counts the round trips of pools that are not connected yet. */
export function countTrips(...pools: readonly Sql[]): Trips {
  const trips = { count: 0 };
  let isAsked = false;
  const open = async ({ host, port }: { host: string[]; port: number[] }): Promise<Socket> => {
    const socket = connect(port[0]!, host[0]);
    await once(socket, 'connect');
    const write = socket.write.bind(socket) as (...sent: unknown[]) => boolean;
    socket.write = (...sent: unknown[]) => {
      isAsked = true;
      return write(...sent);
    };
    socket.on('data', () => {
      trips.count += isAsked ? 1 : 0;
      isAsked = false;
    });
    return socket;
  };
  for (const { options } of pools) Object.assign(options, { socket: open });
  return trips;
}
