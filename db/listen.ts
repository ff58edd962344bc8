/** Waits for what the worker writes to the database: a notice tells of it, and a poll stands behind, since notices get lost. */

import { setTimeout as after } from 'node:timers/promises';
import type { Id } from '../domain/shared/ids.ts';
import type { Sql } from './sql.ts';

export interface Answers {
  /** Listens for an answer from now on: to be called before anything is done that brings it. */
  expect(id: Id): Expected;
  close(): Promise<void>;
}

export interface Expected {
  /** The answer, as soon as `look` finds it; null where it does not come in time. */
  within<T>(patienceMs: number, look: () => Promise<T | null>): Promise<T | null>;
  forget(): void;
}

const POLL_MS = 700;

/** @param channel on which the ids are told that have an answer */
export async function listenFor(sql: Sql, channel: string): Promise<Answers> {
  const waiting = new Map<Id, () => void>();
  const wakeAll = () => {
    for (const wake of waiting.values()) wake();
  };
  const listening = await sql.listen(channel, (id) => waiting.get(id)?.(), wakeAll);
  const toldOf = (id: Id) => new Promise<void>((wake) => waiting.set(id, wake));

  return {
    expect(id) {
      let told = toldOf(id);
      return {
        async within(patienceMs, look) {
          const until = Date.now() + patienceMs;
          while (Date.now() < until) {
            await Promise.race([told, after(Math.min(POLL_MS, until - Date.now()))]);
            told = toldOf(id);
            const found = await look().catch(() => null);
            if (found !== null) return found;
          }
          return null;
        },
        forget: () => void waiting.delete(id),
      };
    },
    close: () => listening.unlisten(),
  };
}
