/** Waits for what the worker writes to the database: a notice tells of it, and a poll stands behind, since notices get lost. */

import { EventEmitter } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { Id } from '../domain/shared/ids.ts';
import type { Sql } from './sql.ts';

export interface Answers {
  /**
   * Listens for an answer from now on: to be called before anything is done that brings it. Any number may expect the
   * same answer, each until it forgets.
   */
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
  const notices = new EventEmitter().setMaxListeners(0);
  const wakeAll = () => {
    for (const id of notices.eventNames()) notices.emit(id);
  };
  const listening = await sql.listen(channel, (id) => notices.emit(id), wakeAll);

  return {
    expect(id) {
      let wake = () => {};
      const toldOf = () => new Promise<void>((resolve) => (wake = resolve));
      let told = toldOf();
      const tell = () => wake();
      notices.on(id, tell);
      return {
        async within(patienceMs, look) {
          const until = Date.now() + patienceMs;
          while (Date.now() < until) {
            await Promise.race([told, after(Math.min(POLL_MS, until - Date.now()))]);
            told = toldOf();
            const found = await look().catch(() => null);
            if (found !== null) return found;
          }
          return null;
        },
        forget: () => void notices.off(id, tell),
      };
    },
    close: () => listening.unlisten(),
  };
}
