/** The portal's side of an act: record it, tell the workflow, and wait a little for the answer. */
import { type Act, outcomeOf, type Refused, recordAct } from '../db/commands.ts';
import type { Keeper, World } from '../db/keeping.ts';
import type { Sql } from '../db/sql.ts';
import type { Id } from '../domain/durable.ts';
import type { Engine } from './engine.ts';

/**
 * `done`: carried out. `received`: safely recorded, and carried out when the worker or the engine is back.
 * Otherwise why it was refused; nothing has changed then.
 */
export type Answer<R extends string> = { kind: 'done' | 'received' } | ({ kind: 'refused' } & Refused<R>);

export interface Acts {
  perform<W extends World, N extends keyof W['commands'], R extends string = never>(
    keeper: Keeper<W>,
    act: Act<W, N, R>,
  ): Promise<Answer<R | W['refusal']>>;
  close(): Promise<void>;
}

const PATIENCE_MS = 3000;
const POLL_MS = 700;

export async function startActs(sql: Sql, engine: Engine): Promise<Acts> {
  const waiting = new Map<Id, () => void>();
  const wakeAll = () => {
    for (const wake of waiting.values()) wake();
  };
  const listening = await sql.listen('outcome', (id) => waiting.get(id)?.(), wakeAll);

  /** Waits until the command's outcome is written; a poll stands behind the notice, which may be lost. */
  async function outcome(id: Id, told: Promise<void>): Promise<string | null> {
    const until = Date.now() + PATIENCE_MS;
    let news = told;
    while (Date.now() < until) {
      await Promise.race([news, after(Math.min(POLL_MS, until - Date.now()))]);
      news = new Promise((wake) => waiting.set(id, wake));
      const found = await outcomeOf(sql, id).catch(() => null);
      if (found) return found;
    }
    return null;
  }

  return {
    async perform<W extends World, N extends keyof W['commands'], R extends string>(
      keeper: Keeper<W>,
      act: Act<W, N, R>,
    ): Promise<Answer<R | W['refusal']>> {
      const first = new Promise<void>((wake) => waiting.set(act.id, wake));
      try {
        const recorded = await recordAct(sql, keeper, act);
        if ('refused' in recorded) return { kind: 'refused', refused: recorded.refused };
        if (!recorded.outcome) engine.signal(recorded.workflowId, recorded.command);
        const found = recorded.outcome ?? (await outcome(act.id, first));
        if (!found) return { kind: 'received' };
        if (found === 'done') return { kind: 'done' };
        await noteTold(sql, act.id);
        return { kind: 'refused', refused: found };
      } finally {
        waiting.delete(act.id);
      }
    },
    close: () => listening.unlisten(),
  };
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The person sees the refusal now, so it is no task in the inbox. */
const noteTold = (sql: Sql, id: Id) =>
  sql`update commands set told_at = clock_timestamp() where id = ${id}`.catch(() => {});
